// What a message puts in the place of something else, and who is said to do a thing that is not named: "police instead
// of troops", "paid by the EU".

#include <algorithm>
#include <utility>

#include "ai/question.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

/// Something that a message names and that may stand for another of its kind.
struct Thing {
    enum class Kind { kClause, kResource, kActor, kPlace, kBody, kType };
    Kind kind = Kind::kClause;
    std::size_t id = 0;
    Vocabulary::Span at;
    /// A clause may come for what another one binds.
    [[nodiscard]] bool like(const Thing& other) const {
        const auto family = [](Kind one) { return one == Kind::kResource ? Kind::kClause : one; };
        return family(kind) == family(other.kind);
    }
};

/// The first of these that stands right behind a token, of those that begin there the longest.
const Thing* first_behind(const Vocabulary& words, const Tokens& said, const std::vector<Thing>& all, std::size_t end) {
    const Thing* found = nullptr;
    for (const Thing& one : all) {
        if (one.at.begin < end || !words.stands_behind(said, end, one.at.begin)) continue;
        if (found == nullptr || one.at.begin < found->at.begin ||
            (one.at.begin == found->at.begin && one.at.end > found->at.end))
            found = &one;
    }
    return found;
}

/// The last one like it before a token in the sentence, failing that the first behind it.
const Thing* counterpart(const Tokens& said, const std::vector<Thing>& all, const Thing& out, std::size_t begin) {
    const Thing* before = nullptr;
    const Thing* behind = nullptr;
    for (const Thing& one : all) {
        const bool same = one.kind == out.kind && one.id == out.id;
        if (same || !one.like(out) || said[one.at.begin].sentence != said[begin].sentence) continue;
        if (one.at.end <= begin && (before == nullptr || one.at.begin > before->at.begin)) before = &one;
        if (one.at.begin >= out.at.end && (behind == nullptr || one.at.begin < behind->at.begin)) behind = &one;
    }
    return before != nullptr ? before : behind;
}

}  // namespace

void Question::find_swaps(const Scenario& s, const Vocabulary& words, const Tokens& said,
                          const std::vector<Mention>& all, ActorId from, ActorId to) {
    goes_.assign(said.size(), false);
    comes_.assign(said.size(), false);
    struct Pair {
        std::size_t begin, end;  ///< What stands between the two, or before both.
        bool replaces = false;
    };
    std::vector<Pair> pairs;
    for (std::size_t at = 0; at < said.size(); ++at) {
        if (denying_[said[at].sentence] && !asking(said, at)) continue;
        for (const List list : {List::kInstead, List::kReplaces}) {
            const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
            if (end != at && end < said.size()) pairs.push_back({at, end, list == List::kReplaces});
        }
    }
    if (pairs.empty()) return;
    std::vector<Thing> things;
    const auto add = [&](Thing::Kind kind, std::size_t id, Vocabulary::Span at) {
        if (at.found()) things.push_back({kind, id, at});
    };
    for (const Mention& one : all)
        add(Thing::Kind::kClause, one.clause.index(), one.at);
    for (std::size_t i = 0; i < s.resources.size(); ++i) {
        const auto at = words.find(words.of(ResourceId{i}), said);
        const bool of_a_clause = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
            return at.found() && one.at.begin < at.end && at.begin < one.at.end;
        });
        if (!of_a_clause) add(Thing::Kind::kResource, i, at);
    }
    for (const ActorId actor : actors_) {
        add(Thing::Kind::kActor, actor.index(), words.find(words.of(actor), said));
        const auto in_short = words.find(words.short_names(actor), said);
        if (in_short.found() && said[in_short.begin].capitals) add(Thing::Kind::kActor, actor.index(), in_short);
    }
    for (std::size_t at = 0; at < said.size(); ++at) {
        for (const auto& [list, who] : {std::pair{List::kWe, from}, std::pair{List::kUs, from},
                                        std::pair{List::kYou, to}, std::pair{List::kYourselves, to}}) {
            const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
            if (who.valid()) add(Thing::Kind::kActor, who.index(), {at, end});
        }
    }
    for (const PlaceId place : places_)
        add(Thing::Kind::kPlace, place.index(), words.find(words.of(place), said));
    for (const InstitutionId body : frameworks_)
        add(Thing::Kind::kBody, body.index(), words.find(words.of(body), said));
    for (const AgreementTypeId type : types_) {
        const auto at = words.find(words.of(type), said);
        add(Thing::Kind::kType, type.index(), at.found() ? at : words.find(words.head(type), said));
    }
    for (const Pair& pair : pairs) {
        const Thing* const out = first_behind(words, said, things, pair.end);
        if (out == nullptr) continue;
        const Thing* in = nullptr;
        if (pair.replaces) {
            const std::size_t end = out->at.end;
            const std::size_t by =
                end < said.size() ? Vocabulary::end_at(words.list(List::kReplacedBy), said, end) : end;
            in = by == end ? nullptr : first_behind(words, said, things, by);
            if (in == nullptr || !in->like(*out)) continue;
        } else {
            in = counterpart(said, things, *out, pair.begin);
        }
        const auto mark = [&](std::vector<bool>& tokens, const Thing& one) {
            for (std::size_t at = one.at.begin; at < one.at.end; ++at)
                tokens[at] = true, in_title_[at] = false;
        };
        mark(goes_, *out);
        if (in != nullptr) mark(comes_, *in);
        // "Airlift and reconstruction instead of ...": what is joined to it comes with it.
        for (const Thing* last = in; last != nullptr && last->kind == Thing::Kind::kClause;) {
            const auto joined = std::find_if(things.begin(), things.end(), [&](const Thing& one) {
                if (one.kind != last->kind || one.at.end >= last->at.begin) return false;
                const std::size_t join = Vocabulary::end_at(words.list(List::kJoins), said, one.at.end);
                return join != one.at.end && words.stands_behind(said, join, last->at.begin);
            });
            last = joined == things.end() ? nullptr : &*joined;
            if (last != nullptr) mark(comes_, *last);
        }
        const auto only = [](auto& ids, auto id) { ids = {id}; };
        switch (out->kind) {
            case Thing::Kind::kClause:
            case Thing::Kind::kResource:
                for (const Thing* const one : {out, in}) {
                    if (one != nullptr && one->kind == Thing::Kind::kResource)
                        bound_.push_back({ClauseId{}, one == out, 0, ResourceId{one->id}});
                }
                break;
            case Thing::Kind::kActor:
                titled_.erase(ActorId{out->id});
                if (in != nullptr) titled_.erase(ActorId{in->id});
                if (in != nullptr) replaced_.emplace_back(ActorId{in->id}, ActorId{out->id});
                break;
            case Thing::Kind::kPlace:
                only(places_, PlaceId{out->id});
                if (in != nullptr) place_instead_ = PlaceId{in->id};
                break;
            case Thing::Kind::kBody:
                only(frameworks_, InstitutionId{out->id});
                if (in != nullptr) body_instead_ = InstitutionId{in->id};
                break;
            case Thing::Kind::kType:
                // Another kind of text is another text.
                if (in != nullptr) only(types_, AgreementTypeId{in->id});
                break;
        }
    }
}

