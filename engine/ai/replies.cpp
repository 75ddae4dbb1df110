// What it says of itself when it is asked: of its home, its friends, its word, of time and of what comes without an
// agreement. All of it is what it believes and means; what is secret is left out.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "ai/voice.h"
#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr int kNamed = 5;        ///< So many actors are told by name.
constexpr double kWorse = 0.01;  ///< What is lost without an agreement and is worth a word.
constexpr double kPasses = 0.7;  ///< The odds at home from which a text is taken to pass there.
constexpr double kWarm = 40;     ///< Trust that is called so,
constexpr double kCool = 10;     ///< that is none to speak of,
constexpr double kCold = -10;    ///< and that is distrust.

/// The newest agreement that stands and that both are parties to; null without one.
const Agreement* newest_between(const World& world, ActorId one, ActorId other) {
    for (auto at = world.agreements.rbegin(); at != world.agreements.rend(); ++at) {
        const Agreement& agreement = **at;
        if (alive(agreement.status) && agreement.parties.contains(one) && agreement.parties.contains(other))
            return &agreement;
    }
    return nullptr;
}

}  // namespace

std::string Spokesperson::at_home(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    std::optional<DraftText> text;
    std::string what;
    for (const Shared<Agreement>& one : scene_.view.world.agreements) {
        // What is signed and waits for our vote comes before what may be.
        const bool ours = std::any_of(one->ratifications.begin(), one->ratifications.end(),
                                      [&](const Ratification& vote) { return vote.actor == me_ && !vote.done; });
        if (one->status == AgreementStatus::kRatifying && ours && (!to.valid() || one->known_to.contains(to)) &&
            about.names(one->text()))
            text = one->text(), what = heading(s, *text);
    }
    for (const Draft* const draft : between(to, about)) {
        if (!text) text = draft->text(), what = called(*draft);
    }
    // Of what is named and not tabled yet, as it would write it.
    if (!text && about.particular()) {
        for (const Package& package : bargainer_.ideas(scene_, &about)) {
            if (!text && package.plain.parties.contains(me_)) text = package.text(), what = heading(s, *text);
        }
        if (!text) return {};
    }
    if (!text) return home_limits();
    if (!text->parties.contains(me_))
        return fmt::format("We are no party to the {}: there is nothing in it for us to ratify.", what);
    const auto must = game::must_ratify(host_, scene_.believed, *text);
    if (!must || !must->contains(me_)) return fmt::format("The {} needs no ratification at our home.", what);
    const auto home = at_home_of(host_, scene_.believed, *text, me_);
    if (!home) return {};
    const auto& [once, odds, veto, views] = *home;
    if (veto.valid()) {
        return fmt::format("At our home the {} would hardly be ratified: {} would stop it.", what,
                           s.constituencies[veto].name.str());
    }
    constexpr double kAtOnce = 0.75;
    // Whom it pleases least, of those who have a say.
    ConstituencyId least;
    double lowest = 0;
    for (const HomeView& view : views) {
        const double support = scene_.believed.numbers[s.support_slot(view.who)] + kSupportPerLike * view.likes;
        if (!least.valid() || support < lowest) least = view.who, lowest = support;
    }
    const std::string group = least.valid() ? s.constituencies[least].name.str() : std::string{};
    const std::string hardest = group.empty() ? group : fmt::format(" Hardest to win for it is '{}'.", group);
    if (odds >= kPasses && once >= kAtOnce)
        return fmt::format("We would get the {} through at home, as things stand there.{}", what, hardest);
    if (odds >= kPasses) {
        return fmt::format("We would get the {} through at home in the end; a single vote would pass with {} %.{}",
                           what, std::lround(100 * once), hardest);
    }
    if (group.empty()) return fmt::format("At our home the {} hangs in the balance.", what);
    if (hopeless_at_home(odds)) {
        return fmt::format("At our home the {} would hardly be ratified; hardest to win is '{}'.", what, group);
    }
    return fmt::format("At our home the {} hangs in the balance; hardest to win is '{}'.", what, group);
}

