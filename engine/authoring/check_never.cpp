// What never came about in the games that were played.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "authoring/check_lint.h"
#include "authoring/check_play.h"
#include "base/so_many.h"
#include "base/text.h"

namespace demarche::authoring {

using script::Severity;

namespace {

std::string many_games(int games) {
    return so_many(games, "game") + " played";
}

}  // namespace

void Lint::what_never_came(const CheckPlay& play, int games) {
    costs(play);
    spending(play);
    odds(play);
    if (games == 0) return;
    cards(play, games);
    undealt(play, games);
    endings(play, games);
    // Where the play was broken off, there was no time for what is missing.
    if (play.broken_off()) return;
    actions(play, games);
    choices(play, games);
    untabled(play, games);
    objectives(play, games);
    promises(play);
    free_of_cost(play);
    weights(play, games);
    never_run(play, games);
    unasked(play, games);
}

void Lint::unasked(const CheckPlay& play, int games) {
    for (const ActorId actor : s_.chorus) {
        const HandlerId fn = s_.actors[actor].chorus;
        if (!fn.valid() || play.asked(fn)) continue;
        add(Severity::kNote, play.defined_at(fn), fmt::format("actor '{}'", s_.actors[actor].id),
            fmt::format("its chorus was never asked: no text needed its vote in the {}", many_games(games)),
            "only members of a body and parties vote: `members` of an institution, or `include` of an agreement's "
            "parties");
    }
}

void Lint::odds(const CheckPlay& play) {
    // A formula may come out beyond what it is meant for once or twice.
    constexpr int kEnough = 3;
    std::set<HandlerId> told;
    for (const auto& [what, odds] : play.odds()) {
        const bool sure = odds.least > 1;
        if (odds.calls < kEnough || !(sure || odds.most < 0) || warned_at(play.defined_at(what.first))) continue;
        // What is written out has been told where it stands.
        const std::string written = fmt::format("with a probability of {} it ", number_text(odds.least));
        const bool told_there = std::any_of(out_.begin(), out_.end(), [&](const script::Finding& one) {
            return one.path == "game:chance" && one.message.starts_with(written);
        });
        if (told_there) continue;
        if (!told.insert(what.first).second) continue;
        add(Severity::kNote, play.defined_at(what.first), host_.describe(what.first),
            fmt::format("game:chance(\"{}\", ...) was asked with {} in all {} calls ({}), so that it {} happened",
                        printable(what.second, 60), sure ? "more than 1" : "less than 0", odds.calls,
                        odds.least == odds.most
                            ? number_text(odds.least)
                            : fmt::format("{} to {}", number_text(odds.least), number_text(odds.most)),
                        sure ? "always" : "never"),
            "a probability goes from 0 to 1: a number from 0 to 100 is divided by 100");
    }
}

bool Lint::warned_at(const SourcePlace& place) const {
    return std::any_of(out_.begin(), out_.end(), [&](const script::Finding& one) {
        return one.severity != Severity::kNote && one.file == place.file && one.line == place.line;
    });
}

bool Lint::told_of(const DeckDef& deck) const {
    const std::string name = fmt::format("the deck '{}'", deck.id);
    return std::any_of(out_.begin(), out_.end(), [&](const script::Finding& one) {
        return one.severity != Severity::kNote && one.message.find(name) != std::string::npos;
    });
}

void Lint::weights(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& card = s_.cards[CardId{i}];
        const DeckDef& deck = s_.decks[card.deck];
        if (card.hand || play.drawn().contains(CardId{i}) || warned_at(card.place_of_definition)) continue;
        const std::string path = fmt::format("card '{}'.weight", card.id);
        if (card.weight.is_function()) {
            const CheckPlay::Answered said = play.answered(card.weight.fn);
            if (deck.draw == 0 || said.calls == 0 || said.numbers < said.calls || said.most > 0) continue;
            add(Severity::kNote, play.defined_at(card.weight.fn), path,
                fmt::format("it was 0 whenever it was asked in the {}, so the card was never drawn", many_games(games)),
                "see whether it can ever be more");
        } else if (card.weight.value == 0 && deck.draw > 0) {
            add(Severity::kNote, card.place_of_definition, path,
                fmt::format("it is 0, and nothing has played or scheduled the card in the {}", many_games(games)),
                "a weight above 0, game:play or game:schedule");
        }
    }
    // Of a deck from which nothing draws by itself, no card has come.
    for (const DeckDef& deck : s_.decks) {
        const auto came = [&](CardId card) { return s_.cards[card].hand || play.drawn().contains(card); };
        if (deck.draw > 0 || deck.cards.empty() || told_of(deck)) continue;
        if (std::any_of(deck.cards.begin(), deck.cards.end(), came)) continue;
        add(Severity::kNote, s_.cards[deck.cards.front()].place_of_definition, fmt::format("deck '{}'", deck.id),
            fmt::format("none of its cards came in the {}", many_games(games)),
            fmt::format("scenario {{ draw = {{ {} = 1 }} }}, or game:draw, game:play, game:schedule", deck.id));
    }
}

