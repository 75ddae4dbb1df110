// What it says of itself when it is asked: of its home, its friends, its word, of time and of what comes without an
// agreement. All of it is what it believes and means; what is secret is left out.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ai/bargainer.h"
#include "ai/voice.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "game/lookahead.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kSettingsTried = 8;  ///< Of one parameter, spread over its range.
constexpr double kSame = 0.002;            ///< Settings that differ less are all one to a seat.
constexpr double kWorse = 0.01;            ///< What is lost without an agreement and is worth a word.
constexpr double kSure = 0.7;              ///< The odds at home from which a text is taken to pass there,
constexpr double kHardly = 0.2;            ///< and below which not.
constexpr double kWarm = 40;               ///< Trust that is called so,
constexpr double kCool = 10;               ///< that is none to speak of,
constexpr double kCold = -10;              ///< and that is distrust.

std::vector<std::string> names(const Scenario& s, ActorSet actors) {
    std::vector<std::string> out;
    for (const ActorId actor : actors)
        out.push_back(s.actors[actor].name.str());
    return out;
}

/// Some values of a parameter, spread over its range, the ends among them.
std::vector<double> some_values(const Scenario& s, const ParamDef& def, ActorSet parties) {
    const std::vector<double> all = values_of(s, def, parties);
    if (all.size() <= kSettingsTried) return all;
    std::vector<double> out;
    for (std::size_t i = 0; i < kSettingsTried; ++i)
        out.push_back(all[i * (all.size() - 1) / (kSettingsTried - 1)]);
    return out;
}

}  // namespace

std::string Bargainer::if_set(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const auto fitting = [&](const DraftText& text) {
        std::vector<Question::Setting> out;
        for (const Question::Setting& asked : about.settings()) {
            if (find_term(text, asked.clause) != nullptr) out.push_back(asked);
        }
        return out;
    };
    for (const Draft* const draft : between(scene, to, about)) {
        const auto base = about.changes().empty() ? std::optional{draft->text()} : changed(scene, draft->text(), about);
        if (!base) continue;
        if (const auto fit = fitting(*base); !fit.empty())
            return fmt::format("On the {}: {}", heading(s, *base), set_so(scene, *base, enough(scene, *draft), fit));
    }
    // Of what nobody has tabled, the first that it would sign itself.
    for (const Package& package : ideas(scene, &about)) {
        const DraftText text = package.text();
        if (package.gains[me_] < kMargin || !package.plain.parties.contains(to)) continue;
        const auto fit = fitting(text);
        if (fit.empty() || taboo(text, scene.believed) || !check_text(s, scene.view.world, text) ||
            barred(host_, scene.believed, text, false))
            continue;
        return fmt::format("On the {}: {}", heading(s, text), set_so(scene, text, kMargin, fit));
    }
    return {};
}

