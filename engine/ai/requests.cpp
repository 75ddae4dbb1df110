// What it says of single clauses: which it can least live with, what would win somebody, who should do what, what it
// signed a text for; and to those who want a text changed.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/voice.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

std::string quoted(const Scenario& s, ClauseId clause) {
    return "'" + s.clauses[clause].name.str() + "'";
}

}  // namespace

std::string Spokesperson::of_adopted(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    // What it was to bring is what it was worth before there was anything of it.
    const auto worth_it = [&](const DraftText& text) {
        const auto estimate = Book::estimate(scene_.opening.page(text), text);
        const std::string why =
            estimate ? reasons_for(s, scene_.interests.of(me_), estimate->change(s.objectives.size())) : std::string{};
        const std::string best = best_term(scene_.opening, text, me_);
        std::string said = why.empty() ? why : " " + why;
        if (!best.empty()) said += fmt::format(" What serves us most in it is '{}'.", best);
        return said.empty() ? std::string{" It asks little of us."} : said;
    };
    for (auto at = world.agreements.rbegin(); at != world.agreements.rend(); ++at) {
        const Agreement& one = **at;
        if (!asked_about(one, to, about) || !one.parties.contains(me_)) continue;
        const std::string what = heading(s, one.text());
        const Draft* const adopted = world.draft(one.id);
        if (adopted != nullptr && adopted->vote(me_) != Vote::kAccept)
            return fmt::format("The {} binds us without our yes.", what);
        return fmt::format("We have signed the {}.{}", what, worth_it(one.text()));
    }
    for (auto at = world.drafts.rbegin(); at != world.drafts.rend(); ++at) {
        const Draft& draft = **at;
        if (draft.status != DraftStatus::kAdopted || !about.names(draft.text())) continue;
        if (to.valid() && !audience_of(s, world, draft).contains(to)) continue;
        const std::string what = heading(s, draft.text());
        if (draft.vote(me_) == Vote::kAccept)
            return fmt::format("We have voted for the {}.{}", what, worth_it(draft.text()));
        if (draft.vote(me_) == Vote::kReject) return fmt::format("We have voted against the {}.", what);
        if (about.particular()) return fmt::format("We had no part in the {}.", what);
    }
    return {};
}

std::string Spokesperson::least_liked(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    for (const Draft* const draft : between(to, about)) {
        const DraftText& text = draft->text();
        const Appraisal worth = bargainer_.appraise(scene_, text);
        if (!worth.possible) return fmt::format("On the {}: {}", called(*draft), against(text, worth));
        const double now = worth.own;
        // The clause that it would rather have otherwise, whatever others say to that.
        const auto merit = [&](const ById<ActorId, double>& gains) { return std::max(0.0, gains[me_] - kAllOne); };
        const auto stands = [](ClauseId, const Book::Option* before, const Book::Option*) { return before != nullptr; };
        const auto change = bargainer_.single_change(scene_, text, merit, stands);
        const Appraisal so = change ? bargainer_.appraise(scene_, change->text) : Appraisal{};
        if (!change || !so.possible || so.own < now + kAllOne) {
            return fmt::format("On the {}: {}", called(*draft),
                               signs(*draft, worth)
                                   ? "There is no clause in it that we could not live with."
                                   : "It is no single clause: all of it together gives us less than we ask for.");
        }
        ClauseId clause;
        for (const Difference& one : differences(text, change->text)) {
            if (one.clause.valid()) clause = one.clause;
        }
        // What it would rather have otherwise than without it does live with.
        const std::string what = find_term(change->text, clause) == nullptr
                                     ? quoted(s, clause)
                                     : fmt::format("how {} is set", quoted(s, clause));
        return fmt::format("On the {}: What we can least live with is {}. We would rather have it {}.", called(*draft),
                           what, change->what);
    }
    if (!about.particular()) return {};
    const ClauseId worst = clause_of_kind(about, false);
    if (!worst.valid()) return {};
    return fmt::format("In such a text we could least live with {}.", quoted(s, worst));
}