void Lint::free_of_cost(const CheckPlay& play) {
    constexpr int kEnough = 10;
    const auto one = [&](const Cost& cost, const char* kind, const std::string& id) {
        const CheckPlay::Answered said = play.answered(cost.fn);
        if (said.calls < kEnough || said.most != 0) return;
        const SourcePlace place = play.defined_at(cost.fn);
        const bool told = std::any_of(out_.begin(), out_.end(), [&](const script::Finding& known) {
            return known.file == place.file && known.line == place.line && known.about.starts_with("answer of line");
        });
        if (told) return;
        add(Severity::kNote, play.defined_at(cost.fn), fmt::format("{} '{}'.cost", kind, id),
            fmt::format("it has asked nothing of anybody in {}", so_many(said.calls, "call")),
            "an amount that is nil asks for nothing: see whether the parameter is called so");
    };
    for (std::size_t i = 0; i < s_.clauses.size(); ++i) {
        const ClauseDef& def = s_.clauses[ClauseId{i}];
        one(def.cost, "clause", def.id);
        beyond_all(play, ClauseId{i});
    }
    for (const ActionDef& def : s_.actions)
        one(def.cost, "action", def.id);
    for (const CardDef& def : s_.cards)
        one(def.cost, "card", def.id);
}

void Lint::beyond_all(const CheckPlay& play, ClauseId clause) {
    const ClauseDef& def = s_.clauses[clause];
    const auto prices = play.prices().find(clause);
    if (prices == play.prices().end() || prices->second.empty()) return;
    const ActorSet parties = signatories(clause);
    const auto had = [&](ActorId actor, ResourceId resource) {
        return std::max(most_of(actor, resource), play.most_seen(s_.free_slot(actor, resource)));
    };
    bool may = false;
    const ResourceCost* least = nullptr;  // of what is too dear in each setting, the smallest
    for (const std::vector<ResourceCost>& costs : prices->second) {
        const ResourceCost* dear = nullptr;
        bool ever = true;
        for (const ResourceCost& cost : costs) {
            // Nobody pays but a party.
            if (!parties.contains(cost.actor) || covers(had(cost.actor, cost.resource), cost.amount)) continue;
            dear = &cost;
            ever = ever && most_ever(cost.actor, cost.resource) >= cost.amount;
        }
        if (dear == nullptr) return;
        may |= ever;
        if (least == nullptr || dear->amount < least->amount) least = dear;
    }
    ActorSet payers;
    for (const std::vector<ResourceCost>& costs : prices->second) {
        for (const ResourceCost& cost : costs) {
            if (parties.contains(cost.actor) && cost.resource == least->resource) payers.insert(cost.actor);
        }
    }
    double most = 0;
    for (const ActorId actor : payers)
        most = std::max(most, may ? had(actor, least->resource) : most_ever(actor, least->resource));
    const std::string what = fmt::format("{} {}", number_text(least->amount), s_.resources[least->resource].id);
    add(may ? Severity::kNote : Severity::kWarning, play.defined_at(def.cost.fn),
        fmt::format("clause '{}'.cost", def.id),
        may ? fmt::format(
                  "nobody had the {} that it asks for at the least in anything that was played; {} was the most", what,
                  number_text(most))
            : fmt::format("nobody can ever pay the {} that it asks for at the least: {} is the most that {} can have",
                          what, number_text(most),
                          payers.size() == 1 ? s_.actors[*payers.begin()].id : std::string{"any payer"}),
        fmt::format("a lower cost, more in `resources` of the actor, or `renew` of resource '{}'",
                    s_.resources[least->resource].id));
}

void Lint::promises(const CheckPlay& play) {
    constexpr int kEnough = 3;
    for (std::size_t i = 0; i < s_.assurances.size(); ++i) {
        const AssuranceDef& def = s_.assurances[AssuranceTypeId{i}];
        const CheckPlay::Answered said = play.answered(def.kept);
        if (said.calls < kEnough) continue;
        // Who could give a word that is kept or broken already? A definite answer each time is no nil in between.
        const bool settled =
            said.numbers == said.calls && (said.least == said.most || !play.promised(AssuranceTypeId{i}));
        if (said.numbers > 0 && !settled) continue;
        // Of a promise that nobody gave, nobody knows how it would have gone on.
        if (!settled && !play.promised(AssuranceTypeId{i})) continue;
        if (warned_at(play.defined_at(def.kept))) continue;  // it fails, which has been told
        add(Severity::kNote, play.defined_at(def.kept), fmt::format("assurance '{}'", def.id),
            !settled
                ? fmt::format("its `kept` was nil in all {} calls, so that no word was ever kept or broken", said.calls)
                : fmt::format("its `kept` was {} in all {} calls, so that nobody could give it",
                              said.least != said.most ? "true or false"
                              : said.most > 0         ? "true"
                                                      : "false",
                              said.calls),
            "true once it is kept, false once it is broken, and nil while it is open");
    }
}