std::string Spokesperson::bound_to(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::vector<ResourceId>& asked = about.resources();
    // What was promised to somebody is a word.
    if (asked.empty() && !(somebody_else(to, about) - about.titled()).empty()) return word_given(to, about);
    std::string said;
    std::size_t named = 0;
    for (const game::Promise& one : bargainer_.all_promised(scene_)) {
        const Bargainer::Pledged what = bargainer_.pledged(scene_, one);
        const bool known = to.valid() && what.text != nullptr && what.known_to.contains(to);
        const bool meant = asked.empty() || std::find(asked.begin(), asked.end(), one.resource) != asked.end();
        if (!known || !meant || named == kNamed) continue;
        ++named;
        said += fmt::format("{}We have promised {} {} for the {}.", said.empty() ? "" : " ", number_text(one.amount),
                            s.resources[one.resource].name.str(), heading(s, *what.text));
    }
    // Whoever asks what was promised, and not what means, may ask about a word.
    if (const std::string word = asked.empty() ? word_given(to, about) : std::string{}; !word.empty())
        return said.empty() ? word : said + " " + word;
    // What others do not know of stays between those who do.
    return said.empty() ? "Of what you know we have promised our means for nothing that has yet to be paid." : said;
}

std::string Spokesperson::allies(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    std::string said;
    for (const Draft* const draft : between(to, about)) {
        const Vote mine = draft->vote(me_);
        if (mine != Vote::kAccept && mine != Vote::kReject) continue;
        ActorSet same;
        for (const ActorId actor : voters(s, world, draft->text())) {
            if (actor != me_ && draft->vote(actor) == mine) same.insert(actor);
        }
        const std::string what = called(*draft);
        // Of many the seats are named, and the rest counted.
        std::string with = list_text(names_of(s, same));
        if (const ActorSet seats = same & s.playable; same.size() > kNamed && !seats.empty() && seats != same)
            with =
                fmt::format("{} and {}", fmt::join(names_of(s, seats), ", "), so_many((same - seats).size(), "other"));
        if (mine == Vote::kAccept) {
            said = same.empty() ? fmt::format("Nobody but us has accepted the {} yet.", what)
                                : fmt::format("Together with {} we have accepted the {}.", with, what);
        } else {
            said = same.empty() ? fmt::format("Nobody but us has refused the {}.", what)
                                : fmt::format("Together with {} we have refused the {}.", with, what);
        }
        break;
    }
    // Of what nobody has voted on there is more to say than whom it likes.
    if (said.empty() && about.particular()) return {};
    ActorSet bound;
    for (const Shared<Agreement>& one : world.agreements) {
        if (alive(one->status) && one->parties.contains(me_) && (!to.valid() || one->known_to.contains(to)))
            bound = bound | one->parties;
    }
    bound.erase(me_);
    if (to.valid()) bound.erase(to);
    const auto add = [&](const std::string& more) { said += (said.empty() ? "" : " ") + more; };
    // Whoever has voted as this seat has is enough of an answer to a question about one text.
    if (!said.empty() && (about.particular() || bound.size() > kNamed)) return said;
    if (!bound.empty()) add(fmt::format("Agreements bind us to {}.", list_text(names_of(s, bound))));
    const ActorId nearest = trusts(ActorSet::just(to), true);
    if (nearest.valid() && world.numbers[s.trust_slot(me_, nearest)] > kCool)
        add(fmt::format("Of the others we trust {} most.", s.actors[nearest].name.str()));
    return said.empty() ? "We speak for ourselves alone." : said;
}