std::string Bargainer::set_so(Scene& scene, const DraftText& text, double enough,
                              const std::vector<Question::Setting>& asked) {
    const Scenario& s = host_.scenario();
    const Question::Setting& one = asked.front();
    const ClauseDef& clause = s.clauses[one.clause];
    const ParamDef& param = clause.params[one.param];
    for (const Question::Setting& setting : asked) {
        const ClauseDef& of = s.clauses[setting.clause];
        const std::vector<double> all = values_of(s, of.params[setting.param], text.parties);
        if (std::find(all.begin(), all.end(), setting.value) != all.end()) continue;
        const ParamDef& def = of.params[setting.param];
        const std::string range = fmt::format("'{}' goes from {} {} to {}.", of.name.str(), def.name,
                                              value_text(s, def, all.front()), value_text(s, def, all.back()));
        const Liking like = liking(scene, text, enough, setting);
        return like.most < like.least ? range : fmt::format("{} We would like it best with {}.", range, like.best);
    }
    DraftText so = text;
    for (const Question::Setting& setting : asked) {
        for (Term& term : so.terms) {
            if (term.clause == setting.clause) term.params[setting.param] = setting.value;
        }
    }
    const std::string with = asked.size() > 1 ? "So changed"
                                              : fmt::format("With '{}' ({} {})", clause.name.str(), param.name,
                                                            value_text(s, param, one.value));
    const auto [worth, signs, said] = verdict(
        scene, so, [enough] { return enough; }, with);
    if (asked.size() > 1) return said;
    const Liking like = liking(scene, text, enough, one);
    if (like.most < like.least) return said;
    if (!signs) {
        if (like.signable) return fmt::format("{} With {} we would.", said, like.best);
        if (!worth.possible) return said;
        if (worth.own >= like.most - kSame) return said + " Set otherwise we would not sign it either.";
        return fmt::format("{} We would like it best with {}, but that alone is not enough.", said, like.best);
    }
    if (like.most - like.least < kSame) return said + " How that is set makes little difference to us.";
    if (worth.own >= like.most - kSame / 2) return said + " That is how we like it best.";
    return fmt::format("{} We would like it best with {}.", said, like.best);
}

Bargainer::Liking Bargainer::liking(Scene& scene, const DraftText& text, double enough,
                                    const Question::Setting& setting) {
    const Scenario& s = host_.scenario();
    const ParamDef& param = s.clauses[setting.clause].params[setting.param];
    Liking out;
    for (const double value : some_values(s, param, text.parties)) {
        DraftText so = text;
        for (Term& term : so.terms) {
            if (term.clause == setting.clause) term.params[setting.param] = value;
        }
        const Appraisal worth = appraise(scene, so);
        if (!worth.possible) continue;
        out.least = std::min(out.least, worth.own);
        if (worth.own <= out.most) continue;
        out.most = worth.own;
        out.best = fmt::format("{} {}", param.name, value_text(s, param, value));
        out.signable = worth.own >= enough && !taboo(so, scene.believed);
    }
    return out;
}

std::string Bargainer::at_home(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    std::optional<DraftText> text;
    for (const Shared<Agreement>& one : scene.view.world.agreements) {
        // What is signed and waits for its votes comes before what may be.
        if (one->status == AgreementStatus::kAdopted && one->parties.contains(me_) && one->known_to.contains(to) &&
            about.names(one->text()))
            text = one->text();
    }
    for (const Draft* const draft : between(scene, to, about)) {
        if (!text) text = draft->text();
    }
    if (!text) return home_limits(scene);
    const auto must = text->parties.contains(me_) ? game::must_ratify(host_, scene.believed, *text) : ActorSet{};
    const std::string what = heading(s, *text);
    if (!must || !must->contains(me_)) return fmt::format("The {} needs no ratification at our home.", what);
    const auto views = game::home_views(host_, scene.believed, *text, me_);
    if (!views) return {};
    const double fails = 1 - ratification_odds(s, scene.believed, me_, *views);
    const double odds = 1 - fails * fails * fails;  // as in passage()
    const ConstituencyId veto = veto_at_home(s, scene.believed, me_, *views);
    if (veto.valid()) {
        return fmt::format("At our home the {} would hardly be ratified: {} would stop it.", what,
                           s.constituencies[veto].name.str());
    }
    constexpr double kAtOnce = 0.75;
    if (odds >= kSure && 1 - fails >= kAtOnce)
        return fmt::format("We would get the {} through at home, as things stand there.", what);
    if (odds >= kSure) {
        return fmt::format("We would get the {} through at home in the end; a single vote would pass with {} %.", what,
                           std::lround(100 * (1 - fails)));
    }
    // Whom it pleases least, of those who have a say.
    ConstituencyId least;
    double lowest = 0;
    for (const HomeView& view : *views) {
        const double support = scene.believed.numbers[s.support_slot(view.who)] + kSupportPerLike * view.likes;
        if (!least.valid() || support < lowest) least = view.who, lowest = support;
    }
    const std::string group = least.valid() ? s.constituencies[least].name.str() : std::string{};
    if (group.empty()) return fmt::format("At our home the {} hangs in the balance.", what);
    if (odds < kHardly) {
        return fmt::format("At our home the {} would hardly be ratified; hardest to win is '{}'.", what, group);
    }
    return fmt::format("At our home the {} hangs in the balance; hardest to win is '{}'.", what, group);
}

