// What it says of cards that somebody has to choose on: to what it leans, which answer of another would serve it, and
// what it would choose for a yes to a text.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/planner.h"
#include "ai/voice.h"
#include "base/text.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kTelling = 2;  ///< Words of an answer that a message says at the least, to mean it.
constexpr std::size_t kSurely = 3;   ///< So many are no chance, whatever else the message names.

std::string quoted(const CardDef& card, int option) {
    return "\"" + without_stop(card.choices[static_cast<std::size_t>(option)].text.str()) + "\"";
}

}  // namespace

std::optional<Spokesperson::CardAtHand> Spokesperson::card_meant(const Question& about) {
    const Vocabulary& words = vocabulary();
    const Tokens said{about.said()};
    // Words that mean something else as well have to be more, and of a text that is called by its title none are.
    const bool of_something = about.called() || !about.clauses().empty() || !about.sought().empty() ||
                              about.supposing() || !about.resources().empty();
    const auto share_said = [&](const Vocabulary::Names& names, std::size_t least, std::size_t of) {
        double share = 0;
        for (const Vocabulary::Name& name : names) {
            const Vocabulary::Met met = words.words_said(name, said, 0, said.size());
            const std::size_t all = met.telling + met.missing;
            if (met.telling >= least && met.telling * of >= all)
                share = std::max(share, static_cast<double>(met.telling) / static_cast<double>(all));
        }
        return share;
    };
    std::optional<CardAtHand> best;
    double most = 0;
    for (const OpenChoice& open : scene_.view.world.choices) {
        const CardDef& card = host_.scenario().cards[open.card];
        const Vocabulary::CardNames& names = words.of(open.card);
        const bool titled = !about.called() && share_said(names.titles, 1, 1) > 0;
        int option = -1;
        double share = 0;
        for (std::size_t i = 0; i < card.choices.size(); ++i) {
            if (card.choices[i].by != open.actor) continue;
            const double here = titled ? share_said(names.choices[i], 1, 3)
                                       : share_said(names.choices[i], of_something ? kSurely : kTelling, 2);
            if (here == 0 || here < share) continue;
            option = here == share ? -1 : static_cast<int>(i);  // of two that are as near neither is meant
            share = here;
        }
        const double weight = (titled ? 1 : 0) + share;
        if (weight > most) most = weight, best = CardAtHand{&open, option};
    }
    return best && (best->option >= 0 || most >= 1) ? best : std::nullopt;
}