void Lint::mandates(const CheckPlay& play, int games) {
    // A charter that somebody has to amend first covers nothing in many a single game.
    constexpr int kTelling = 3;
    for (std::size_t i = 0; i < s_.institutions.size(); ++i) {
        const InstitutionDef& body = s_.institutions[InstitutionId{i}];
        const CheckPlay::Answered said = play.answered(body.mandate_fn);
        if (!said.never()) continue;
        add(games < kTelling ? Severity::kNote : Severity::kWarning, play.defined_at(body.mandate_fn),
            fmt::format("institution '{}'.mandate", body.id),
            fmt::format("it covered none of the drafts that it was asked about ({})", so_many(said.calls, "time")),
            "it has to return true for what may be tabled there; the draft has type, place, parties and clauses");
    }
}

void Lint::cards(const CheckPlay& play, int games) {
    std::vector<std::string> unseen;
    SourcePlace first;
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& card = s_.cards[CardId{i}];
        if (play.drawn().contains(CardId{i})) continue;
        if (card.hand && play.answered(card.when).never()) {
            add(Severity::kNote, play.defined_at(card.when), fmt::format("card '{}'", card.id),
                fmt::format("nobody could play it: its `when` held at no time in the {}", many_games(games)),
                "see whether it can ever hold");
        } else if (card.when.valid() && !play.tried().contains(CardId{i}) && !card.hand && !play.broken_off()) {
            add(Severity::kNote, card.place_of_definition, fmt::format("card '{}'", card.id),
                fmt::format("its `when` held at no round's beginning of the {}", many_games(games)),
                "see whether it can ever come");
        } else if (s_.decks[card.deck].draw > 0) {
            if (unseen.empty()) first = card.place_of_definition;
            unseen.push_back(card.id);
        }
    }
    if (unseen.empty()) return;
    constexpr std::size_t kMost = 12;
    const std::size_t count = unseen.size();
    if (count > kMost) unseen.resize(kMost);
    add(Severity::kNote, first, "cards",
        fmt::format("{} of {} cards never came in the {}: {}{}", count, s_.cards.size(), many_games(games),
                    fmt::join(unseen, ", "), count > kMost ? ", ..." : ""),
        "'demarche simulate' says how often each comes");
}

void Lint::undealt(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.decks.size(); ++i) {
        const DeckDef& deck = s_.decks[DeckId{i}];
        const auto held = [&](CardId card) { return s_.cards[card].hand; };
        const auto first = std::find_if(deck.cards.begin(), deck.cards.end(), held);
        if (first == deck.cards.end() || play.dealt(DeckId{i}) || told_of(deck)) continue;
        add(Severity::kNote, s_.cards[*first].place_of_definition, fmt::format("deck '{}'", deck.id),
            fmt::format("its cards are for the hand, and nobody was dealt one in the {}", many_games(games)),
            fmt::format("game:deal(\"{}\", actor), where it comes about", deck.id));
    }
}

void Lint::actions(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.actions.size(); ++i) {
        const ActionId id{i};
        if (play.acted().contains(id) || too_dear_.contains(id)) continue;
        const ActionDef& def = s_.actions[id];
        const std::string path = fmt::format("action '{}'", def.id);
        if (play.answered(def.by_fn).never()) {
            add(Severity::kNote, play.defined_at(def.by_fn), path, "its `by` said no of every seat",
                "by = { \"...\" }, or a function(game, actor) that returns true for those who may");
            continue;
        }
        if (play.answered(def.when).never()) {
            add(Severity::kNote, play.defined_at(def.when), path,
                fmt::format("it was never open: its `when` held for no seat in the {}", many_games(games)),
                "see whether it can ever hold; it gets (game, actor)");
            continue;
        }
        const auto why = play.refused().find(id);
        // That its function fails has been told as an error.
        if (why == play.refused().end() || why->second.code == ErrorCode::kScript) continue;
        add(Severity::kNote, def.place_of_definition, path,
            fmt::format("nobody could take it at any decision of the {}: {}", many_games(games),
                        printable(why->second.message, 300)),
            "see whether anybody ever can");
    }
}