std::string Bargainer::allies(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    std::string said;
    for (const Draft* const draft : between(scene, to, about)) {
        const Vote mine = draft->vote(me_);
        if (mine != Vote::kAccept && mine != Vote::kReject) continue;
        ActorSet same;
        for (const ActorId actor : voters(s, world, draft->text())) {
            if (actor != me_ && draft->vote(actor) == mine) same.insert(actor);
        }
        const std::string what = heading(s, draft->text());
        const std::string with = list_text(names(s, same));
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
        if (alive(one->status) && one->parties.contains(me_) && one->known_to.contains(to))
            bound = bound | one->parties;
    }
    bound.erase(me_);
    bound.erase(to);
    const auto add = [&](const std::string& more) { said += (said.empty() ? "" : " ") + more; };
    if (!bound.empty()) add(fmt::format("Agreements bind us to {}.", list_text(names(s, bound))));
    ActorId nearest;
    for (const ActorId other : ActorSet::first(s.actors.size())) {
        if (other == me_ || other == to) continue;
        if (!nearest.valid() || world.numbers[s.trust_slot(me_, other)] > world.numbers[s.trust_slot(me_, nearest)])
            nearest = other;
    }
    if (nearest.valid() && world.numbers[s.trust_slot(me_, nearest)] > kCool)
        add(fmt::format("Of the others we trust {} most.", s.actors[nearest].name.str()));
    return said.empty() ? "We speak for ourselves alone." : said;
}

std::string Bargainer::trust_in(Scene& scene, ActorId to, const Question& about) const {
    const Scenario& s = host_.scenario();
    const World& world = scene.view.world;
    ActorSet others = about.actors();
    others.erase(me_);
    others.erase(to);
    const ActorId whom = others.empty() ? to : *others.begin();
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
        said += fmt::format(" You had given us your word: \"{}\"", promise_text(s, broken->type, broken->params));
    else if (open != nullptr)
        said += fmt::format(" We count on it: \"{}\"", promise_text(s, open->type, open->params));
    return said;
}

std::string Bargainer::earnest(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    std::string said = "We mean what we say.";
    for (const Draft* const draft : between(scene, to, about)) {
        if (draft->vote(me_) == Vote::kReject) {
            const Appraisal worth = appraise(scene, draft->text());
            said += fmt::format(" On the {}: {}", heading(s, draft->text()), against(scene, draft->text(), worth));
        } else if (draft->vote(me_) == Vote::kAccept) {
            said += fmt::format(" We have accepted the {}.", heading(s, draft->text()));
        } else {
            continue;
        }
        break;
    }
    // Its record, as far as the other can know it.
    int kept = 0;
    int broken = 0;
    for (const Shared<Assurance>& one : scene.view.world.assurances) {
        if (one->from != me_ || (one->to && !one->to->contains(to))) continue;
        kept += one->status == AssuranceStatus::kKept;
        broken += one->status == AssuranceStatus::kBroken;
    }
    if (kept + broken > 0) said += fmt::format(" Of our promises, kept: {}; broken: {}.", kept, broken);
    return said;
}