std::string Spokesperson::best_of_theirs(const OpenChoice& open, int named) {
    const CardDef& card = host_.scenario().cards[open.card];
    struct Answer {
        int option;
        double own;
        ByObjective change;
    };
    std::vector<Answer> all;
    for (const int option : game::choices_open(host_, scene_.believed, open)) {
        Valuer::Outcome outcome = bargainer_.valuer(scene_).of(open, option);
        if (!outcome.possible) continue;
        all.push_back({option, weigh(scene_.interests.of(me_), outcome.change), std::move(outcome.change)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Answer& a, const Answer& b) { return a.own > b.own; });
    if (all.empty() || all.front().own - all.back().own < kAllOne)
        return fmt::format("Which answer '{}' gets makes little difference to us.", card.title.str());
    const std::string why = reasons_for(host_.scenario(), scene_.interests.of(me_), all.front().change);
    std::string said =
        fmt::format("On '{}' this answer would serve us best: {}.", card.title.str(), quoted(card, all.front().option));
    if (!why.empty()) said += " " + why;
    const auto at = std::find_if(all.begin(), all.end(), [&](const Answer& one) { return one.option == named; });
    if (at != all.end() && at != all.begin()) {
        said += at->own < -kAllOne ? " The one that you name would cost us something."
                                   : " The one that you name would serve us less.";
    }
    return said;
}

std::string Spokesperson::of_card(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    if (!to.valid() || scene_.view.world.choices.empty()) return {};
    if (const Question::Halves* const halves = about.halves()) {
        const auto wanted = card_meant(halves->ours.what);
        if (wanted && wanted->open->actor == me_ && wanted->option >= 0) return choice_for(to, *wanted, *halves);
        const auto offered = card_meant(halves->theirs.what);
        if (!offered || offered->open->actor != to || offered->option < 0) return {};
        return best_of_theirs(*offered->open, offered->option) +
               " We sign a text for what stands in it, and for what has been done: choose, and ask us again.";
    }
    if (!about.asks() && !about.requests()) return {};
    const auto meant = card_meant(about);
    if (!meant) return {};
    const OpenChoice& open = *meant->open;
    const CardDef& card = s.cards[open.card];
    if (open.actor == to) return best_of_theirs(open, meant->option);
    if (open.actor != me_) {
        return fmt::format("That is for {} to choose. {}", s.actors[open.actor].name.str(),
                           best_of_theirs(open, meant->option));
    }
    const std::string title = card.title.str();
    if (open.taken >= 0) return fmt::format("On '{}' we have chosen; it will be seen.", title);
    if (const auto agreed = bargainer_.agreed_choice(scene_.view.world, open))
        return fmt::format("On '{}' we choose as we have agreed: {}.", title, quoted(card, *agreed));
    const Planner::Leaning lean =
        Planner{host_, me_, bargainer_.effort()}.leaning(scene_.believed, scene_.interests, open);
    if (lean.answers.empty()) return fmt::format("On '{}' there is nothing that we could choose.", title);
    const Planner::Answer& first = lean.answers.front();
    const std::string why = reasons_for(s, scene_.interests.of(me_), first.change);
    const std::string because = why.empty() ? why : " " + why;
    if (meant->option == first.option)
        return fmt::format("On '{}' we mean to choose that, as things stand.{}", title, because);
    std::string said =
        fmt::format("On '{}' we lean to this, as things stand: {}.{}", title, quoted(card, first.option), because);
    if (meant->option < 0) return said;
    const Planner::Answer* const other = lean.find(meant->option);
    if (other == nullptr || lean.settled) return said + " What you name is not open to us.";
    return said + (first.value - other->value < kAllOne
                       ? " What you name would be hardly worse for us: say what you would sign for it."
                       : " What you name would cost us something beside that: say what you would sign for it.");
}

std::string Spokesperson::choice_for(ActorId to, const CardAtHand& wanted, const Question::Halves& halves) {
    const OpenChoice& open = *wanted.open;
    const CardDef& card = host_.scenario().cards[open.card];
    const std::string title = card.title.str();
    if (open.taken >= 0) return fmt::format("On '{}' we have chosen; it will be seen.", title);
    const Planner::Leaning lean =
        Planner{host_, me_, bargainer_.effort()}.leaning(scene_.believed, scene_.interests, open);
    const Planner::Answer* const asked = lean.find(wanted.option);
    if (asked == nullptr || (lean.settled && asked != &lean.answers.front()))
        return fmt::format("On '{}' what you name is not open to us.", title);
    if (asked == &lean.answers.front())
        return fmt::format("On '{}' we mean to choose that by ourselves, as things stand.", title);
    std::string misfit;
    const auto theirs = placed(to, halves.theirs, misfit);
    if (!theirs) {
        return !misfit.empty() ? misfit
                               : fmt::format(
                                     "On '{}' we lean to this, as things stand: {}. What you would do for "
                                     "another answer we have not understood: name the text that you would sign.",
                                     title, quoted(card, lean.answers.front().option));
    }
    const auto [price, said] = price_of(to, *theirs, std::nullopt);
    if (price < lean.answers.front().value - asked->value + kMargin)
        return fmt::format("{} For that we would not choose on '{}' what you name: it costs us more.", said, title);
    if (!theirs->as_it_stands())
        return fmt::format("{} For that we would choose on '{}' what you name: put it into the text, and say so again.",
                           said, title);
    bargainer_.agree_choice({{open.card, wanted.option}, {to, theirs->draft->id}});
    return fmt::format("{} For your yes to it we choose on '{}' what you name: {}.", said, title,
                       quoted(card, wanted.option));
}

}  // namespace demarche::ai
