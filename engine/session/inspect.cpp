#include "session/inspect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "model/json.h"
#include "session/cause.h"
#include "session/names.h"
#include "session/story.h"

namespace demarche::session {

namespace {

constexpr int kReasonDepth = 6;  ///< So far back does one reason walk.

std::string ids(const Scenario& s, ActorSet actors) {
    std::string out;
    for (const ActorId actor : actors)
        out += (out.empty() ? "" : ", ") + s.actors[actor].id;
    return out.empty() ? "nobody" : out;
}

std::string value_of(const MemoryValue& value) {
    return std::visit(Overloaded{
                          [](bool b) { return std::string{b ? "true" : "false"}; },
                          [](std::int64_t i) { return std::to_string(i); },
                          [](double d) { return number_text(d); },
                          [](const std::string& text) { return "\"" + printable(text, 500) + "\""; },
                      },
                      value);
}

std::string flag_key(const Memory& memory) {
    return "flag/" + memory.name + (memory.subject.empty() ? "" : "/" + memory.subject);
}

/// The streams that the engine itself draws from go by names; a script's own are known by the hash alone.
std::string stream_key(const Scenario& s, std::uint64_t hashed) {
    const auto is = [&](const std::string& name) { return hash_text(name) == hashed; };
    if (is("script")) return "stream/script";
    for (const DeckDef& deck : s.decks) {
        if (is("deck:" + deck.id)) return "stream/deck:" + deck.id;
    }
    for (const PoolDef& pool : s.pools) {
        if (is("pool:" + pool.id)) return "stream/pool:" + pool.id;
    }
    for (const ActorDef& actor : s.actors) {
        for (const char* what : {"ratify:", "breach:"}) {
            if (is(what + actor.id)) return std::string{"stream/"} + what + actor.id;
        }
    }
    for (const CardDef& card : s.cards) {
        if (is("schedule:" + card.id)) return "stream/schedule:" + card.id;
    }
    return fmt::format("stream/{:016x}", hashed);
}

class Rows {
 public:
    Rows(const Scenario& scenario, const World& world) : s_(scenario), w_(world) {}

    std::vector<WorldRow> all() {
        now();
        for (SlotIndex i = 0; i < s_.slots.size(); ++i)
            number(i);
        std::stable_sort(out_.begin(), out_.end(),
                         [](const WorldRow& a, const WorldRow& b) { return a.section < b.section; });
        institutions();
        agreements();
        decks();
        coming();
        objectives();
        for (const Memory& memory : *w_.memory)
            add(Section::kFlags, flag_key(memory),
                memory.name + (memory.subject.empty() ? "" : " of " + memory.subject), value_of(memory.value));
        for (const NamedStream& stream : w_.streams) {
            const std::string key = stream_key(s_, stream.name);
            add(Section::kStreams, key, key.substr(7), fmt::format("{:016x}", stream.stream.state()));
        }
        return std::move(out_);
    }