std::string Spokesperson::fears_of(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const auto fear = [&](const std::string& name, const DraftText& text, const Draft* draft) {
        const Appraisal worth = bargainer_.appraise(scene_, text);
        if (!worth.possible) return fmt::format("On the {}: {}", name, against(text, worth));
        std::string said = reasons_to_fear(s, scene_.interests.of(me_), worth.change);
        if (const auto hinders = hindrance(text, worth)) {
            said += (said.empty() ? "" : " ") +
                    fmt::format("What stands most in the way is {}.", quoted(s, hinders->clause));
        }
        if (said.empty()) {
            said = "There is nothing in it that we would fear.";
            if (draft != nullptr && !signs(*draft, worth)) said += " It gives us less than we ask for.";
        }
        return fmt::format("On the {}: {}", name, said);
    };
    if (!about.particular()) return {};
    for (const Draft* const draft : between(to, about))
        return fear(called(*draft), draft->text(), draft);
    for (const Package& package : bargainer_.ideas(scene_, &about)) {
        const DraftText text = package.text();
        return fear(heading(s, text), text, nullptr);
    }
    const ClauseId worst = clause_of_kind(about, false);
    return worst.valid() ? fmt::format("In such a text we could least live with {}.", quoted(s, worst)) : std::string{};
}

ClauseId Spokesperson::clause_of_kind(const Question& about, bool best) const {
    const Scenario& s = host_.scenario();
    ClauseId found;
    double most = kAllOne;
    for (std::size_t i = 0; i < s.agreements.size(); ++i) {
        const AgreementTypeId type{i};
        const AgreementDef& def = s.agreements[type];
        if (def.has_place && about.places().empty()) continue;
        const PlaceId place = def.has_place ? about.places().front() : PlaceId{};
        for (std::size_t f = 0; f < s.institutions.size(); ++f) {
            const InstitutionId framework{f};
            if (!def.allows_framework(framework) || !about.names(type, framework, place)) continue;
            for (const Book::ClauseValues& values : scene_.book.page(type, framework, place).clauses) {
                for (const Book::Option& option : values.options) {
                    const double gain = scene_.interests.gain(option.shifts, me_) - option.burden[me_];
                    const double felt = best ? gain : -gain;
                    if (felt > most) most = felt, found = values.clause;
                }
            }
        }
    }
    return found;
}

std::string Spokesperson::winning_over(ActorId to, const Draft& draft, ActorId whom) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    // Whoever asks what would win himself is spoken to.
    const bool you = whom == to;
    const std::string name = you ? "you" : s.actors[whom].name.str();
    const std::string what = called(draft);
    if (draft.vote(whom) == Vote::kAccept) {
        return you ? fmt::format("The {} has your yes already.", what)
                   : fmt::format("The {} has the yes of {}.", what, name);
    }
    const Appraisal worth = bargainer_.appraise(scene_, text);
    if (!worth.possible) return fmt::format("On the {}: {}", what, against(text, worth));
    std::optional<Change> change;
    if (s.playable.contains(whom)) {
        const double wants = bargainer_.outlook(scene_).acceptable(whom, text.parties);
        const double stands = bargainer_.gains_of(scene_, text, worth)[whom];
        const bool refused = draft.vote(whom) == Vote::kReject;
        if (!refused && stands >= wants) {
            return you ? fmt::format("We think that the {} could have your yes.", what)
                       : fmt::format("We think that the {} could have the yes of {}.", what, name);
        }
        // Who has refused a text wants more than was believed.
        const double from = refused ? std::min(stands, wants - kIndifferent) : stands;
        const auto merit = [&](const ById<ActorId, double>& gains) {
            return from + gains[whom] >= wants ? 1 + gains[me_] : 0.0;
        };
        change = bargainer_.single_change(scene_, text, merit, {});
    } else {
        // Who votes by its script is asked; of what it would accept, what serves this seat best.
        const Book::Page& page = scene_.book.page(text);
        double most = 0;
        each_change_of_a_term(s, text, false, [&](DraftText so) {
            const auto said = game::chorus_vote(host_, scene_.believed, so, whom);
            if (!said || said->vote != Vote::kAccept || !check_text(s, scene_.view.world, so)) return;
            const auto guess = Book::estimate(page, so);
            const double own = guess ? weigh(scene_.interests.of(me_), guess->change(s.objectives.size())) : -1;
            if (change && own <= most) return;
            most = own;
            std::string words = change_in_words(s, text, so);
            change = Change{std::move(so), std::move(words)};
        });
    }
    if (!change) {
        return you ? fmt::format("On the {}: We see no single change that would win you.", what)
                   : fmt::format("On the {}: We see no single change that would win {}.", what, name);
    }
    const ActorSet deciding = voters(s, scene_.view.world, text) | text.parties;
    const std::string so =
        deciding.contains(me_)
            ? " " + verdict(
                        change->text, [&] { return bargainer_.signs_from(scene_, draft); }, "So changed")
                        .said
            : std::string{};
    return fmt::format("On the {}: What might win {}: {}.{}", what, name, change->what, so);
}

