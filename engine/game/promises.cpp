// Assurances: given, and judged in each resolution.

#include <algorithm>

#include "base/hash.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "game/turn.h"
#include "game/word.h"

namespace demarche::game {

Result<void> Turn::on(ActorId by, const GiveAssurance& command) {
    if (auto ok = in_play_phase("an assurance"); !ok) return ok;
    if (!s_.assurances.has(command.assurance))
        return fail(ErrorCode::kUnknownId, "there is no such assurance", "/assurance");
    const AssuranceDef& def = s_.assurances[command.assurance];
    const ActorSet all = ActorSet::first(s_.actors.size());
    std::optional<ActorSet> to = command.to;
    if (to) {
        to->erase(by);
        if (to->empty() || !all.includes(*to)) {
            return fail(ErrorCode::kBadValue,
                        "an assurance is given to at least one other actor, or to all without 'to'", "/to");
        }
    }
    if (auto ok = has_number(by); !ok) return ok;
    if (command.params.size() != def.params.size())
        return fail(ErrorCode::kMissingField, "a parameter is missing", "/params");
    for (std::size_t i = 0; i < def.params.size(); ++i) {
        if (auto ok = check_param(s_, def.params[i], command.params[i], all, "/params/" + def.params[i].name); !ok)
            return ok;
    }
    for (const Shared<Assurance>& one : world().assurances) {
        if (one->from == by && one->type == command.assurance && one->params == command.params && one->to == to &&
            one->status == AssuranceStatus::kOpen) {
            return fail(ErrorCode::kNotAllowed, "you have given this assurance already, and it stands");
        }
    }
    Assurance assurance;
    assurance.type = command.assurance;
    assurance.from = by;
    assurance.to = to;
    assurance.params = command.params;
    assurance.round = world().round;
    assurance.id = AssuranceId{new_id(by, hash(assurance)).index()};
    // A promise about the past, or of what has been done, would earn trust for nothing. A function that fails is found
    // out when it is judged.
    if (const auto decided = verdict(host_, world(), assurance)) {
        if (*decided) return fail(ErrorCode::kNotAllowed, "it is kept already: there is nothing left to promise");
        return fail(ErrorCode::kNotAllowed, "it could only be broken: what it promises is past");
    }
    const ActorSet readers = audience_of(s_, assurance);
    const Shared<Assurance> given{std::move(assurance)};
    const std::uint32_t seq = tx_.emit(AssuranceGiven{given});
    // Whoever is given a word may have asked for it: its no to a text was meant without it.
    wake(readers - ActorSet::just(by), readers);
    raise({.kind = EventKind::kAssuranceGiven, .actor = by}, seq, {.assurance = given});
    return {};
}

void Turn::judge_assurances() {
    const std::vector<Shared<Assurance>> all = world().assurances;
    // After the last round none comes in which a word that was given up to it could be judged: it is judged as if one
    // did.
    const bool last = world().round == static_cast<int>(s_.rounds.size());
    for (const Shared<Assurance>& one : all) {
        if (one->status != AssuranceStatus::kOpen) continue;
        const AssuranceDef& def = s_.assurances[one->type];
        std::optional<bool> kept;
        const bool ran = contained(def.kept, [&]() -> Result<void> {
            auto got = judgement(host_, world(), *one);
            if (got && !*got && last) {
                World afterwards = world();
                ++afterwards.round;
                got = judgement(host_, afterwards, *one);
            }
            if (!got) return pass_on(got.error());
            kept = *got;
            return {};
        });
        if (!ran || !kept) continue;
        const ActorSet knows = audience_of(s_, *one);
        const CauseScope cause{tx_, {Cause::Kind::kAssurance, one->id.value, -1, Cause::kNoParent}, knows};
        const AssuranceStatus status = *kept ? AssuranceStatus::kKept : AssuranceStatus::kBroken;
        const std::uint32_t seq = tx_.emit(AssuranceJudged{one->id, status});
        Assurance judged = *one;
        judged.status = status;
        raise({.kind = EventKind::kAssuranceJudged, .actor = one->from}, seq,
              {.assurance = Shared<Assurance>{std::move(judged)}});
        if (*kept) continue;
        const CauseScope follows{tx_, {Cause::Kind::kAssurance, one->id.value, -1, seq}, knows};
        for (const ActorId other : knows) {
            if (other == one->from) continue;
            const SlotIndex slot = s_.trust_slot(other, one->from);
            tx_.add_number(slot, def.trust, Text{marked("a broken assurance")});
        }
    }
}

}  // namespace demarche::game