 private:
    void add(Section section, std::string key, std::string name, std::string value,
             std::optional<SlotIndex> slot = std::nullopt) {
        out_.push_back({section, std::move(key), std::move(name), std::move(value), slot});
    }
    void now() {
        const auto round = static_cast<std::size_t>(w_.round - 1);
        add(Section::kNow, "now/round", "Round",
            fmt::format("{} of {}{}", w_.round, s_.rounds.size(),
                        round < s_.rounds.size() ? ": " + s_.rounds[round].str() : std::string{}));
        add(Section::kNow, "now/phase", "Phase", s_.phases[w_.phase].id);
        if (w_.turn.valid()) add(Section::kNow, "now/turn", "Whose turn it is", s_.actors[w_.turn].id);
        add(Section::kNow, "now/seated", "Seats that are played", ids(s_, w_.seated));
        add(Section::kNow, "now/ready", "Seats that are ready", ids(s_, w_.ready));
        add(Section::kNow, "now/seed", "Seed", std::to_string(w_.seed.value));
        add(Section::kNow, "now/effects", "Effects until now", std::to_string(w_.next_effect));
        if (w_.ended)
            add(Section::kNow, "now/ended", "The game has ended",
                w_.ending.valid() ? s_.endings[w_.ending].id : std::string{"the rounds have run out"});
        for (const InjectId inject : w_.injects_used)
            add(Section::kNow, "inject/" + s_.injects[inject].id, s_.injects[inject].title.str(), "used");
    }
    void number(SlotIndex i) {
        const Slot& slot = s_.slots[i];
        if (slot.kind == Slot::Kind::kRelation && slot.subject == slot.other) return;
        const Section section = slot.kind == Slot::Kind::kIndicator  ? Section::kIndicators
                                : slot.kind == Slot::Kind::kRelation ? Section::kRelations
                                : slot.kind == Slot::Kind::kSupport  ? Section::kSupport
                                                                     : Section::kResources;
        add(section, s_.slot_path(i), s_.slot_name(i), number_text(w_.numbers[i]), i);
    }
    void institutions() {
        for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
            const InstitutionDef& def = s_.institutions[InstitutionId{i}];
            const Membership& now = w_.institutions[InstitutionId{i}];
            std::string value = "members: " + ids(s_, now.members);
            if (!now.observers.empty()) value += "; observers: " + ids(s_, now.observers);
            if (now.chair.valid()) value += "; chair: " + s_.actors[now.chair].id;
            add(Section::kInstitutions, "institution/" + def.id, def.name.str(), std::move(value));
        }
    }
    std::string terms(const DraftText& text) const {
        std::string out;
        for (const Term& term : text.terms) {
            const ClauseDef& def = s_.clauses[term.clause];
            std::string params;
            for (std::size_t i = 0; i < term.params.size() && i < def.params.size(); ++i)
                params += fmt::format("{}{} = {}", i == 0 ? "" : ", ", def.params[i].name,
                                      value_text(s_, def.params[i], term.params[i]));
            out += fmt::format("{}{}{}", out.empty() ? "" : ", ", def.id, params.empty() ? "" : " (" + params + ")");
        }
        return out;
    }
    void agreements() {
        for (const Shared<Draft>& draft : w_.drafts) {
            std::string votes;
            for (const ActorId actor : draft->text().parties | draft->voted(Vote::kAccept) |
                                           draft->voted(Vote::kReject) | draft->voted(Vote::kAbstain))
                votes +=
                    fmt::format("{}{}: {}", votes.empty() ? "" : ", ", s_.actors[actor].id, word(draft->vote(actor)));
            add(Section::kDrafts, fmt::format("draft/{}", draft->id.value), heading(s_, draft->text()),
                fmt::format("{}, version {}; {}; {}{}", word(draft->status), draft->version(), terms(draft->text()),
                            votes, draft->channel ? "; channel: " + ids(s_, *draft->channel) : std::string{}));
        }
        for (const Shared<Agreement>& one : w_.agreements) {
            std::string value = fmt::format("{}, since round {}; parties: {}; {}", word(one->status), one->since,
                                            ids(s_, one->parties), terms(one->text()));
            for (const Commitment& bound : one->commitments)
                value += fmt::format("; {} binds {} {}", s_.actors[bound.actor].id, number_text(bound.amount),
                                     s_.resources[bound.resource].id);
            for (const Breach& breach : one->breaches) {
                const auto term = static_cast<std::size_t>(breach.term);
                value += fmt::format(
                    "; {} secretly breaks {} since round {}", s_.actors[breach.by].id,
                    term < one->text().terms.size() ? s_.clauses[one->text().terms[term].clause].id : std::string{"it"},
                    breach.since);
            }
            add(Section::kAgreements, fmt::format("agreement/{}", one->id.value), heading(s_, one->text()),
                std::move(value));
        }
        for (const Shared<Assurance>& one : w_.assurances) {
            const AssuranceDef& def = s_.assurances[one->type];
            add(Section::kAssurances, fmt::format("assurance/{}", one->id.value),
                fmt::format("{}: {}", name(s_, one->from), def.name.str()),
                fmt::format("{}, given in round {} to {}", word(one->status), one->round,
                            one->to ? ids(s_, *one->to) : std::string{"all"}));
        }
    }
    void decks() {
        for (const DeckDef& deck : s_.decks) {
            const auto left = std::count_if(deck.cards.begin(), deck.cards.end(), [&](CardId card) {
                return !s_.cards[card].once || w_.cards[card].times == 0;
            });
            add(Section::kDecks, "deck/" + deck.id, deck.id,
                fmt::format("{} of {} cards can still come", left, deck.cards.size()));
            for (const CardId card : deck.cards) {
                const CardState& state = w_.cards[card];
                add(Section::kDecks, "card/" + s_.cards[card].id, deck.id + ": " + s_.cards[card].title.str(),
                    state.times == 0 ? "in the deck"
                                     : fmt::format("left the deck {}, came before all {}",
                                                   state.times == 1 ? "once" : fmt::format("{} times", state.times),
                                                   state.shown == 1 ? "once" : fmt::format("{} times", state.shown)));
            }
        }
        std::map<ActorId, std::string> hands;
        for (const HeldCard& held : w_.hands) {
            std::string& hand = hands[held.actor];
            hand += (hand.empty() ? "" : ", ") + s_.cards[held.card].id;
        }
        for (auto& [actor, cards] : hands)
            add(Section::kHands, "hand/" + s_.actors[actor].id, name(s_, actor), std::move(cards));
    }
    void coming() {
        for (const ScheduledCard& one : w_.scheduled)
            add(Section::kComing, "scheduled/" + s_.cards[one.card].id, s_.cards[one.card].title.str(),
                fmt::format("falls due in round {}, chance {}", one.round, number_text(one.chance)));
        for (const OpenChoice& one : w_.choices) {
            const CardDef& card = s_.cards[one.card];
            add(Section::kComing, "choice/" + card.id + "/" + s_.actors[one.actor].id, card.title.str(),
                fmt::format("a choice of {}, {}", s_.actors[one.actor].id,
                            one.taken < 0 ? std::string{"open"}
                                          : "taken: " + card.choices[static_cast<std::size_t>(one.taken)].id));
        }
        for (const PendingAct& one : w_.pending) {
            const std::string what = one.action.valid() ? s_.actions[one.action].id : s_.cards[one.card].id;
            add(Section::kComing, "act/" + s_.actors[one.actor].id + "/" + what, what,
                fmt::format("an act of {}, to take effect in resolution", s_.actors[one.actor].id));
        }
        for (const ActCount& one : w_.act_counts) {
            const std::string& action = s_.actions[one.action].id;
            add(Section::kComing, "act/" + s_.actors[one.actor].id + "/" + action, action,
                fmt::format("done by {} {} in this round", s_.actors[one.actor].id,
                            one.times == 1 ? "once" : fmt::format("{} times", one.times)));
        }
        for (const OpenQuestion& one : w_.questions) {
            const std::string who = one.actor.valid() ? s_.actors[one.actor].id : std::string{"facilitator"};
            add(Section::kComing, "question/" + s_.questions[one.question].id + "/" + who,
                s_.questions[one.question].text.str(), "asked of " + who);
        }
    }
    void objectives() {
        for (std::size_t i = 0; i < s_.objectives.size(); ++i) {
            const ObjectiveDef& def = s_.objectives[ObjectiveId{i}];
            const ObjectiveState& state = w_.objectives[ObjectiveId{i}];
            std::string value = state.active ? "counts" : "was not dealt";
            if (def.secret) value += ", secret";
            if (!state.known_to.empty()) value += ", known to " + ids(s_, state.known_to);
            add(Section::kObjectives, "objective/" + def.id, name(s_, def.of) + ": " + def.name.str(),
                std::move(value));
        }
    }