std::vector<Question::Agent> Question::agents(const Vocabulary& words, const Tokens& said, ActorId from,
                                              ActorId to) const {
    std::vector<Agent> out;
    // "With us in the lead", "with Russia leading", "let us lead".
    for (const ActorId actor : actors_) {
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            for (auto name = words.find(*names, said); name.found(); name = words.find(*names, said, name.end)) {
                const std::size_t end = Vocabulary::end_at(words.list(List::kInTheLead), said, name.end);
                if (end != name.end && !goes_[name.begin]) out.push_back({actor, name.begin, end});
            }
        }
    }
    for (std::size_t at = 0; at < said.size(); ++at) {
        for (const auto& [list, who] : {std::pair{List::kByUs, from}, std::pair{List::kByYou, to}}) {
            const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
            if (end != at && who.valid() && !goes_[at]) out.push_back({who, at, end});
        }
        for (const auto& [list, who] : {std::pair{List::kUs, from}, std::pair{List::kYou, to}}) {
            const std::size_t name = Vocabulary::end_at(words.list(list), said, at);
            const std::size_t end = name == at ? at : Vocabulary::end_at(words.list(List::kInTheLead), said, name);
            // "Would you lead?" asks what you would do.
            const bool says_so = list == List::kUs ? end > name : end > name + 1;
            if (name != at && says_so && who.valid() && !goes_[at]) out.push_back({who, at, end});
        }
        const std::size_t by = Vocabulary::end_at(words.list(List::kBy), said, at);
        if (by == at) continue;
        for (const ActorId actor : actors_) {
            for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
                const auto name = words.find(*names, said, by);
                if (name.found() && !goes_[name.begin] && !set_at_[name.begin].valid() &&
                    words.stands_behind(said, by, name.begin))
                    out.push_back({actor, name.begin, name.end});
            }
        }
    }
    return out;
}

void Question::hand_over(const Scenario& s, const Vocabulary& words, const Tokens& said, ActorId doer, bool supposed) {
    Handover out{{}, doer, {}};
    for (const auto& [comes, goes] : replaced_) {
        if (comes == doer) out.from = goes;
    }
    const bool pays = supposed && Vocabulary::find(words.list(List::kPays), said).found();
    if (!out.from.valid() && !pays) return;
    for (std::size_t i = 0; i < s.resources.size() && pays; ++i) {
        if (words.money(ResourceId{i})) out.binds.push_back(ResourceId{i});
    }
    handovers_.push_back(std::move(out));
    unplaced_.erase(doer);
}

Question Question::moved() const {
    Question out = *this;
    if (place_instead_.valid()) out.places_ = {place_instead_};
    if (body_instead_.valid()) out.frameworks_ = {body_instead_};
    out.place_instead_ = {};
    out.body_instead_ = {};
    return out;
}

}  // namespace demarche::ai
