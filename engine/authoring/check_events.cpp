// Trials of what seldom comes in games: agreements that end, are broken, and go on when somebody leaves them;
// indicators that cross their marks. A line of the console brings it about, and the functions that wait for it are run.
#include <fmt/format.h>

#include <algorithm>

#include "authoring/check_play.h"
#include "base/hash.h"
#include "base/random.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "game/lookahead.h"
#include "game/means.h"
#include "game/streams.h"

namespace demarche::authoring {

bool CheckPlay::hooks_ran(EventKind event) const {
    const std::vector<HookDef>& hooks = s_.hooks[static_cast<std::size_t>(event)];
    return std::all_of(hooks.begin(), hooks.end(), [&](const HookDef& hook) { return ran(hook.fn); });
}

std::optional<DraftText> CheckPlay::widest(AgreementTypeId type, std::span<const ClauseId> optional) {
    const AgreementDef& def = s_.agreements[type];
    DraftText text;
    text.type = type;
    text.parties = def.include;
    for (const ActorId actor : s_.playable) {
        if (text.parties.size() >= def.max_parties) break;
        if (def.only.empty() || def.only.contains(actor)) text.parties.insert(actor);
    }
    if (def.has_place && !s_.places.empty()) text.place = def.places.empty() ? PlaceId{0} : def.places.front();
    const auto add = [&](DraftText& to, ClauseId clause) {
        to.terms.push_back({clause, game::payable_params(host_, talks_.front(), to, clause)});
    };
    for (const ClauseId clause : def.required)
        add(text, clause);
    DraftText full = text;
    for (const ClauseId clause : optional) {
        if (static_cast<int>(full.terms.size()) < def.max_clauses) add(full, clause);
    }
    DraftText one = text;  // where no clause is required, one has to be there
    if (!optional.empty() && static_cast<int>(one.terms.size()) < def.max_clauses) add(one, optional.front());
    std::vector<InstitutionId> bodies = def.frameworks;
    for (std::size_t i = 0; def.frameworks.empty() && i < s_.institutions.size(); ++i)
        bodies.emplace_back(i);
    for (DraftText& candidate : std::vector{full, one, text}) {
        for (const InstitutionId body : bodies) {
            candidate.framework = body;
            DraftText whole = completed(s_, candidate);
            if (check_text(s_, talks_.front(), whole)) return whole;
        }
    }
    return std::nullopt;
}

void CheckPlay::try_ends(AgreementTypeId type) {
    if (talks_.empty()) return;
    const AgreementDef& def = s_.agreements[type];
    const auto finished = [&](const std::vector<ClauseId>& clauses) {
        return std::all_of(clauses.begin(), clauses.end(),
                           [&](ClauseId clause) { return ran(s_.clauses[clause].finish); });
    };
    if (ran(def.finish) && finished(def.required) && finished(def.optional) && hooks_ran(EventKind::kAgreementEnded) &&
        hooks_ran(EventKind::kAgreementLeft) && hooks_ran(EventKind::kAgreementBreached)) {
        return;
    }
    std::vector<ClauseId> unfinished = def.optional;
    do {
        if (out_of_time()) return;
        if (const std::optional<DraftText> text = widest(type, unfinished)) end_each(*text);
        // Each turn has one less to try, whether or not a text could hold it.
        if (!unfinished.empty()) unfinished.erase(unfinished.begin());
        std::erase_if(unfinished, [&](ClauseId clause) { return ran(s_.clauses[clause].finish); });
    } while (!unfinished.empty());
}

void CheckPlay::end_each(const DraftText& text) {
    const World means = with_means(talks_.front(), text);
    game::Lookahead ahead{host_, means};
    const auto adopted = ahead.adopt(text, false);
    if (adopted) end_each(ahead.world(), *adopted);
    granted_ = false;
}

void CheckPlay::end_each(const World& in_force, AgreementId id) {
    const Agreement* const now = in_force.agreement(id);
    if (now == nullptr || !alive(now->status)) return;
    for (const ActorId actor : now->parties& s_.playable)
        try_command(in_force, Seat::of(actor), LeaveAgreement{id, {}});
    const auto say = [&](const std::string& line) { try_command(in_force, Seat::facilitator(), RunScript{line}); };
    if (!now->parties.empty()) {
        say(fmt::format("game:breach({}, '{}')", id.value, s_.actors[*now->parties.begin()].id));
    }
    say(fmt::format("game:fulfil({})", id.value));
    say(fmt::format("game:terminate({})", id.value));
}

namespace {

/// Dice that show at their next throw whatever has any chance worth the name.
Stream lucky_dice() {
    constexpr double kLuck = 0.01;
    std::uint64_t state = 0;
    while (Stream{state}.unit() >= kLuck)
        ++state;
    return Stream{state};
}

/// The same world, in which the dice find out what this actor does in secret.
World overlooked_by_nobody(const Scenario& s, World world, ActorId by) {
    static const Stream kDice = lucky_dice();
    const std::uint64_t name = hash_text(game::breach_stream(s.actors[by]));
    const auto at = std::lower_bound(world.streams.begin(), world.streams.end(), name,
                                     [](const NamedStream& one, std::uint64_t key) { return one.name < key; });
    if (at != world.streams.end() && at->name == name) {
        at->stream = kDice;
    } else {
        world.streams.insert(at, {name, kDice});
    }
    return world;
}

}  // namespace

void CheckPlay::try_breaches(AgreementTypeId type) {
    if (talks_.empty() || s_.hooks[static_cast<std::size_t>(EventKind::kAgreementBreached)].empty()) return;
    std::vector<ClauseId> untried = s_.agreements[type].optional;
    std::set<ClauseId> tried;
    do {
        if (out_of_time()) return;
        const std::optional<DraftText> text = widest(type, untried);
        if (text) break_each(*text, tried);
        // Each turn has one less to try, whether or not a text could hold it.
        if (!untried.empty()) untried.erase(untried.begin());
        std::erase_if(untried, [&](ClauseId clause) { return tried.contains(clause); });
    } while (!untried.empty());
}

void CheckPlay::break_each(const DraftText& text, std::set<ClauseId>& tried) {
    const World means = with_means(talks_.front(), text);
    granted_ = false;
    game::Lookahead ahead{host_, means};
    const auto adopted = ahead.adopt(text, false);
    if (!adopted) return;
    const World in_force = ahead.world();
    const Agreement* const now = in_force.agreement(*adopted);
    if (now == nullptr || !alive(now->status)) return;
    for (std::size_t i = 0; i < now->text().terms.size(); ++i) {
        const ClauseId clause = now->text().terms[i].clause;
        const bool fresh = tried.insert(clause).second;
        ActorSet able;
        for (const ActorId actor : now->parties& s_.playable) {
            if (can_break(s_, *now, i, actor)) able.insert(actor);
        }
        // Each clause once, and whoever has broken none so far.
        ActorSet breaking = able - breakers_;
        if (breaking.empty() && fresh && !able.empty()) breaking.insert(*able.begin());
        for (const ActorId actor : breaking) {
            if (out_of_time()) return;
            breakers_.insert(actor);
            try_command(overlooked_by_nobody(s_, in_force, actor), Seat::of(actor), BreachClause{*adopted, clause});
        }
    }
}

void CheckPlay::try_crossings() {
    if (rounds_.empty() || s_.hooks[static_cast<std::size_t>(EventKind::kIndicatorCrossed)].empty()) return;
    for (std::size_t i = 0; i < s_.slots.size(); ++i) {
        const Slot& slot = s_.slots[i];
        if (slot.kind != Slot::Kind::kIndicator || out_of_time()) continue;
        const IndicatorDef& def = s_.indicators[IndicatorId{slot.def}];
        if (def.marks.empty()) continue;
        std::string subject = "nil";
        if (def.of == SubjectKind::kActor) subject = fmt::format("'{}'", s_.actors[ActorId{slot.subject}].id);
        if (def.of == SubjectKind::kPlace) subject = fmt::format("'{}'", s_.places[PlaceId{slot.subject}].id);
        if (def.of == SubjectKind::kConstituency)
            subject = fmt::format("'{}'", s_.constituencies[ConstituencyId{slot.subject}].id);
        std::string line;
        for (const double value : {def.min, def.max, def.min})
            line += fmt::format("game:set('{}', {}, {}) ", def.id, subject, value);
        try_command(rounds_.front(), Seat::facilitator(), RunScript{line});
    }
}

}  // namespace demarche::authoring
