// Where a text would be that is called by another body or place, and whether it is asked to be taken off the table;
// which places are said for an actor.

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

#include "ai/question.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

}  // namespace

void Question::call_capitals(const Scenario& s, const Vocabulary& words, Tokens& said) {
    const auto does = [&](std::size_t at) {
        if (at >= said.size()) return false;
        for (const List list : {List::kVoted, List::kEnters, List::kQuits}) {
            if (Vocabulary::end_at(words.list(list), said, at) != at) return true;
        }
        constexpr std::array kOfSomebody = {Asked::kWant, Asked::kNeed, Asked::kFear, Asked::kTrust, Asked::kHome};
        return std::any_of(words.rows().begin(), words.rows().end(), [&](const Vocabulary::Row& row) {
            return std::find(kOfSomebody.begin(), kOfSomebody.end(), row.asked) != kOfSomebody.end() &&
                   Vocabulary::end_at(row.phrases, said, at) != at;
        });
    };
    for (std::size_t i = 0; i < s.actors.size(); ++i) {
        const ActorDef& actor = s.actors[ActorId{i}];
        const Vocabulary::Names& names = words.of(ActorId{i});
        const auto short_name =
            std::find_if(names.begin(), names.end(), [](const Vocabulary::Name& name) { return name.size() == 1; });
        if (!actor.capital || short_name == names.end()) continue;
        for (std::size_t p = 0; p < s.places.size(); ++p) {
            const PlaceDef& place = s.places[PlaceId{p}];
            if (place.of != ActorId{i} || !(place.at == *actor.capital)) continue;
            for (auto at = words.find(words.of(PlaceId{p}), said); at.found();
                 at = words.find(words.of(PlaceId{p}), said, at.end)) {
                const std::size_t first = said.sentence_begin(at.begin);
                const std::size_t last = said.sentence_end(at.begin);
                // "Does Tiraspol want", "get Tiraspol to sign"; and where the verb comes first.
                const bool acts = (at.end < last && does(at.end)) || (at.end + 1 < last && does(at.end + 1)) ||
                                  (at.begin > first && does(at.begin - 1));
                if (acts && at.end - at.begin == 1) said.call(at.begin, short_name->front());
            }
        }
    }
}

void Question::leave_bodies(const Vocabulary& words, const Tokens& said) {
    std::vector<bool> in_body(said.size(), false);
    for (const InstitutionId body : frameworks_) {
        for (auto at = words.find(words.of(body), said); at.found(); at = words.find(words.of(body), said, at.end)) {
            for (std::size_t i = at.begin; i < at.end && at.end - at.begin > 1; ++i)
                in_body[i] = true;
        }
    }
    for (const ActorId actor : ActorSet{actors_}) {
        bool outside = false;
        for (const Vocabulary::Names* names : {&words.of(actor), &words.short_names(actor)}) {
            for (auto at = words.find(*names, said); at.found(); at = words.find(*names, said, at.end))
                outside = outside || (!in_body[at.begin] && (names == &words.of(actor) || said[at.begin].capitals));
        }
        if (!outside) actors_.erase(actor);
    }
}

void Question::find_moves(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all) {
    if (moves()) return;
    const auto ends = [&](List list, std::size_t at) { return Vocabulary::end_at(words.list(list), said, at); };
    // What a text's own title names stays what it is called by.
    const auto titled = [&](const auto& ids) {
        auto out = ids;
        std::erase_if(out, [&](auto id) {
            for (auto at = words.find(words.of(id), said); at.found(); at = words.find(words.of(id), said, at.end)) {
                if (in_title_[at.begin]) return false;
            }
            return true;
        });
        return out;
    };
    const auto move_to = [&](std::size_t end, auto& named, auto& instead, const auto& supposed) {
        const auto called = titled(named);
        for (const auto id : named) {
            const auto name = words.find(words.of(id), said, end);
            if (!name.found() || in_title_[name.begin] || !words.stands_behind(said, end, name.begin)) continue;
            const std::size_t sentence = said[name.begin].sentence;
            const bool elsewhere = name.end < said.size() && said[name.end].sentence == sentence &&
                                   ends(List::kElsewhere, name.end) != name.end;
            // "What if the compact were in Osh?" leaves whatever place it is about.
            const bool of_a_text =
                !called.empty() || (std::is_same_v<decltype(id), const PlaceId> &&
                                    std::find(in_title_.begin(), in_title_.end(), true) != in_title_.end());
            const bool asked = asking(said, name.begin) && supposed(name.begin) && of_a_text;
            const bool of_a_clause = std::any_of(
                all.begin(), all.end(), [&](const Mention& one) { return said[one.at.begin].sentence == sentence; });
            if (of_a_clause || !(elsewhere || asked || requesting_[sentence])) continue;
            instead = id;
            named = called;
            return;
        }
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        const std::size_t end = ends(List::kStands, at);
        if (end == at || in_title_[at]) continue;
        for (const std::size_t name : {end, at})  // "before the OSCE"; "between governments" bears it in its name
            move_to(name, frameworks_, body_instead_, [](std::size_t) { return true; });
        // "Would you send police to Osh?" moves no text, "what if it were in Osh?" does.
        move_to(end, places_, place_instead_, [&](std::size_t name) {
            for (std::size_t i = said.sentence_begin(name); i < name; ++i) {
                if (ends(List::kIf, i) != i) return true;
            }
            return false;
        });
    }
}

void Question::find_withdrawal(const Vocabulary& words, const Tokens& said) {
    const auto ends = [&](List list, std::size_t at) { return Vocabulary::end_at(words.list(list), said, at); };
    const auto text = [&](std::size_t at) {
        return in_title_[at] || ends(List::kKinds, at) != at || ends(List::kTexts, at) != at ||
               ends(List::kYours, at) != at;
    };
    for (std::size_t at = 0; at < said.size(); ++at) {
        const std::size_t verb = ends(List::kTakesBack, at);
        if (verb == at || (denying_[said[at].sentence] && !asking(said, at)) || !asked_of_you(words, said, at))
            continue;
        const std::size_t last = said.sentence_end(at);
        for (std::size_t i = at + 1; i < verb; ++i)
            takes_back_ = takes_back_ || text(i);  // "take draft 3 off the table"
        std::size_t what = verb;
        for (std::size_t next = what; what < last && !text(what); what = next) {
            next = std::max({ends(List::kFills, what), ends(List::kPlease, what), ends(List::kYou, what)});
            if (next == what) break;
        }
        if (what < last && text(what)) takes_back_ = true;
        // "Withdraw it", and nothing more but a condition.
        if (what != verb && (what == last || ends(List::kIf, what) != what)) takes_back_ = true;
    }
    requests_ = requests_ || takes_back_;
    conditional_ = Vocabulary::find(words.list(List::kIf), said).found();
}

}  // namespace demarche::ai