std::string Spokesperson::winning(ActorId to, const Question& about) {
    ActorSet whom = about.actors() - about.titled();
    whom.erase(me_);
    if (whom.empty() && about.kind() != Asked::kWin) return {};
    for (const Draft* const draft : between(to, about)) {
        const ActorSet who = voters(host_.scenario(), scene_.view.world, draft->text()) | draft->text().parties;
        for (const ActorId one : whom& who)
            return winning_over(to, *draft, one);
        if (!whom.empty()) continue;
        // Nobody was named: the first who has not accepted it.
        for (const ActorId one : who) {
            if (one != me_ && one != to && draft->vote(one) != Vote::kAccept) return winning_over(to, *draft, one);
        }
    }
    const std::vector<const Draft*> open = between(to, about);
    if (open.empty() || about.kind() != Asked::kWin) return {};
    return fmt::format("The {} does not hang on {}: it is no party to it, and has no vote on it.",
                       called(*open.front()), host_.scenario().actors[*whom.begin()].name.str());
}

std::string Spokesperson::who_for(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    const auto best_for = [&](const DraftText& text, double enough) -> std::string {
        for (const ClauseId clause : about.clauses()) {
            const std::vector<ParamDef>& params = s.clauses[clause].params;
            for (std::size_t i = 0; i < params.size() && find_term(text, clause) != nullptr; ++i) {
                if (params[i].type != ParamType::kParty && params[i].type != ParamType::kActor) continue;
                const Liking like = liking(text, enough, {clause, i, 0});
                if (like.most < like.least || like.best.empty()) continue;
                return fmt::format("For {} we would like to see {} best.", quoted(s, clause),
                                   like.best.substr(params[i].name.size() + 1));
            }
        }
        return {};
    };
    for (const Draft* const draft : between(to, about)) {
        if (std::string said = best_for(draft->text(), kMargin); !said.empty())
            return fmt::format("On the {}: {}", called(*draft), said);
    }
    for (const Package& package : bargainer_.ideas(scene_, &about)) {
        const DraftText text = package.text();
        if (std::string said = best_for(text, kMargin); !said.empty()) return said;
    }
    return {};
}

