// Event cards: drawing, playing, dealing, and the choices they pose.

#include <fmt/format.h>

#include <algorithm>

#include "base/words.h"
#include "game/by_itself.h"
#include "game/query.h"
#include "game/streams.h"
#include "game/turn.h"
#include "model/world_check.h"

namespace demarche::game {

bool Turn::left_in_deck(CardId card) const {
    return !s_.cards[card].once || world().cards[card].times == 0;
}

bool Turn::holds(ActorId actor, CardId card) const {
    const std::vector<HeldCard>& hands = world().hands;
    return std::find(hands.begin(), hands.end(), HeldCard{actor, card}) != hands.end();
}

Result<bool> Turn::drawable(CardId card) {
    const CardDef& def = s_.cards[card];
    if (!left_in_deck(card)) return false;
    return def.when.valid() ? host_.test(def.when, world(), {}) : Result<bool>{true};
}

CardId Turn::pick(DeckId deck, const std::vector<CardId>& not_these, bool for_hand) {
    // Weights first, conditions only of the card that was hit; a card whose condition does not hold is taken out and
    // the dice are thrown again. That gives each drawable card its share without asking every card's script. A card
    // whose own functions fail is left out as well: the others of the deck can do without it.
    struct Candidate {
        CardId card;
        double weight;
    };
    std::vector<Candidate> candidates;
    double total = 0;
    for (const CardId card : s_.decks[deck].cards) {
        const CardDef& def = s_.cards[card];
        if (def.hand != for_hand || !left_in_deck(card) || world().round < def.from_round ||
            world().round > def.to_round)
            continue;
        if (std::find(not_these.begin(), not_these.end(), card) != not_these.end()) continue;
        double weight = def.weight.value;
        if (def.weight.is_function()) {
            auto got = host_.number(def.weight.fn, world(), {});
            if (!got) {
                report(def.weight.fn, got.error());
                continue;
            }
            weight = *got;
        }
        if (weight <= 0) continue;
        candidates.push_back({card, weight});
        total += weight;
    }
    host_.note_work(4 * static_cast<std::int64_t>(s_.decks[deck].cards.size()));
    const std::string stream = stream_of(s_.decks[deck]);
    while (!candidates.empty()) {
        double at = tx_.with_stream(stream, [](Stream& s) { return s.unit(); }) * total;
        std::size_t hit = 0;
        while (hit + 1 < candidates.size() && at >= candidates[hit].weight)
            at -= candidates[hit++].weight;
        const CardId card = candidates[hit].card;
        // A condition of a card for the hand is one of playing it.
        const Result<bool> ok = for_hand ? Result<bool>{true} : drawable(card);
        if (!ok) report(s_.cards[card].when, ok.error());
        if (ok && *ok) return card;
        total -= candidates[hit].weight;
        candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(hit));
    }
    return CardId{};
}

Result<int> Turn::draw(DeckId deck, int n, const Text& reason) {
    std::vector<CardId> came;
    for (int i = 0; i < n; ++i) {
        const CardId card = pick(deck, came, false);
        if (!card.valid()) break;
        came.push_back(card);
        come(card, CardCame::How::kDrawn, reason);
        if (world().ended) break;
    }
    return static_cast<int>(came.size());
}

Result<bool> Turn::play(CardId card, const Text& reason) {
    if (s_.cards[card].hand) return false;  // it comes when somebody plays it who holds it
    auto ok = drawable(card);
    if (!ok || !*ok) return ok;
    if (depth_ >= kMaxDepth)
        return fail(ErrorCode::kScriptLimit,
                    fmt::format("cards set one another off more than {} levels deep", kMaxDepth));
    come(card, CardCame::How::kPlayed, reason);
    return true;
}

