#include "session/inspect.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "ai/retold.h"
#include "base/hash.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "game/streams.h"
#include "model/json.h"
#include "model/translated.h"
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
    return out.empty() ? words_of(s).tr("nobody") : out;
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
    if (is(game::kUnseenActs)) return std::string{"stream/"} + game::kUnseenActs;
    std::vector<std::string> names;
    for (const DeckDef& deck : s.decks)
        names.push_back(game::stream_of(deck));
    for (const PoolDef& pool : s.pools)
        names.push_back(game::stream_of(pool));
    for (const ActorDef& actor : s.actors) {
        names.push_back(game::ratification_stream(actor));
        names.push_back(game::breach_stream(actor));
    }
    for (const CardDef& card : s.cards)
        names.push_back(game::stream_of(card));
    for (const std::string& name : names) {
        if (is(name)) return "stream/" + name;
    }
    return fmt::format("stream/{:016x}", hashed);
}

class Rows {
 public:
    Rows(const Scenario& scenario, const World& world) : s_(scenario), w_(world), words_(words_of(scenario)) {}

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
                memory.subject.empty() ? memory.name : words_.tr("{flag} of {subject}", memory.name, memory.subject),
                value_of(memory.value));
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
        add(Section::kNow, "now/round", words_.tr("Round"),
            round < s_.rounds.size()
                ? words_.tr("{n} of {all}: {when}", w_.round, s_.rounds.size(), s_.rounds[round].str())
                : words_.tr("{n} of {all}", w_.round, s_.rounds.size()));
        add(Section::kNow, "now/phase", words_.tr("Phase"), s_.phases[w_.phase].id);
        if (w_.turn.valid()) add(Section::kNow, "now/turn", words_.tr("Whose turn it is"), s_.actors[w_.turn].id);
        add(Section::kNow, "now/seated", words_.tr("Seats that are played"), ids(s_, w_.seated));
        add(Section::kNow, "now/ready", words_.tr("Seats that are ready"), ids(s_, w_.ready));
        add(Section::kNow, "now/seed", words_.tr("Seed"), std::to_string(w_.seed.value));
        add(Section::kNow, "now/effects", words_.tr("Effects until now"), std::to_string(w_.next_effect));
        if (w_.ended)
            add(Section::kNow, "now/ended", words_.tr("The game has ended"),
                w_.ending.valid() ? s_.endings[w_.ending].id : words_.tr("the rounds have run out"));
        for (const InjectId inject : w_.injects_used)
            add(Section::kNow, "inject/" + s_.injects[inject].id, s_.injects[inject].title.str(), words_.tr("used"));
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
            std::string value = words_.tr("members: {actors}", ids(s_, now.members));
            if (!now.observers.empty()) value += "; " + words_.tr("observers: {actors}", ids(s_, now.observers));
            if (now.chair.valid()) value += "; " + words_.tr("chair: {actor}", s_.actors[now.chair].id);
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
            std::string value =
                words_.tr("{status}, version {n}", status_text(words_, draft->status), draft->version());
            if (const std::string all = terms(draft->text()); !all.empty()) value += "; " + all;
            for (const ActorId actor : draft->text().parties | draft->voted(Vote::kAccept) |
                                           draft->voted(Vote::kReject) | draft->voted(Vote::kAbstain))
                value += fmt::format("; {}: {}", s_.actors[actor].id, vote_text(words_, draft->vote(actor)));
            if (draft->channel) value += "; " + words_.tr("channel: {actors}", ids(s_, *draft->channel));
            add(Section::kDrafts, fmt::format("draft/{}", draft->id.value), heading(s_, draft->text()),
                std::move(value));
        }
        for (const Shared<Agreement>& one : w_.agreements) {
            std::string value = words_.tr("{status}, since round {n}; parties: {actors}",
                                          status_text(words_, one->status), one->since, ids(s_, one->parties));
            if (const std::string all = terms(one->text()); !all.empty()) value += "; " + all;
            for (const Commitment& bound : one->commitments)
                value += "; " + words_.tr("{actor} binds {amount} {resource}", s_.actors[bound.actor].id, bound.amount,
                                          s_.resources[bound.resource].id);
            for (const Breach& breach : one->breaches) {
                const auto term = static_cast<std::size_t>(breach.term);
                const std::string& by = s_.actors[breach.by].id;
                value += "; " + (term < one->text().terms.size()
                                     ? words_.tr("{actor} secretly breaks {clause} since round {n}", by,
                                                 s_.clauses[one->text().terms[term].clause].id, breach.since)
                                     : words_.tr("{actor} secretly breaks it since round {n}", by, breach.since));
            }
            add(Section::kAgreements, fmt::format("agreement/{}", one->id.value), heading(s_, one->text()),
                std::move(value));
        }
        for (const Shared<Assurance>& one : w_.assurances) {
            const AssuranceDef& def = s_.assurances[one->type];
            add(Section::kAssurances, fmt::format("assurance/{}", one->id.value),
                fmt::format("{}: {}", name(s_, one->from), def.name.str()),
                one->to
                    ? words_.tr("{status}, given in round {n} to {actors}", status_text(words_, one->status),
                                one->round, ids(s_, *one->to))
                    : words_.tr("{status}, given in round {n} to all", status_text(words_, one->status), one->round));
        }
    }
    void decks() {
        for (const DeckDef& deck : s_.decks) {
            const auto left = std::count_if(deck.cards.begin(), deck.cards.end(), [&](CardId card) {
                return !s_.cards[card].once || w_.cards[card].times == 0;
            });
            add(Section::kDecks, "deck/" + deck.id, deck.id,
                words_.tr("{n} of {all} {all|card|cards} can still come", left, deck.cards.size()));
            for (const CardId card : deck.cards) {
                const CardState& state = w_.cards[card];
                add(Section::kDecks, "card/" + s_.cards[card].id, deck.id + ": " + s_.cards[card].title.str(),
                    state.times == 0 ? words_.tr("in the deck")
                                     : words_.tr("left the deck {n} {n|time|times}, came before all {m} {m|time|times}",
                                                 state.times, state.shown));
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
                words_.tr("falls due in round {n}, chance {chance}", one.round, one.chance));
        for (const OpenChoice& one : w_.choices) {
            const CardDef& card = s_.cards[one.card];
            add(Section::kComing, "choice/" + card.id + "/" + s_.actors[one.actor].id, card.title.str(),
                one.taken < 0 ? words_.tr("a choice of {actor}, open", s_.actors[one.actor].id)
                              : words_.tr("a choice of {actor}, taken: {choice}", s_.actors[one.actor].id,
                                          card.choices[static_cast<std::size_t>(one.taken)].id));
        }
        for (const PendingAct& one : w_.pending) {
            const std::string what = one.action.valid() ? s_.actions[one.action].id : s_.cards[one.card].id;
            add(Section::kComing, "act/" + s_.actors[one.actor].id + "/" + what, what,
                words_.tr("an act of {actor}, to take effect in resolution", s_.actors[one.actor].id));
        }
        for (const ActCount& one : w_.act_counts) {
            const std::string& action = s_.actions[one.action].id;
            add(Section::kComing, "act/" + s_.actors[one.actor].id + "/" + action, action,
                words_.tr("done by {actor} {n} {n|time|times} in this round", s_.actors[one.actor].id, one.times));
        }
        for (const OpenQuestion& one : w_.questions) {
            const std::string who = one.actor.valid() ? s_.actors[one.actor].id : std::string{"facilitator"};
            add(Section::kComing, "question/" + s_.questions[one.question].id + "/" + who,
                s_.questions[one.question].text.str(), words_.tr("asked of {actor}", who));
        }
    }
    void objectives() {
        for (std::size_t i = 0; i < s_.objectives.size(); ++i) {
            const ObjectiveDef& def = s_.objectives[ObjectiveId{i}];
            const ObjectiveState& state = w_.objectives[ObjectiveId{i}];
            std::string value = state.active ? words_.tr("counts") : words_.tr("was not dealt");
            if (def.secret) value += "; " + words_.tr("secret");
            if (!state.known_to.empty()) value += "; " + words_.tr("known to {actors}", ids(s_, state.known_to));
            add(Section::kObjectives, "objective/" + def.id, name(s_, def.of) + ": " + def.name.str(),
                std::move(value));
        }
    }

    const Scenario& s_;
    const World& w_;
    const Words& words_;
    std::vector<WorldRow> out_;
};