std::string Spokesperson::to_request(ActorId to, const Draft& draft, const DraftText& wanted) {
    const Scenario& s = host_.scenario();
    const World& world = scene_.view.world;
    const DraftText& text = draft.text();
    if (wanted == text || !check_text(s, world, wanted)) return {};
    const Appraisal worth = bargainer_.appraise(scene_, wanted);
    if (!worth.possible) return {};
    if (bargainer_.taboo(wanted, scene_.believed)) return {};
    const Appraisal now = bargainer_.appraise(scene_, text);
    const ById<ActorId, double> before = bargainer_.gains_of(scene_, text, now);
    const Outlook look = bargainer_.outlook(scene_);
    // What serves whoever asks as it stands is not made dearer for the asking.
    const bool serves = to.valid() && now.possible && draft.vote(to) != Vote::kReject &&
                        before[to] >= look.acceptable(to, text.parties);
    const bool gift = serves && worth.own < now.own - kMargin;
    const double asked = std::max(bargainer_.signs_from(scene_, draft), gift ? now.own : 0.0);
    if (worth.own < asked) {
        // What it would want for it: one more change, that costs the others least.
        ActorSet others = voters(s, world, text) | text.parties;
        others.erase(me_);
        const auto merit = [&](const ById<ActorId, double>& gains) {
            const double loss = losses(gains, others);
            return worth.own + gains[me_] >= asked ? std::max(0.01, 1 + loss) : 0.0;
        };
        // What was asked for stays as it was asked for.
        const std::vector<Difference> new_terms = differences(text, wanted);
        const auto else_where = [&](ClauseId clause, const Book::Option*, const Book::Option*) {
            return std::none_of(new_terms.begin(), new_terms.end(),
                                [&](const Difference& one) { return one.clause == clause; });
        };
        const auto more = bargainer_.single_change(scene_, wanted, merit, else_where);
        const Appraisal both = more ? bargainer_.appraise(scene_, more->text) : Appraisal{};
        if (!more || !both.possible || both.own < asked)
            return gift ? "It serves you as it stands, as we see it, and so we leave it." : std::string{};
        bargainer_.stand_by(scene_, more->text);
        return fmt::format("For that we would want it {}.", more->what);
    }
    if (!bargainer_.writes(scene_, draft)) {
        const ActorId pen = pen_of(s, world, text.framework);
        return pen.valid() ? fmt::format("The text is for {} to change.", s.actors[pen].name.str()) : std::string{};
    }
    if (!may_amend(s, world, text, me_)) return {};
    // Who has accepted the text as it stands is not lost for somebody else's wish.
    const ById<ActorId, double> then = bargainer_.gains_of(scene_, wanted, worth);
    std::vector<std::string> lost;
    for (const ActorId other : (voters(s, world, text) | text.parties) & s.playable) {
        if (other == me_ || draft.vote(other) != Vote::kAccept) continue;
        if (then[other] < before[other] - kIndifferent && then[other] < look.acceptable(other, wanted.parties))
            lost.push_back(s.actors[other].name.str());
    }
    if (!lost.empty()) return fmt::format("But it would lose {}, and so we leave it as it stands.", list_text(lost));
    const std::string what = change_in_words(s, text, wanted);
    const std::string said =
        to.valid() ? fmt::format("To meet {}: {}.", s.actors[to].name.str(), what) : would_sign(what);
    bargainer_.plan_change({draft.id, draft.version(), wanted, abridged(said, kMaxMessage)},
                           fmt::format("value {:+.3f}", worth.own));
    return "We table it as you ask.";
}

std::string Spokesperson::as_party(const DraftText& text) {
    const Scenario& s = host_.scenario();
    DraftText joined = text;
    joined.parties.insert(me_);
    if (joined.parties == text.parties || !check_text(s, scene_.view.world, joined)) return {};
    const std::string_view occasion = occasion_;
    const Verdict judged = verdict(
        joined, [] { return kMargin; }, "As a party");
    occasion_ = occasion;  // its voice speaks of what was asked
    return judged.worth.possible ? judged.said : std::string{};
}

std::string Spokesperson::of_sought(ActorId to, const Question& about) {
    if (about.sought().empty()) return {};
    // A clause that bears the name is meant before others that bind the same.
    const Question::Sought& sought = about.sought();
    if (!sought.clauses.empty()) {
        const Question one = about.seeking({sought.clauses, {}, sought.by, sought.amount});
        if (std::string said = sought_on_the_table(to, one); !said.empty()) return said;
        if (std::string said = thought_of(to, one).said; !said.empty()) return said;
    }
    // What only binds the same is looked for where it can be the point of a text, before it is put into another.
    if (!sought.resources.empty()) {
        const Question one = about.seeking({{}, sought.resources, sought.by, sought.amount});
        auto [thought, signable] = thought_of(to, one);
        if (signable) return thought;
        if (std::string said = sought_on_the_table(to, one); !said.empty()) return said;
        if (!thought.empty()) return thought;
    }
    return nothing_to_sign(to, about);
}

std::optional<DraftText> Spokesperson::with_given(const DraftText& text, const Question& about) {
    const Giving giving = this->giving(about, text);
    if (text.terms.size() >= static_cast<std::size_t>(host_.scenario().agreements[text.type].max_clauses))
        return std::nullopt;
    const auto comes = [&](ClauseId clause, const Book::Option*, const Book::Option* then) {
        return then != nullptr && giving.by(clause, *then);
    };
    auto with = bargainer_.single_change(
        scene_, text, [&](const ById<ActorId, double>& gains) { return 2 + gains[me_]; }, comes);
    return with ? std::optional{std::move(with->text)} : std::nullopt;
}