Result<bool> Turn::schedule(CardId card, int rounds, double chance, const Text& reason) {
    if (s_.cards[card].hand) return false;
    auto ok = drawable(card);
    if (!ok || !*ok) return ok;
    if (world().scheduled.size() >= kMostWaitingCards) {
        return fail(ErrorCode::kScriptLimit,
                    fmt::format("{} cards are scheduled already, which is the most", kMostWaitingCards));
    }
    tx_.emit(CardScheduled{{card, world().round + rounds, chance}}, reason);
    return true;
}

Result<int> Turn::deal(DeckId deck, ActorId actor, int n, const Text& reason) {
    int dealt = 0;
    for (; dealt < n; ++dealt) {
        const CardId card = pick(deck, {}, true);
        if (!card.valid()) break;
        if (world().hands.size() >= kMostCardsInHands) {
            return fail(ErrorCode::kScriptLimit,
                        fmt::format("the actors hold {} cards already, which is the most", kMostCardsInHands));
        }
        tx_.emit(CardDealt{card, actor}, reason);
    }
    return dealt;
}

Result<void> Turn::discard(ActorId actor, CardId card, const Text& reason) {
    if (!holds(actor, card)) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("{} does not hold the card '{}'", s_.actors[actor].name.str(), s_.cards[card].id));
    }
    tx_.emit(CardDiscarded{card, actor}, reason);
    return {};
}

std::uint32_t Turn::note_coming(CardId card, CardCame::How how, ActorId by, const Text& reason) {
    constexpr std::int64_t kCardWork = 300;  // what is written for it, as for each change that a script asks for
    host_.note_work(kCardWork);
    return tx_.emit(CardCame{card, how, by}, reason);
}

void Turn::come(CardId card, CardCame::How how, const Text& reason) {
    const std::uint32_t seq = note_coming(card, how, {}, reason);
    const CauseScope cause{tx_, {Cause::Kind::kCard, card.value, -1, seq}};
    contained_call(s_.cards[card].apply, {card});
    pose_choices(card, {}, seq);
}

Result<void> Turn::come_from_hand(CardId card, ActorId by) {
    const std::uint32_t seq = note_coming(card, CardCame::How::kFromHand, by, {});
    const CauseScope cause{tx_, {Cause::Kind::kCard, card.value, -1, seq}};
    if (auto ok = call(s_.cards[card].apply, {script::ChoiceArg{card, -1, by}}); !ok) return ok;
    pose_choices(card, by, seq);
    return {};
}

void Turn::pose_choices(CardId card, ActorId by, std::uint32_t seq) {
    ActorSet asked;
    for (const ChoiceDef& choice : s_.cards[card].choices)
        asked.insert(choice.by);
    for (const ActorId actor : asked) {
        const bool open = std::any_of(world().choices.begin(), world().choices.end(),
                                      [&](const OpenChoice& o) { return o.card == card && o.actor == actor; });
        if (!open && !world().ended) tx_.emit(ChoiceOpened{{card, actor, world().round, -1}});
    }
    script::Event event;
    event.kind = EventKind::kCardPlayed;
    event.card = card;
    event.actor = by;
    raise(event, seq);
    run_events();
}

Result<void> Turn::on(ActorId by, const PlayCard& command) {
    if (auto ok = phase_is(PhaseLike::kDecision, "a card from the hand"); !ok) return ok;
    if (!s_.cards.has(command.card)) return fail(ErrorCode::kUnknownId, "there is no such card", "/card");
    auto may = card_open(host_, world(), by, command.card);
    if (!may) return pass_on(may.error());
    if (!may->yes) return fail(may->code, may->reason, "/card");
    PendingAct act;
    act.actor = by;
    act.card = command.card;
    return this->act(act, false);
}