    const Scenario& s_;
    const World& w_;
    std::vector<WorldRow> out_;
};

std::string lowered(std::string_view text) {
    std::string out{text};
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

const Effect* find_effect(const Chronicle& chronicle, std::uint32_t seq) {
    const auto chapter = std::partition_point(chronicle.begin(), chronicle.end(), [&](const auto& one) {
        return one->effects.empty() || one->effects.back().seq < seq;
    });
    if (chapter == chronicle.end()) return nullptr;
    for (const Effect& effect : (*chapter)->effects) {
        if (effect.seq == seq) return &effect;
    }
    return nullptr;
}

std::string what_of(const Scenario& s, const World& world, const Effect& effect) {
    if (const auto* number = std::get_if<NumberChanged>(&effect.change)) {
        const double step = number->after - number->before;
        return fmt::format("{} to {} ({}{})", number_text(number->before), number_text(number->after),
                           step > 0 ? "+" : "", number_text(to_milli(step)));
    }
    if (const auto* flag = std::get_if<Remembered>(&effect.change)) {
        return flag->forgotten ? std::string{"forgotten"} : "set to " + value_of(flag->memory.value);
    }
    if (const auto* stream = std::get_if<StreamMoved>(&effect.change)) {
        return fmt::format("drawn from; it stands at {:016x}", stream->state);
    }
    const auto lines = Story{s, Seat::facilitator()}.tell(world, effect);
    return lines.empty() ? std::string{word(effect.change)} : lines.front().text;
}

}  // namespace

std::string_view title(Section section) {
    static constexpr std::array<std::string_view, kSections> kTitles = {"Where the game is",
                                                                        "Indicators",
                                                                        "Relations",
                                                                        "Resources",
                                                                        "Support at home",
                                                                        "Institutions",
                                                                        "Drafts",
                                                                        "Agreements",
                                                                        "Assurances",
                                                                        "Decks and cards",
                                                                        "Hands",
                                                                        "Coming and open",
                                                                        "Objectives",
                                                                        "Flags of the scenario",
                                                                        "Streams of luck"};
    return kTitles.at(static_cast<std::size_t>(section));
}

std::vector<WorldRow> rows_of(const Scenario& scenario, const World& world) {
    return Rows{scenario, world}.all();
}

bool matches(const WorldRow& row, std::string_view search) {
    const std::string where = lowered(row.key) + "\n" + lowered(row.name) + "\n" + lowered(row.value);
    const std::string wanted = lowered(search);
    std::size_t at = 0;
    while (at < wanted.size()) {
        const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
        if (end > at && where.find(wanted.substr(at, end - at)) == std::string::npos) return false;
        at = end + 1;
    }
    return true;
}

std::vector<std::string> touched(const Scenario& s, const Effect& effect) {
    using Keys = std::vector<std::string>;
    const auto actor = [&](ActorId id) { return id.valid() ? s.actors[id].id : std::string{"facilitator"}; };
    const auto card = [&](CardId id) { return s.cards[id].id; };
    const auto act = [&](const PendingAct& one) {
        return "act/" + actor(one.actor) + "/" + (one.action.valid() ? s.actions[one.action].id : card(one.card));
    };
    const auto cards_deck = [&](CardId id) { return "deck/" + s.decks[s.cards[id].deck].id; };
    return std::visit(
        Overloaded{
            [&](const NumberChanged& c) { return Keys{s.slot_path(c.slot)}; },
            [&](const Remembered& c) { return Keys{flag_key(c.memory)}; },
            [&](const StreamMoved& c) { return Keys{stream_key(s, c.name)}; },
            [&](const PhaseStarted&) {
                return Keys{"now/phase", "now/round", "now/turn", "now/ready"};
            },
            [&](const TurnPassed&) { return Keys{"now/turn"}; },
            [&](const ReadyChanged&) { return Keys{"now/ready"}; },
            [&](const SeatedChanged&) { return Keys{"now/seated"}; },
            [&](const DraftTabled& c) { return Keys{fmt::format("draft/{}", c.draft->id.value)}; },
            [&](const VoteCast& c) { return Keys{fmt::format("draft/{}", c.draft.value)}; },
            [&](const DraftDecided& c) { return Keys{fmt::format("draft/{}", c.draft.value)}; },
            [&](const AgreementChanged& c) { return Keys{fmt::format("agreement/{}", c.agreement->id.value)}; },
            [&](const CardCame& c) {
                return Keys{"card/" + card(c.card), cards_deck(c.card)};
            },
            [&](const CardDealt& c) {
                return Keys{"card/" + card(c.card), cards_deck(c.card), "hand/" + actor(c.to)};
            },
            [&](const CardDiscarded& c) {
                return Keys{"card/" + card(c.card), "hand/" + actor(c.from)};
            },
            [&](const CardScheduled& c) {
                return Keys{"scheduled/" + card(c.entry.card), "card/" + card(c.entry.card), cards_deck(c.entry.card)};
            },
            [&](const ScheduleDue&) { return Keys{}; },
            [&](const ChoiceOpened& c) { return Keys{"choice/" + card(c.choice.card) + "/" + actor(c.choice.actor)}; },
            [&](const ChoiceTaken& c) { return Keys{"choice/" + card(c.card) + "/" + actor(c.actor)}; },
            [&](const Acted& c) { return Keys{act(c.act)}; },
            [&](const ActFailed& c) { return Keys{act(c.act)}; },
            [&](const AssuranceGiven& c) { return Keys{fmt::format("assurance/{}", c.assurance->id.value)}; },
            [&](const AssuranceJudged& c) { return Keys{fmt::format("assurance/{}", c.assurance.value)}; },
            [&](const ObjectiveDealt& c) { return Keys{"objective/" + s.objectives[c.objective].id}; },
            [&](const ObjectiveRevealed& c) { return Keys{"objective/" + s.objectives[c.objective].id}; },
            [&](const MembershipChanged& c) { return Keys{"institution/" + s.institutions[c.institution].id}; },
            [&](const QuestionAsked& c) {
                return Keys{"question/" + s.questions[c.question.question].id + "/" + actor(c.question.actor)};
            },
            [&](const QuestionAnswered& c) {
                return Keys{"question/" + s.questions[c.question.question].id + "/" + actor(c.question.actor)};
            },
            [&](const InjectUsed& c) { return Keys{"inject/" + s.injects[c.inject].id}; },
            [&](const GameEnded&) { return Keys{"now/ended"}; },
            [&](const auto&) { return Keys{}; },
        },
        effect.change);
}

Chapter chapter_of(const Scenario& s, const World& after, std::int64_t command, Seat by, const Command* given,
                   std::vector<Effect> effects) {
    Chapter out;
    out.command = command;
    out.given = given != nullptr ? fmt::format("{} of {}", word(*given), seat_name(s, by)) : std::string{"the deal"};
    out.round = after.round;
    out.phase = after.phase;
    out.effects = std::move(effects);
    return out;
}

std::vector<std::string> tell_all(const Scenario& s, const World& world, const std::vector<Effect>& effects) {
    std::vector<std::string> out;
    for (const Effect& effect : effects) {
        const std::vector<std::string> keys = touched(s, effect);
        out.push_back((keys.empty() ? std::string{} : keys.front() + ": ") + what_of(s, world, effect));
    }
    return out;
}

std::vector<Reason> reasons_of(const Scenario& s, const World& world, const Chronicle& chronicle, std::string_view key,
                               std::size_t most) {
    std::vector<Reason> out;
    for (auto chapter = chronicle.rbegin(); chapter != chronicle.rend() && out.size() < most; ++chapter) {
        const std::vector<Effect>& effects = (*chapter)->effects;
        for (auto effect = effects.rbegin(); effect != effects.rend() && out.size() < most; ++effect) {
            const std::vector<std::string> keys = touched(s, *effect);
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) continue;
            Reason reason;
            reason.round = (*chapter)->round;
            reason.phase = (*chapter)->phase;
            reason.command = (*chapter)->command;
            reason.given = (*chapter)->given;
            reason.what = what_of(s, world, *effect);
            reason.cause = cause_text(s, world, effect->cause);
            if (!effect->reason.empty()) reason.cause = effect->reason.str() + " (" + reason.cause + ")";
            const Effect* behind = &*effect;
            for (int depth = 0; depth < kReasonDepth && behind->cause.parent != Cause::kNoParent; ++depth) {
                behind = find_effect(chronicle, behind->cause.parent);
                if (behind == nullptr) break;
                reason.chain.push_back(what_of(s, world, *behind));
            }
            out.push_back(std::move(reason));
        }
    }
    return out;
}

}  // namespace demarche::session