std::string Spokesperson::voted_so(ActorId to, const Question& about, Vote vote) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const bool yes = vote == Vote::kAccept;
    if (!about.particular() && about.whose() == Question::Whose::kAnybody) return {};
    for (const Draft* const meant : read_by_both(to, about)) {
        const Draft& draft = *meant;
        ActorSet so;
        for (const ActorId actor : voters(s, world, draft.text())) {
            if (draft.vote(actor) == vote) so.insert(actor);
        }
        const std::string what = called(draft);
        const bool ours = so.contains(me_);
        const bool yours = to.valid() && so.contains(to);
        so.erase(me_);
        if (yours) so.erase(to);
        const std::string who = list_text(names_of(s, so));
        const char* const done = yes ? "accepted" : "refused";
        const char* const given = yes ? "yes" : "no";
        const std::string too = yours ? fmt::format(" It has your {}, too.", given) : std::string{};
        if (ours && so.empty()) {
            return yours ? fmt::format("You and we have {} the {}.", done, what)
                         : fmt::format("Nobody but us has {} the {}{}.", done, what, yes ? " yet" : "");
        }
        if (so.empty()) return fmt::format("Nobody {}has {} the {} yet.", yours ? "but you " : "", done, what);
        if (ours) return fmt::format("Together with {} we have {} the {}.{}", who, done, what, too);
        return fmt::format("The {} has the {} of {}.{}", what, given, who, too);
    }
    return {};
}

std::string Spokesperson::for_others_to_say(ActorId to, ActorId who) const {
    return who == to ? "That is for you to say."
                     : fmt::format("That is for {} to say.", host_.scenario().actors[who].name.str());
}

std::string Spokesperson::trust_in(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const ActorSet others = somebody_else(to, about);
    const ActorId whom = others.empty() ? to : *others.begin();
    if (about.subject().valid() && about.subject() != me_) return for_others_to_say(to, about.subject());
    if (!about.nobody().empty()) return fmt::format("Of '{}' we know nothing here.", about.nobody());
    if (!whom.valid()) return "Of trust we speak with those who sit at the table.";
    const double trust = world.numbers[s.trust_slot(me_, whom)];
    const std::string name = whom == to ? "you" : s.actors[whom].name.str();
    std::string said;
    if (trust >= kWarm) {
        said = fmt::format("We trust {}.", name);
    } else if (trust >= kCool) {
        said = fmt::format("We trust {} as far as things have gone.", name);
    } else if (trust > kCold) {
        said = fmt::format("We neither trust {} nor distrust {}: that is for deeds to show.", name,
                           whom == to ? "you" : "it");
    } else {
        said = fmt::format("We do not trust {} as things are.", name);
    }
    // Of the word that it has: what was broken counts for more than what is still open.
    if (whom != to) return said;
    const Assurance* open = nullptr;
    const Assurance* broken = nullptr;
    for (const Shared<Assurance>& one : world.assurances) {
        if (one->from != whom || (one->to && !one->to->contains(me_))) continue;
        if (one->status == AssuranceStatus::kOpen) open = &*one;
        if (one->status == AssuranceStatus::kBroken) broken = &*one;
    }
    if (broken != nullptr)
        said += fmt::format(" You had given us your word: \"{}\".", promise_text(s, broken->type, broken->params));
    else if (open != nullptr)
        said += fmt::format(" We count on it: \"{}\".", promise_text(s, open->type, open->params));
    return said;
}

std::string Spokesperson::earnest(ActorId to, const Question& about) {
    std::string said = "We mean what we say.";
    for (const Draft* const draft : between(to, about)) {
        if (draft->vote(me_) == Vote::kReject) {
            const Appraisal worth = bargainer_.appraise(scene_, draft->text());
            said += fmt::format(" On the {}: {}", called(*draft), against(draft->text(), worth));
        } else if (draft->vote(me_) == Vote::kAccept) {
            said += fmt::format(" We have accepted the {}.", called(*draft));
        } else {
            continue;
        }
        break;
    }
    return said + record(to);
}

std::string Spokesperson::record(ActorId to) const {
    int kept = 0;
    int broken = 0;
    for (const Shared<Assurance>& one : scene_.view.world.assurances) {
        if (one->from != me_ || (one->to && !one->to->contains(to))) continue;
        kept += one->status == AssuranceStatus::kKept;
        broken += one->status == AssuranceStatus::kBroken;
    }
    return kept + broken == 0 ? std::string{} : fmt::format(" Of our promises, kept: {}; broken: {}.", kept, broken);
}

std::string Spokesperson::reproached(ActorId to) const {
    return "We have heard the reproach. Judge us by what we sign and keep." + record(to);
}

