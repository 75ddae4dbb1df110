// What a seat does alone: its actions, the choices that cards ask of it, the cards in its hand.

#include <fmt/format.h>

#include <algorithm>

#include "ai/retold.h"
#include "base/figure.h"
#include "base/text.h"
#include "base/words.h"
#include "diplomacy/drafting.h"
#include "game/by_itself.h"
#include "session/act_words.h"
#include "session/catalogue.h"
#include "session/draft_words.h"
#include "terminal/text_game.h"
#include "terminal/text_questions.h"
#include "terminal/words.h"

namespace demarche::terminal {

namespace {

/// What stands for a value that is not chosen yet: a word that has the forms that the text asks for, or where a
/// language has none, the parameter's name in brackets, which fits anywhere.
std::string unchosen(const Scenario& s, const ParamDef& param) {
    const demarche::Words& words = words_of(s);
    switch (param.type) {
        case ParamType::kParty:
        case ParamType::kActor:
            return words.tr("somebody");
        case ParamType::kPlace:
            return words.tr("a place");
        case ParamType::kInstitution:
            return words.tr("a body");
        case ParamType::kInteger:
        case ParamType::kNumber:
            if (words.english()) return "some";
            break;
        case ParamType::kBoolean:
            if (words.english()) return "yes or no";
            break;
        case ParamType::kChoice:
            if (words.english()) {
                std::vector<std::string> options;
                for (const double value : values_of(s, param, {}))
                    options.push_back(value_text(s, param, value));
                return words.list_or(options);
            }
            break;
    }
    return "[" + label_of(s, param) + "]";
}

/// A text over parameters that are not chosen yet: "Relief for {place}" -> "Relief for a place".
std::string with_unchosen(const Scenario& s, const Text& text, const std::vector<ParamDef>& params) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const ParamDef& param : params)
        values.emplace_back(param.name, unchosen(s, param));
    return words_of(s).fill(text.message, values);
}

/// What a seat may ever do alone, in definition order: an action keeps its number for the whole game.
std::vector<ActionId> actions_of(const Scenario& s, ActorId seat) {
    std::vector<ActionId> out;
    for (std::size_t i = 0; i < s.actions.size(); ++i) {
        const ActionDef& def = s.actions[ActionId{i}];
        if (def.by_fn.valid() || def.by.contains(seat)) out.push_back(ActionId{i});
    }
    return out;
}

/// What our advisers say of an action, as a sentence.
std::string worth_of(const Look& look, const ai::ActAdvice& advice) {
    const Scenario& s = look.s();
    const demarche::Words& w = look.words();
    const std::string worth = ai::describe(s, advice.worth);
    const std::string settings = session::settings_text(s, s.actions[advice.action], advice.params);
    if (!advice.varies || settings.empty()) return capitalised(worth) + ".";
    return w.tr("At best, with {terms}: {worth}.", settings, worth);
}

/// What something costs in brackets, one's own payments without a name: " (costs 2 influence)". "" where it is free.
std::string price(const Scenario& s, ActorId me, const std::vector<ResourceCost>& costs) {
    const demarche::Words& w = words_of(s);
    std::vector<std::string> parts;
    for (const ResourceCost& cost : costs) {
        if (cost.amount == 0) continue;
        parts.push_back(cost.actor == me
                            ? w.tr("{n} {resource}", figure_needed(cost.amount), s.resources[cost.resource].name.str())
                            : cost_text(s, {cost}));
    }
    return parts.empty() ? std::string{} : " (" + w.tr("costs {cost}", w.list(parts)) + ")";
}

}  // namespace

std::string TextGame::spent_on(const game::Danger& danger) const {
    return tongue().tr("It would take what you have promised for '{agreement}'.",
                       heading(scenario(), view_.world.agreement(danger.agreement)->text()));
}

