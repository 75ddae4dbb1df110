#include "game/word.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/hash.h"
#include "game/lookahead.h"

namespace demarche::game {

namespace {

/// The assurances of an actor that nothing has decided yet.
std::vector<const Assurance*> undecided(script::Host& host, const World& before, ActorId actor) {
    std::vector<const Assurance*> out;
    for (const Shared<Assurance>& one : before.assurances) {
        if (one->from == actor && one->status == AssuranceStatus::kOpen && !verdict(host, before, *one))
            out.push_back(one.get());
    }
    return out;
}

/// Adds those of them that a deed has decided.
void add_decided(script::Host& host, const std::vector<const Assurance*>& open, const World& after,
                 std::vector<WordDecided>& out) {
    for (const Assurance* const one : open) {
        const auto said = verdict(host, after, *one);
        const bool known =
            std::any_of(out.begin(), out.end(), [&](const WordDecided& d) { return d.assurance == one->id; });
        if (said && !known) out.push_back({one->id, *said});
    }
}

/// The World with what scripts note of its actor's own deeds, which no View has in it: they are done again, and leave
/// nothing but their notes. Nothing where one cannot be done again.
std::optional<World> noted_anew(script::Host& host, const World& world, ActorId actor, const DoneLately& lately) {
    const Scenario& s = host.scenario();
    World again = world;
    for (const bool before : {true, false}) {
        again.round = before ? world.round - 1 : world.round;
        for (const PendingAct& act : before ? lately.before : lately.now) {
            again.act_counts.clear();
            again.pending.clear();
            // It has been paid for.
            for (std::size_t r = 0; r < s.resources.size(); ++r) {
                const SlotIndex free = s.free_slot(actor, ResourceId{r});
                again.numbers[free] = s.slots[free].max;
            }
            Lookahead ahead{host, again};
            if (!ahead.act(act)) return std::nullopt;
            again = ahead.world();
        }
    }
    World out = world;
    out.memory = again.memory;
    return out;
}

/// Adds which assurances tabling a text would break by what scripts note: each is given once more, so that they note
/// what follows.
void add_noted(script::Host& host, const World& world, ActorId actor, const DraftText& text, const DoneLately& lately,
               const std::vector<const Assurance*>& open, std::vector<WordDecided>& out) {
    std::optional<World> noted;
    for (const Assurance* const one : open) {
        if (std::any_of(out.begin(), out.end(), [&](const WordDecided& d) { return d.assurance == one->id; })) continue;
        if (!noted) noted = noted_anew(host, world, actor, lately);
        if (!noted) return;
        World without = *noted;
        std::erase_if(without.assurances, [&](const Shared<Assurance>& a) { return a->id == one->id; });
        Lookahead ahead{host, without};
        if (!ahead.give(actor, GiveAssurance{one->type, one->params, one->to})) continue;
        const auto given = std::find_if(
            ahead.world().assurances.begin(), ahead.world().assurances.end(), [&](const Shared<Assurance>& a) {
                return a->from == actor && a->type == one->type && a->params == one->params && a->to == one->to;
            });
        if (given == ahead.world().assurances.end()) continue;
        const Assurance again = **given;
        ahead.table(actor, text);
        if (const auto said = verdict(host, ahead.world(), again)) out.push_back({one->id, *said});
    }
}

bool has_given(const World& world, ActorId actor) {
    return std::any_of(world.assurances.begin(), world.assurances.end(), [&](const Shared<Assurance>& one) {
        return one->from == actor && one->status == AssuranceStatus::kOpen;
    });
}

}  // namespace

Result<std::optional<bool>> judgement(script::Host& host, const World& world, const Assurance& given) {
    const AssuranceDef& def = host.scenario().assurances[given.type];
    return host.test_or_nil(def.kept, world, {&given, script::ParamsArg{def.params, given.params}},
                            audience_of(host.scenario(), given));
}

std::optional<bool> verdict(script::Host& host, const World& world, const Assurance& given) {
    const auto got = judgement(host, world, given);
    return got ? *got : std::nullopt;
}

std::vector<WordDecided> word_on_text(script::Host& host, const World& world, ActorId actor, const DraftText& text,
                                      bool tables, const DoneLately* lately) {
    std::vector<WordDecided> out;
    if (!has_given(world, actor)) return out;
    const script::Host::TimeSpan time{host};
    const std::vector<const Assurance*> open = undecided(host, world, actor);
    if (open.empty()) return out;
    if (tables) {
        Lookahead ahead{host, world};
        if (ahead.give(actor, ProposeDraft{text, std::nullopt, {}})) add_decided(host, open, ahead.world(), out);
        if (lately != nullptr) add_noted(host, world, actor, text, *lately, open, out);
    }
    Lookahead ahead{host, world};
    if (ahead.adopt(text, false)) add_decided(host, open, ahead.world(), out);
    return out;
}

std::vector<WordDecided> word_on_act(script::Host& host, const World& world, const PendingAct& act) {
    // What comes about with a chance of a third is missed by all of them in less than one case of a hundred.
    constexpr std::uint64_t kDice = 12;
    std::vector<WordDecided> out;
    if (!has_given(world, act.actor)) return out;
    const script::Host::TimeSpan time{host};
    const std::vector<const Assurance*> open = undecided(host, world, act.actor);
    if (open.empty()) return out;
    std::map<AssuranceId, std::uint64_t> times;
    for (std::uint64_t i = 0; i < kDice; ++i) {
        World thrown = world;
        thrown.seed = Seed{hash_mix(world.seed.value, i)};
        Lookahead ahead{host, thrown};
        if (!ahead.act(act)) return out;
        std::vector<WordDecided> now;
        add_decided(host, open, ahead.world(), now);
        // Where it throws none, it comes to the same with all of them.
        if (ahead.world().streams == thrown.streams) return now;
        for (const WordDecided& one : now) {
            if (++times[one.assurance] == 1) out.push_back(one);
        }
    }
    for (WordDecided& one : out)
        one.certain = times[one.assurance] == kDice;
    return out;
}

}  // namespace demarche::game