std::string Spokesperson::past(ActorId to) const {
    const Scenario& s = host_.scenario();
    const std::string said = "What has been stands in the record of the talks, and we do not judge it here.";
    const Agreement* const since = newest_between(scene_.view.world, me_, to);
    return since == nullptr ? said
                            : fmt::format("{} What binds us both since is the {}.", said, heading(s, since->text()));
}

std::string Spokesperson::content(ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    for (const Draft* const draft : read_by_both(to, about)) {
        std::vector<std::string> clauses;
        // Who asks for numbers reads them.
        for (const Term& term : draft->text().terms) {
            clauses.push_back(about.kind() == Asked::kSays ? clause_as_set(s, term)
                                                           : "'" + s.clauses[term.clause].name.str() + "'");
        }
        return fmt::format("On the {}: What stands in it is {}.", called(*draft), list_text(clauses));
    }
    return {};
}

std::string Spokesperson::course(ActorId to) {
    const Scenario& s = host_.scenario();
    game::Lookahead ahead{host_, scene_.believed};
    ahead.run_rounds(static_cast<int>(s.rounds.size()));
    const auto now = game::objective_scores(host_, scene_.believed, me_);
    const auto then = game::objective_scores(host_, ahead.world(), me_);
    if (!now || !then) return {};
    double in_all = 0;
    double all = 0;
    double worst = 0;
    ObjectiveId suffers;
    for (const game::ObjectiveScore& one : *now) {
        const auto at = std::find_if(then->begin(), then->end(), [&](const game::ObjectiveScore& later) {
            return later.objective == one.objective;
        });
        if (at == then->end()) continue;
        const double change = one.weight * (at->score - one.score);
        in_all += change;
        all += one.weight;
        const bool open =
            !s.objectives[one.objective].secret || scene_.view.world.objectives[one.objective].known_to.contains(to);
        if (open && change < worst) worst = change, suffers = one.objective;
    }
    if (all <= 0) return {};
    if (suffers.valid() && worst < -kWorse * all) {
        return fmt::format("As things go without an agreement, what suffers most for us is '{}'.",
                           s.objectives[suffers].name.str());
    }
    return in_all < -kWorse * all ? "As things go without an agreement, we lose by it."
                                  : "As things go without an agreement, we lose little by it.";
}

std::string Spokesperson::promises(ActorId to) const {
    for (const Shared<Assurance>& one : scene_.view.world.assurances) {
        if (one->from != me_ || one->status != AssuranceStatus::kOpen || (one->to && !one->to->contains(to))) continue;
        return fmt::format("Our word stands: \"{}\".", promise_text(host_.scenario(), one->type, one->params));
    }
    // What both have signed binds as a promise does.
    if (const Agreement* const both = newest_between(scene_.view.world, me_, to)) {
        return fmt::format("What binds us both is the {}. Beyond that we have given you no promise.",
                           heading(host_.scenario(), both->text()));
    }
    return "We have given you no promise. We give one where a text of ours would fail without it.";
}

ActorSet Spokesperson::somebody_else(ActorId to, const Question& about) const {
    ActorSet others = about.actors();
    others.erase(me_);
    if (to.valid()) others.erase(to);
    return others;
}

bool Spokesperson::of_somebody_else(ActorId to, const Question& about) const {
    return about.kind() == Asked::kAny && about.asks() && about.particular() && about.sought().empty() &&
           !about.supposing() && !(somebody_else(to, about) - about.titled()).empty();
}

std::string Spokesperson::vote_of(ActorId other, const Draft& draft) const {
    const std::string name = host_.scenario().actors[other].name.str();
    if (draft.vote(other) == Vote::kAccept) return fmt::format("The {} has the yes of {}.", called(draft), name);
    if (draft.vote(other) == Vote::kReject) return fmt::format("The {} has the no of {}.", called(draft), name);
    if (draft.vote(other) == Vote::kAbstain) return fmt::format("{} has abstained on the {}.", name, called(draft));
    return {};
}