void Lint::choices(const CheckPlay& play, int games) {
    for (std::size_t i = 0; i < s_.cards.size(); ++i) {
        const CardDef& card = s_.cards[CardId{i}];
        for (const ChoiceDef& choice : card.choices) {
            if (!play.answered(choice.when).never()) continue;
            add(Severity::kNote, play.defined_at(choice.when),
                fmt::format("card '{}', choice '{}'", card.id, choice.id),
                fmt::format("it was never open: its `when` did not hold when the card came in the {}",
                            many_games(games)),
                "see whether it can ever hold");
        }
    }
    for (const InjectDef& inject : s_.injects) {
        if (!play.answered(inject.when).never()) continue;
        add(Severity::kNote, play.defined_at(inject.when), fmt::format("inject '{}'", inject.id),
            fmt::format("it never fell due: its `when` did not hold in the {}", many_games(games)),
            "see whether it can ever hold; the facilitator may use it at any time");
    }
}

void Lint::endings(const CheckPlay& play, int games) {
    std::vector<std::string> never;
    const EndingDef* first = nullptr;
    const EndingDef* any = nullptr;
    for (std::size_t i = 0; i < s_.endings.size(); ++i) {
        const EndingDef& ending = s_.endings[EndingId{i}];
        if (ending.when.valid()) any = any == nullptr ? &ending : any;
        if (games > 1 && play.ended_at_once(EndingId{i}) == games && s_.rounds.size() > 1) {
            add(Severity::kNote, ending.when.valid() ? play.defined_at(ending.when) : ending.place_of_definition,
                fmt::format("ending '{}'", ending.id),
                fmt::format("it came at the end of the first round in all {}, so that nothing after that ever came",
                            many_games(games)),
                "see whether it is to hold so early");
        }
        if (play.endings().contains(EndingId{i})) continue;
        if (!ending.when.valid()) {
            // Its name stands where it is defined; somebody has to name it once more.
            if (times_in_sources(fmt::format("\"{}\"", ending.id)) + times_in_sources(fmt::format("'{}'", ending.id)) ==
                1) {
                add(Severity::kWarning, ending.place_of_definition, fmt::format("ending '{}'", ending.id),
                    "it never comes: it has no `when`, and no function names it",
                    fmt::format("when = function(game) ... end, or game:finish(\"{}\")", ending.id));
            }
            continue;
        }
        if (first == nullptr) first = &ending;
        never.push_back(ending.id);
    }
    if (any != nullptr && play.endings_reached() == 0) {
        add(Severity::kWarning, any->place_of_definition, "endings",
            fmt::format("no ending came in the {}: the rounds ran out", many_games(games)),
            "let the last one hold in the last round: when = function(game) return game:round() == game:rounds() end");
        return;
    }
    if (never.empty() || play.broken_off()) return;
    add(Severity::kNote, first->place_of_definition, "endings",
        fmt::format("{} of {} endings never came in the {}: {}", never.size(), s_.endings.size(), many_games(games),
                    fmt::join(never, ", ")),
        "the first that holds ends the game; 'demarche simulate' says how often each comes");
}

void Lint::untabled(const CheckPlay& play, int games) {
    std::vector<std::string> never;
    SourcePlace first;
    for (std::size_t i = 0; i < s_.agreements.size(); ++i) {
        const AgreementDef& type = s_.agreements[AgreementTypeId{i}];
        if (play.tabled().contains(AgreementTypeId{i}) || warned_at(type.place_of_definition)) continue;
        if (never.empty()) first = type.place_of_definition;
        never.push_back(type.id);
    }
    if (never.empty() || play.broken_off()) return;
    add(Severity::kNote, first, "agreements",
        fmt::format("{} of {} kinds of agreement {} tabled by nobody in the {}: {}", never.size(), s_.agreements.size(),
                    never.size() == 1 ? "was" : "were", many_games(games), fmt::join(never, ", ")),
        "'demarche simulate' says how often each is");
}

void Lint::objectives(const CheckPlay& play, int games) {
    constexpr int kEnough = 20;
    for (const ObjectiveDef& def : s_.objectives) {
        const CheckPlay::Answered said = play.answered(def.score);
        // One that is pursued from the start is asked at every round and in every look-ahead, and the fewer the calls
        // the less has moved what it reads: where that is the same the host knows the answer. One that is dealt may
        // not have been.
        const int enough = s_.playable.contains(def.of) && !def.pool.valid() ? 1 : kEnough;
        if (said.calls < enough || said.least != said.most || said.numbers < said.calls) continue;
        add(Severity::kNote, play.defined_at(def.score), fmt::format("objective '{}'", def.id),
            fmt::format("its score was {} whenever it was asked in the {}: nothing has moved it",
                        number_text(said.most), many_games(games)),
            "see whether it looks at what can change");
    }
}
}  // namespace demarche::authoring