std::string Spokesperson::so_much_of_it(ActorId to, const Draft& draft, const Question& about) {
    const Scenario& s = host_.scenario();
    const double amount = about.sought().amount;
    if (amount <= 0) return {};
    // The clause whose number is so much of it, and no other that takes some of it for something else.
    DraftText text = draft.text();
    ClauseId clause;
    for (const Book::ClauseValues& values : scene_.book.page(text).clauses) {
        const std::size_t number = counting(s.clauses[values.clause]);
        const Term* const there = find_term(text, values.clause);
        if (number == s.clauses[values.clause].params.size() || (clause.valid() && there == nullptr)) continue;
        const auto gives = [&](const Book::Option& option) {
            return std::any_of(option.costs.begin(), option.costs.end(), [&](const ResourceCost& cost) {
                const std::vector<ResourceId>& sought = about.sought().resources;
                return cost.actor == about.sought().by && cost.amount == option.params[number] &&
                       std::find(sought.begin(), sought.end(), cost.resource) != sought.end();
            });
        };
        const auto option = std::find_if(values.options.begin(), values.options.end(), gives);
        if (option == values.options.end()) continue;
        clause = values.clause;
        text = draft.text();
        if (there != nullptr) {
            // Where somebody else gives it there, it would be by whoever is asked.
            const Book::Option* const now = Book::nearest(values, there->params);
            if (now != nullptr && gives(*now)) break;
        }
        std::erase_if(text.terms, [&](const Term& term) { return term.clause == clause; });
        text.terms.push_back({clause, option->params});
    }
    if (!clause.valid() || text.terms.size() > static_cast<std::size_t>(s.agreements[text.type].max_clauses)) return {};
    const std::size_t param = counting(s.clauses[clause]);
    std::string note;
    std::string misfit;
    const auto figure = in_figures(text, {clause, param, amount}, note, misfit);
    if (!figure) return misfit.empty() ? misfit : fmt::format("On the {}: {}", called(draft), misfit);
    set_in(text, *figure);
    const Term* const term = find_term(text, clause);
    if (term == nullptr || !check_text(s, scene_.view.world, text)) return {};
    if (text == draft.text())
        return fmt::format("On the {}: So it stands already: {}.", called(draft), clause_as_set(s, *term));
    const std::string before = note.empty() ? note : note + " ";
    const Verdict judged = verdict(
        text, [&] { return bargainer_.signs_from(scene_, draft, to, &text); }, "With " + clause_as_set(s, *term));
    return fmt::format("On the {}: {}{}", called(draft), before, judged.said);
}

std::string Spokesperson::sought_on_the_table(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    // So much of a means has its place where it is counted, and not where some of it goes for something else.
    if (about.sought().amount > 0 && !about.sought().resources.empty()) {
        for (const Draft* const draft : between(to, about)) {
            if (std::string said = so_much_of_it(to, *draft, about); !said.empty()) return said;
        }
        return {};
    }
    for (const Draft* const draft : between(to, about)) {
        const DraftText& text = draft->text();
        const Giving giving = this->giving(about, text);
        if (const ClauseId given = giving.in(text); given.valid()) {
            const std::string stand = of_the_table(to, about).said;
            return fmt::format("{}{}{} stands in it already.", stand, stand.empty() ? "" : " ", quoted(s, given));
        }
        const auto with = with_given(text, about);
        if (!with) continue;
        std::string with_it;
        for (const Difference& one : differences(text, *with)) {
            if (const Term* const term = find_term(*with, one.clause); term != nullptr)
                with_it = "With " + clause_as_set(s, *term);
        }
        return fmt::format("On the {}: {}", called(*draft),
                           verdict(
                               *with, [&] { return bargainer_.signs_from(scene_, *draft, to); }, with_it)
                               .said);
    }
    return {};
}

}  // namespace demarche::ai