Result<void> Turn::on(ActorId by, const ChooseOption& command) {
    if (auto ok = in_play_phase("a choice"); !ok) return ok;
    const auto open = std::find_if(world().choices.begin(), world().choices.end(),
                                   [&](const OpenChoice& o) { return o.card == command.card && o.actor == by; });
    if (open == world().choices.end())
        return fail(ErrorCode::kNotOpen, "no choice of this card is open to you", "/card");
    const std::vector<ChoiceDef>& choices = s_.cards[command.card].choices;
    if (command.choice < 0 || static_cast<std::size_t>(command.choice) >= choices.size()) {
        return fail(ErrorCode::kUnknownId, "the card has no such choice", "/choice");
    }
    auto may = choice_open(host_, world(), *open, command.choice);
    if (!may) return pass_on(may.error());
    if (!may->yes) return fail(may->code, may->reason, "/choice");
    const OpenChoice asked = *open;
    if (waits_unseen()) {
        {
            // What is paid for a hidden choice stays with the payer, whose stocks nobody else sees.
            const CauseScope paying{
                tx_, {Cause::Kind::kCard, command.card.value, command.choice, Cause::kNoParent}, ActorSet::just(by)};
            if (auto paid = settle(asked, command.choice); !paid) return paid;
        }
        tx_.emit(ChoiceTaken{command.card, by, command.choice, false, false});
        return {};
    }
    return take_choice(asked, command.choice, false);
}

Result<void> Turn::settle(const OpenChoice& open, int choice) {
    if (open.taken == choice) return {};
    if (open.taken >= 0) {
        for (const ResourceCost& cost : choice_costs(s_, open.card, open.taken))
            pay(cost.actor, cost.resource, -cost.amount, 0);
    }
    for (const ResourceCost& cost : choice_costs(s_, open.card, choice)) {
        if (auto enough = can_pay(cost, open.actor); !enough) return enough;
        pay(cost.actor, cost.resource, cost.amount, 0);
    }
    return {};
}

Result<void> Turn::take_choice(const OpenChoice& open, int choice, bool by_default) {
    const std::uint32_t seq = tx_.emit(ChoiceTaken{open.card, open.actor, choice, true, by_default});
    const CauseScope cause{tx_, {Cause::Kind::kCard, open.card.value, choice, seq}};
    if (auto paid = settle(open, choice); !paid) return paid;
    return call(s_.cards[open.card].choices[static_cast<std::size_t>(choice)].apply,
                {script::ChoiceArg{open.card, choice, open.actor}});
}

void Turn::take_chosen(const OpenChoice& open) {
    const HandlerId fn = s_.cards[open.card].choices[static_cast<std::size_t>(open.taken)].apply;
    if (contained(fn, [&] { return take_choice(open, open.taken, false); })) return;
    const std::uint32_t seq = tx_.emit(ChoiceTaken{open.card, open.actor, -1, true, false});
    const CauseScope returning{tx_, {Cause::Kind::kCard, open.card.value, open.taken, seq}, ActorSet::just(open.actor)};
    tx_.emit(
        Told{open.actor, Text{marked("What you chose on '{card}' did not take place, and costs nothing: its script "
                                     "failed. The facilitator has been told."),
                              {{"card", s_.cards[open.card].title.str()}}}});
    // What has not taken place costs nothing.
    for (const ResourceCost& cost : choice_costs(s_, open.card, open.taken))
        pay(cost.actor, cost.resource, -cost.amount, 0);
}

void Turn::take_default(const OpenChoice& open) {
    const std::vector<ChoiceDef>& choices = s_.cards[open.card].choices;
    std::vector<int> available;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Result<bool> now = choice_available(host_, world(), open, static_cast<int>(i));
        if (!now) report(choices[i].when, now.error());
        if (now && *now) available.push_back(static_cast<int>(i));
    }
    const int chosen = choice_by_itself(s_.cards[open.card], available);
    const bool taken = chosen >= 0 && contained(choices[static_cast<std::size_t>(chosen)].apply,
                                                [&] { return take_choice(open, chosen, true); });
    if (!taken) tx_.emit(ChoiceTaken{open.card, open.actor, -1, true, true});
}

}  // namespace demarche::game