const Effect* find_effect(const Chronicle& chronicle, std::uint32_t seq) {
    // Commands without effects stand in between, and say nothing of where they stand.
    const auto chapter = std::find_if(chronicle.begin(), chronicle.end(), [&](const auto& one) {
        return !one->effects.empty() && one->effects.back().seq >= seq;
    });
    if (chapter == chronicle.end()) return nullptr;
    for (const Effect& effect : (*chapter)->effects) {
        if (effect.seq == seq) return &effect;
    }
    return nullptr;
}

std::string what_of(const Scenario& s, const Story& story, const Effect& effect) {
    const Words& words = words_of(s);
    if (const auto* number = std::get_if<NumberChanged>(&effect.change)) {
        const double step = number->after - number->before;
        return words.tr("{before} to {after} ({change})", number->before, number->after,
                        (step > 0 ? "+" : "") + number_text(to_milli(step)));
    }
    if (const auto* flag = std::get_if<Remembered>(&effect.change)) {
        return flag->forgotten ? words.tr("forgotten") : words.tr("set to {value}", value_of(flag->memory.value));
    }
    if (const auto* stream = std::get_if<StreamMoved>(&effect.change)) {
        return words.tr("drawn from; it stands at {state}", fmt::format("{:016x}", stream->state));
    }
    const auto lines = story.tell(effect);
    return lines.empty() ? std::string{word(effect.change)} : lines.front().text;
}

}  // namespace