std::string Bargainer::course(Scene& scene, ActorId to) {
    const Scenario& s = host_.scenario();
    game::Lookahead ahead{host_, scene.believed};
    ahead.run_rounds(static_cast<int>(s.rounds.size()));
    const auto now = game::objective_scores(host_, scene.believed, me_);
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
            !s.objectives[one.objective].secret || scene.view.world.objectives[one.objective].known_to.contains(to);
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

std::string Bargainer::promises(const Scene& scene, ActorId to) const {
    for (const Shared<Assurance>& one : scene.view.world.assurances) {
        if (one->from != me_ || one->status != AssuranceStatus::kOpen || (one->to && !one->to->contains(to))) continue;
        return fmt::format("Our word stands: \"{}\"", promise_text(host_.scenario(), one->type, one->params));
    }
    return "We have given you no promise. We give one where a text of ours would fail without it.";
}

std::string Bargainer::of_others(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    ActorSet others = about.actors();
    others.erase(me_);
    others.erase(to);
    if (others.empty()) return {};
    const ActorId other = *others.begin();
    const std::string name = s.actors[other].name.str();
    for (const Draft* const draft : between(scene, to, about)) {
        if (!voters(s, scene.view.world, draft->text()).contains(other)) continue;
        const std::string what = heading(s, draft->text());
        if (draft->vote(other) == Vote::kAccept) return fmt::format("The {} has the yes of {}.", what, name);
        if (draft->vote(other) == Vote::kReject) return fmt::format("The {} has the no of {}.", what, name);
        const Appraisal worth = appraise(scene, draft->text());
        if (!worth.possible) return fmt::format("On the {}: {}", what, against(scene, draft->text(), worth));
        const double gain = gains_of(scene, draft->text(), worth)[other];
        if (gain >= outlook(scene).acceptable(other, draft->text().parties))
            return fmt::format("We think that the {} could have the yes of {}.", what, name);
        return fmt::format("We doubt that the {} would have the yes of {}.", what, name);
    }
    return trust_in(scene, to, about);
}

std::string Bargainer::time_left(Scene& scene, ActorId to, const Question& about) {
    const World& world = scene.view.world;
    const std::size_t rounds = host_.scenario().rounds.size();
    std::string said = fmt::format("This is round {} of {}.", world.round, rounds);
    if (in_last_round(host_.scenario(), world)) {
        said += " What is not agreed now will not be agreed.";
    } else if (!between(scene, to, about).empty()) {
        said += " What lies on the table falls if it is not decided in this phase.";
    }
    const std::string goes = course(scene, to);
    return goes.empty() ? said : said + " " + goes;
}

std::string Bargainer::price(Scene& scene, ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const std::vector<const Draft*> open = between(scene, to, about);
    if (open.empty()) return about.particular() ? std::string{} : aims(scene, to, about);
    if (open.front()->vote(me_) != Vote::kAccept) return of_the_table(scene, to, about).said;
    const DraftText& text = open.front()->text();
    const std::string dearest = best_term(scene, text, me_);
    return fmt::format("We have accepted the {} and ask nothing more.{}", heading(s, text),
                       dearest.empty() ? "" : fmt::format(" What serves us most in it is '{}'.", dearest));
}

std::string Bargainer::best_term(Scene& scene, const DraftText& text, ActorId whom) const {
    const Scenario& s = host_.scenario();
    const auto estimate = Book::estimate(scene.book.page(text.type, text.framework, text.place), text);
    if (!estimate) return {};
    double most = kMargin;
    ClauseId best;
    for (std::size_t i = 0; i < text.terms.size() && i < estimate->options.size(); ++i) {
        const std::vector<ClauseId>& required = s.agreements[text.type].required;
        // What stands in every text of its kind is no concession.
        if (std::find(required.begin(), required.end(), text.terms[i].clause) != required.end()) continue;
        const Book::Option& option = *estimate->options[i];
        const double gain =
            scene.interests.gain(option.shifts, whom) - (text.parties.contains(whom) ? option.burden[whom] : 0.0);
        if (gain > most) most = gain, best = text.terms[i].clause;
    }
    return best.valid() ? s.clauses[best].name.str() : std::string{};
}

}  // namespace demarche::ai