std::string Spokesperson::of_others(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const ActorSet others = somebody_else(to, about);
    if (others.empty()) return {};
    const ActorId other = *others.begin();
    const std::string name = s.actors[other].name.str();
    const auto voted = [&](const Draft& draft) { return vote_of(other, draft); };
    // What lies open before both is known to both, whoever decides on it.
    if (about.particular()) {
        for (const Draft* const draft : read_by_both(to, about)) {
            if (!voters(s, scene_.view.world, draft->text()).contains(other)) continue;
            if (std::string said = voted(*draft); !said.empty()) return said;
            if (about.of_votes()) return fmt::format("{} has not voted on the {} yet.", name, called(*draft));
        }
    }
    for (const Draft* const draft : between(to, about)) {
        if (!voters(s, scene_.view.world, draft->text()).contains(other)) continue;
        if (std::string said = voted(*draft); !said.empty()) return said;
        const std::string what = called(*draft);
        if (about.of_votes()) return fmt::format("{} has not voted on the {} yet.", name, what);
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        if (!worth.possible) return fmt::format("On the {}: {}", what, against(draft->text(), worth));
        const double gain = bargainer_.gains_of(scene_, draft->text(), worth)[other];
        if (gain >= bargainer_.outlook(scene_).acceptable(other, draft->text().parties))
            return fmt::format("We think that the {} could have the yes of {}.", what, name);
        return fmt::format("We doubt that the {} would have the yes of {}.", what, name);
    }
    // A name in a question about something else is no question about trust.
    const bool of_something = about.particular() || !about.clauses().empty() || !about.resources().empty() ||
                              !about.loose().empty() || about.supposing();
    return of_something ? std::string{} : trust_in(to, about);
}

std::string Spokesperson::time_left(ActorId to, const Question& about) {
    if (std::string said = how_long(to, about); !said.empty()) return said;
    const World& world = scene_.view.world;
    const std::size_t rounds = host_.scenario().rounds.size();
    std::string said = fmt::format("This is round {} of {}.", world.round, rounds);
    if (in_last_round(host_.scenario(), world)) {
        said += " What is not agreed now will not be agreed.";
    } else if (!between(to, about).empty()) {
        said += " What lies on the table falls if it is not decided in this phase.";
    }
    const std::string goes = course(to);
    return goes.empty() ? said : said + " " + goes;
}

std::string Spokesperson::price(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::vector<const Draft*> open = between(to, about);
    if (open.empty()) return about.particular() ? std::string{} : aims(to, about);
    if (open.front()->vote(me_) != Vote::kAccept) return of_the_table(to, about).said;
    const DraftText& text = open.front()->text();
    const std::string dearest = best_term(scene_.book, text, me_);
    // What it has accepted and whoever asks has not, it waits for.
    const bool lacks = to.valid() && missing(s, scene_.view.world, *open.front()).contains(to);
    const std::string said =
        lacks ? fmt::format("We have accepted the {}, and what we want of you for it is your yes.", heading(s, text))
              : fmt::format("We have accepted the {} and ask nothing more.", heading(s, text));
    return said + (dearest.empty() ? "" : fmt::format(" What serves us most in it is '{}'.", dearest));
}

std::vector<Spokesperson::TermWorth> Spokesperson::worth_of_terms(Book& book, const DraftText& text,
                                                                  ActorId whom) const {
    const Scenario& s = host_.scenario();
    const auto estimate = Book::estimate(book.page(text), text);
    std::vector<TermWorth> all;
    if (!estimate) return all;
    for (std::size_t i = 0; i < text.terms.size() && i < estimate->options.size(); ++i) {
        // What stands in every text of its kind is no concession.
        if (s.agreements[text.type].requires_clause(text.terms[i].clause)) continue;
        const Book::Option& option = *estimate->options[i];
        const double gain =
            scene_.interests.gain(option.shifts, whom) - (text.parties.contains(whom) ? option.burden[whom] : 0.0);
        all.push_back({text.terms[i].clause, gain});
    }
    return all;
}

std::string Spokesperson::best_term(Book& book, const DraftText& text, ActorId whom) const {
    double most = kMargin;
    ClauseId best;
    for (const TermWorth& term : worth_of_terms(book, text, whom)) {
        if (term.gain > most) most = term.gain, best = term.clause;
    }
    return best.valid() ? host_.scenario().clauses[best].name.str() : std::string{};
}

}  // namespace demarche::ai