std::string_view title(Section section) {
    static constexpr std::array<std::string_view, kSections> kTitles = {marked("Where the game is"),
                                                                        marked("Indicators"),
                                                                        marked("Relations"),
                                                                        marked("Resources"),
                                                                        marked("Support at home"),
                                                                        marked("Institutions"),
                                                                        marked("Drafts"),
                                                                        marked("Agreements"),
                                                                        marked("Assurances"),
                                                                        marked("Decks and cards"),
                                                                        marked("Hands"),
                                                                        marked("Coming and open"),
                                                                        marked("Objectives"),
                                                                        marked("Flags of the scenario"),
                                                                        marked("Streams of luck")};
    return kTitles.at(static_cast<std::size_t>(section));
}

std::vector<WorldRow> rows_of(const Scenario& scenario, const World& world) {
    return Rows{scenario, world}.all();
}

bool matches(const WorldRow& row, std::string_view search) {
    const std::string where = in_capitals(row.key + "\n" + row.name + "\n" + row.value);
    const std::string wanted = in_capitals(std::string{search});
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
            [&](const Woken&) { return Keys{"now/ready"}; },
            [&](const SeatedChanged&) { return Keys{"now/seated"}; },
            [&](const DraftTabled& c) { return Keys{fmt::format("draft/{}", c.draft->id.value)}; },
            [&](const VoteCast& c) { return Keys{fmt::format("draft/{}", c.draft.value)}; },
            [&](const VotesCleared& c) { return Keys{fmt::format("draft/{}", c.draft.value)}; },
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
    if (given != nullptr) out.given = word(*given);
    out.by = seat_name(s, by);
    out.round = after.round;
    out.phase = after.phase;
    out.effects = std::move(effects);
    return out;
}

std::vector<std::string> tell_all(const Scenario& s, const World& world, const std::vector<Effect>& effects) {
    const View view = make_view(s, world, Seat::facilitator());
    const Story story{s, view};
    std::vector<std::string> out;
    for (const Effect& effect : effects) {
        const std::vector<std::string> keys = touched(s, effect);
        out.push_back((keys.empty() ? std::string{} : keys.front() + ": ") + what_of(s, story, effect));
    }
    return out;
}

std::vector<Reason> reasons_of(const Scenario& s, const World& world, const Chronicle& chronicle, std::string_view key,
                               std::size_t most) {
    const Words& words = words_of(s);
    const View view = make_view(s, world, Seat::facilitator());
    const Story story{s, view};
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
            reason.given = (*chapter)->given.empty()
                               ? words.tr("the deal")
                               : words.tr("{command} of {seat}", (*chapter)->given, (*chapter)->by);
            reason.what = what_of(s, story, *effect);
            reason.cause = cause_text(s, world, effect->cause);
            const std::string told = ai::text_retold(words, effect->reason);
            if (!told.empty()) reason.cause = words.tr("{sentence} ({reason})", told, reason.cause);
            const Effect* behind = &*effect;
            for (int depth = 0; depth < kReasonDepth && behind->cause.parent != Cause::kNoParent; ++depth) {
                behind = find_effect(chronicle, behind->cause.parent);
                if (behind == nullptr) break;
                reason.chain.push_back(what_of(s, story, *behind));
            }
            out.push_back(std::move(reason));
        }
    }
    return out;
}

}  // namespace demarche::session