std::vector<std::string> TextGame::list_of_acts(const std::vector<ActionId>& actions) {
    const Scenario& s = scenario();
    const Look seen = look();
    const ActorSet others = others_than(s, me_);
    std::vector<ActionId> open;
    std::vector<std::string> reasons(actions.size());
    for (std::size_t i = 0; i < actions.size(); ++i) {
        auto may = game::action_open(session_.host(), view_.world, me_, actions[i]);
        if (may && may->yes) {
            open.push_back(actions[i]);
        } else {
            reasons[i] = may ? may->reason : may.error().for_a_seat().message;
        }
    }
    const std::vector<ai::ActAdvice> advice = seen.adviser->acts(view_, open);
    const std::vector<game::Promise> promised = game::promised(session_.host(), view_.world, me_);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        const ActionDef& def = s.actions[actions[i]];
        std::string line = def.name.str();
        if (def.secret) line += " (" + tongue().tr("in secret") + ")";
        auto costs =
            game::act_costs(session_.host(), view_.world, {me_, actions[i], {}, default_params(s, def.params, others)});
        if (costs) line += price(s, me_, *costs);
        line += ": " + with_unchosen(s, def.text, def.params) + "\n";
        const auto said = std::find_if(advice.begin(), advice.end(),
                                       [&](const ai::ActAdvice& one) { return one.action == actions[i]; });
        std::string reason = reasons[i];
        if (said != advice.end()) reason = said->worth.obstacle;
        line += reason.empty() ? worth_of(seen, *said)
                               : tongue().tr("Not now: {reason}.", without_stop(ai::retold(tongue(), reason)));
        if (const auto danger =
                costs && reason.empty() ? game::endangered(s, view_.world, me_, promised, *costs) : std::nullopt)
            line += " " + spent_on(*danger);
        if (reason.empty()) {
            const std::vector<double> params =
                said != advice.end() && !said->params.empty() ? said->params : default_params(s, def.params, others);
            for (const std::string& word : session::word_lines(
                     s, view_.world, game::word_on_act(session_.host(), view_.world, {me_, actions[i], {}, params})))
                line += " " + word;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

void TextGame::show_acts(const std::vector<ActionId>& actions) {
    // Whoever bargains has to know what is to be left for afterwards.
    const std::vector<std::string> lines = list_of_acts(actions);
    for (std::size_t i = 0; i < lines.size(); ++i)
        prompt_.line(fmt::format(" {:>2}  {}", i + 1, wrap(lines[i], 78, 5)));
    prompt_.line("  " + wrap(resources_line(look()), 76, 4));
    const Scenario& s = scenario();
    const auto decides = [&](const PhaseDef& phase) { return phase.like == PhaseLike::kDecision; };
    const auto next = s.phases.begin() + view_.world.phase + 1;
    const bool last = view_.world.round >= static_cast<int>(s.rounds.size());
    const std::string when = next != s.phases.end() && decides(*next)
                                 ? tongue().tr("which comes when this phase has ended")
                             : std::any_of(next, s.phases.end(), decides) ? tongue().tr("which comes in this round")
                             : last                                       ? tongue().tr("and no other comes")
                                    : tongue().tr("which comes in the next round");
    prompt_.line(wrap("  " + tongue().tr("Actions belong in the decision phase, {when}.", when), 78, 2));
}

bool TextGame::can_act() const {
    return !actions_of(scenario(), me_).empty();
}

void TextGame::act(const Words& words) {
    const Scenario& s = scenario();
    const std::vector<ActionId> actions = actions_of(s, me_);
    if (actions.empty()) {
        prompt_.line("  " + tongue().tr("There is nothing that you can ever do alone."));
        return;
    }
    const bool now = session_.game().phase().like == PhaseLike::kDecision;
    if (!now && words.size() == 1) return show_acts(actions);
    std::optional<std::size_t> index;
    std::vector<std::string> settings;  // named with it
    if (words.size() > 1) {
        auto named =
            definition_named(words, actions, [&](ActionId action) -> const ActionDef& { return s.actions[action]; });
        if (named && (named->rest.empty() || !s.actions[actions[named->index]].params.empty())) {
            index = named->index;
            settings = std::move(named->rest);
        }
        if (!index) {
            prompt_.line("  " + tongue().tr("There is no action '{answer}'; 'act' lists them.", rest_of(words, 1)));
            return;
        }
        if (!now) return show_acts(actions);
    } else {
        prompt_.line(
            wrap(tongue().tr("Beside each action stands what it would change in your score within two rounds. What it "
                             "costs is part of that only where an aim of yours counts what you have left. Each "
                             "action keeps its place in the list."),
                 78, 0));
        index = prompt_.pick(tongue().tr("What will you do?"), list_of_acts(actions));
    }
    if (!index) return;
    const ActionId action = actions[*index];
    const ActionDef& def = s.actions[action];
    // Told before its parameters are asked for, which would be in vain.
    auto may = game::action_open(session_.host(), view_.world, me_, action);
    if (may && !may->yes) {
        prompt_.line("  " + wrap(tongue().tr("{action}: not now: {reason}.", def.name.str(),
                                             without_stop(ai::retold(tongue(), may->reason))),
                                 76, 4));
        return;
    }
    // Enter takes what serves the seat best, not what happens to come first.
    const ActorSet others = others_than(s, me_);
    std::vector<double> start = default_params(s, def.params, others);
    std::string remark = tongue().tr("suggested");
    if (!def.params.empty()) {
        const Look seen = look();
        const std::vector<ai::ActAdvice> advice = seen.adviser->acts(view_, {action});
        if (!advice.empty() && advice.front().varies) {
            start = advice.front().params;
            remark = tongue().tr("our advisers' choice");
        }
    }
    prompt_.answer_with(std::move(settings));
    auto params = ask_params(prompt_, look(), def.params, def.text, others, start, remark);
    const std::string untaken = prompt_.untaken();
    if (!params) return;
    if (!untaken.empty()) {
        prompt_.line("  " + tongue().tr("'{answer}' sets nothing of it; nothing was done.", untaken));
        return;
    }
    // Named by its number it may never have been seen in the list, which says so.
    const auto costs = game::act_costs(session_.host(), view_.world, {me_, action, {}, *params});
    const auto danger =
        costs ? game::endangered(s, view_.world, me_, game::promised(session_.host(), view_.world, me_), *costs)
              : std::nullopt;
    std::string but = danger ? spent_on(*danger) : std::string{};
    const std::string word = session::broken_word(
        s, view_.world, game::word_on_act(session_.host(), view_.world, {me_, action, {}, *params}));
    if (!word.empty()) but += (but.empty() ? "" : " ") + word;
    if (but.empty() || sure_of(but)) give(TakeAction{action, *params});
}

std::vector<OpenChoice> TextGame::my_choices() const {
    std::vector<OpenChoice> mine;
    for (const OpenChoice& open : view_.world.choices) {
        if (open.actor == me_ && open.taken < 0) mine.push_back(open);
    }
    return mine;
}

void TextGame::choose(const Words& words) {
    const Scenario& s = scenario();
    const std::vector<OpenChoice> mine = my_choices();
    if (mine.empty()) {
        prompt_.line("  " + tongue().tr("No card waits for a decision of yours."));
        return;
    }
    std::size_t which = 0;
    if (words.size() > 1) {
        std::vector<std::string> titles;
        for (const OpenChoice& open : mine)
            titles.push_back(s.cards[open.card].title.str());
        const auto meant = option_of(rest_of(words, 1), titles);
        if (!meant) {
            prompt_.line("  " + wrap(tongue().tr("'{answer}' is none of the cards that wait for you: {cards}.",
                                                 rest_of(words, 1), tongue().list(titles)),
                                     76, 4));
            return;
        }
        which = *meant;
    }
    const OpenChoice open = mine[which];
    const CardDef& card = s.cards[open.card];
    prompt_.line(heading_line(card.title.str()));
    prompt_.line(wrap(card.text.str()) + "\n");
    const std::vector<int> options = game::choices_open(session_.host(), view_.world, open);
    const Look seen = look();
    const auto promised = game::promised(session_.host(), view_.world, me_);
    const std::vector<ai::Worth> worths = seen.adviser->choices(view_, open, options);
    const int by_itself = game::choice_by_itself(card, options);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const ChoiceDef& choice = card.choices[static_cast<std::size_t>(options[i])];
        std::string line = choice.text.str();
        if (options[i] == by_itself) line += "  (" + tongue().tr("what happens if you do nothing") + ")";
        const std::vector<ResourceCost> costs = game::choice_costs(s, open.card, options[i]);
        line += price(s, me_, costs);
        if (const auto danger = game::endangered(s, view_.world, me_, promised, costs)) line += " " + spent_on(*danger);
        if (options[i] == by_itself) {
            line += "\n" + tongue().tr("The other answers are measured against this one.");
        } else if (worths[i].obstacle.empty()) {
            line += "\n" + capitalised(ai::describe(s, worths[i])) + ".";
        }
        lines.push_back(std::move(line));
    }
    for (int i = 0; i < static_cast<int>(card.choices.size()); ++i) {
        auto may = game::choice_open(session_.host(), view_.world, open, i);
        if (!may || may->yes || !may->ever) continue;
        prompt_.line("  " + wrap(tongue().tr("Not now: \"{choice}\" ({reason})",
                                             card.choices[static_cast<std::size_t>(i)].text.str(),
                                             without_stop(ai::retold(tongue(), may->reason))),
                                 76, 4));
    }
    prompt_.line("  " + wrap(session::choice_timing(s, view_.world), 76, 4));
    if (options.size() == 1 && options.front() == by_itself) {
        prompt_.line("  " + wrap(lines.front(), 76, 4));
        prompt_.line("  " + wrap(tongue().tr("Nothing else is open to you: it happens by itself."), 76, 4));
        return;
    }
    auto index = prompt_.pick(tongue().tr("You decide:"), lines);
    if (index) give(ChooseOption{open.card, options[*index]});
}

void TextGame::play_card() {
    const Scenario& s = scenario();
    if (view_.world.hands.empty()) {
        prompt_.line("  " + tongue().tr("You hold no card."));
        return;
    }
    const bool now = session_.game().phase().like == PhaseLike::kDecision;
    const Look seen = look();
    std::vector<std::string> lines;
    std::vector<CardId> cards;
    for (const HeldCard& held : view_.world.hands) {
        if (game::all_played(view_.world, me_, held.card)) {
            prompt_.line("  " + wrap(tongue().tr("'{card}' has been played, and takes effect when the phase has ended.",
                                                 s.cards[held.card].title.str()),
                                     76, 4));
            continue;
        }
        std::string line = s.cards[held.card].title.str();
        const auto costs = game::act_costs(session_.host(), view_.world, {me_, {}, held.card, {}});
        if (costs) line += price(s, me_, *costs);
        line += ": " + s.cards[held.card].text.str();
        if (!now) {
            prompt_.line("  " + wrap(line, 76, 4));
            continue;
        }
        const auto may = game::card_open(session_.host(), view_.world, me_, held.card);
        const ai::Worth worth = may && may->yes ? seen.adviser->card(view_, held.card) : ai::Worth{};
        const std::string reason = may ? may->yes ? worth.obstacle : may->reason : may.error().for_a_seat().message;
        line += "\n" + (reason.empty() ? capitalised(ai::describe(s, worth)) + "."
                                       : tongue().tr("Not now: {reason}.", without_stop(ai::retold(tongue(), reason))));
        lines.push_back(std::move(line));
        cards.push_back(held.card);
    }
    if (!now) {
        prompt_.line(wrap("  " + tongue().tr("Cards are played in the decision phase, which comes when this phase has "
                                             "ended."),
                          78, 2));
    }
    if (lines.empty()) return;
    const auto index = prompt_.pick(tongue().tr("Which card?"), lines);
    if (!index || !give(PlayCard{cards[*index]})) return;
    const std::vector<PendingAct> pending = session_.game().view(reader()).world.pending;
    if (std::any_of(pending.begin(), pending.end(), [&](const PendingAct& act) { return act.card == cards[*index]; })) {
        prompt_.line("  " + wrap(tongue().tr("'{card}' has been played, and takes effect when the phase has ended.",
                                             s.cards[cards[*index]].title.str()),
                                 76, 4));
    }
}

}  // namespace demarche::terminal
