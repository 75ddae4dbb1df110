// How far it would go: the most that it would give or take, and what a clause does for it that is called by its number.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/voice.h"
#include "base/so_many.h"
#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kTextsNamed = 2;    ///< Of those that it could let pass,
constexpr std::size_t kClausesNamed = 3;  ///< and clauses of one.
constexpr std::size_t kStride = 8;        ///< About so many levels are looked at before those between two of them.

}  // namespace

std::optional<std::pair<DraftText, Question::Setting>> Spokesperson::counted_in(const DraftText& text,
                                                                                const Question& all,
                                                                                std::string& misfit) {
    const Scenario& s = host_.scenario();
    const Question about = all.of_text(text);
    const auto set = [&](DraftText in, ClauseId clause) -> std::optional<std::pair<DraftText, Question::Setting>> {
        if (!clause.valid()) return std::nullopt;
        const std::size_t param = counting(s.clauses[clause]);
        if (param == s.clauses[clause].params.size()) {
            misfit = fmt::format("'{}' has no number in it.", s.clauses[clause].name.str());
            return std::nullopt;
        }
        return std::pair{std::move(in), Question::Setting{clause, param, 0}};
    };
    for (const ClauseId clause : about.clauses()) {
        if (find_term(text, clause) != nullptr) return set(text, clause);
    }
    if (!about.sought().empty()) {
        if (const ClauseId clause = giving(about, text).in(text); clause.valid()) return set(text, clause);
        const auto with = with_given(text, about);
        for (const Term& term : with ? with->terms : std::vector<Term>{}) {
            if (find_term(text, term.clause) == nullptr) return set(*with, term.clause);
        }
    }
    if (!about.clauses().empty() || !about.sought().empty()) return std::nullopt;
    // Of nothing in particular: where there is one number alone, of that.
    std::vector<ClauseId> may;
    std::vector<std::string> names;
    for (const Term& term : text.terms) {
        if (counting(s.clauses[term.clause]) == s.clauses[term.clause].params.size()) continue;
        may.push_back(term.clause);
        names.push_back("'" + s.clauses[term.clause].name.str() + "'");
    }
    if (may.size() == 1) return set(text, may.front());
    misfit = may.empty() ? std::string{"There is no number in it that could be changed so."}
                         : fmt::format("Say of which number: there is one in {}.", list_text(names));
    return std::nullopt;
}

std::string Spokesperson::utmost(const DraftText& text, const Question::Setting& counted, double enough) {
    const Scenario& s = host_.scenario();
    const ClauseDef& clause = s.clauses[counted.clause];
    const ParamDef& param = clause.params[counted.param];
    const std::vector<double> levels = values_of(s, param, text.parties);
    const auto at = [&](std::size_t level) {
        DraftText so = text;
        set_in(so, {counted.clause, counted.param, levels[level]});
        return so;
    };
    DraftText best = text;
    double most = -1;
    const auto signs = [&](std::size_t level) {
        const DraftText so = at(level);
        const Appraisal worth = bargainer_.appraise(scene_, so);
        if (worth.possible && worth.own > most) most = worth.own, best = so;
        return worth.possible && !bargainer_.taboo(so, scene_.believed) &&
               (worth.own >= enough || bargainer_.keeps_to(scene_, so, worth.own));
    };
    // In strides from the top down to the lowest, past the level that stands there now; and then level by level from
    // the one above.
    const std::size_t stride = (levels.size() + kStride - 1) / kStride;
    std::vector<std::size_t> looks;
    for (std::size_t top = levels.size(); top > 0; top -= std::min(top, stride))
        looks.push_back(top - 1);
    looks.push_back(0);
    if (const Term* const term = find_term(text, counted.clause)) {
        const auto now = std::find(levels.begin(), levels.end(), term->params[counted.param]);
        if (now != levels.end()) looks.push_back(static_cast<std::size_t>(now - levels.begin()));
    }
    std::sort(looks.begin(), looks.end(), std::greater{});
    std::size_t found = levels.size();
    std::size_t above = levels.size();
    for (const std::size_t level : looks) {
        if (signs(level)) {
            found = level;
            break;
        }
        above = level;
    }
    while (found < levels.size() && above > found + 1) {
        if (signs(--above)) found = above;
    }
    if (found == levels.size()) {
        const std::string why = against(best, bargainer_.appraise(scene_, best));
        return fmt::format("With '{}' we would not sign it at any level. {}", clause.name.str(), why);
    }
    bargainer_.stand_by(scene_, at(found));
    const std::string level = fmt::format("{} {}", param.name, value_text(s, param, levels[found]));
    return found + 1 == levels.size()
               ? fmt::format("With '{}' we would go as far as it goes: {}.", clause.name.str(), level)
               : fmt::format("With '{}' we would go up to {}, and no further.", clause.name.str(), level);
}

std::string Spokesperson::most_of(ActorId to, const Question& about) {
    std::string unfit;
    for (const Draft* const draft : between(to, about)) {
        std::string misfit;
        if (const auto counted = counted_in(draft->text(), about, misfit)) {
            return fmt::format("On the {}: {}", called(*draft),
                               utmost(counted->first, counted->second, bargainer_.signs_from(scene_, *draft, to)));
        }
        if (unfit.empty() && !misfit.empty()) unfit = fmt::format("On the {}: {}", called(*draft), misfit);
    }
    // Of what nobody has tabled, the first that both could sign.
    if (about.sought().empty() && about.clauses().empty()) return unfit;
    for (const Package& package : bargainer_.ideas(scene_, &about)) {
        if (package.gains[me_] < kMargin || (to.valid() && !package.plain.parties.contains(to))) continue;
        const DraftText text = package.text();
        std::string misfit;
        const auto counted = counted_in(text, about, misfit);
        if (!counted || bargainer_.taboo(text, scene_.believed) || barred(host_, scene_.believed, text, true)) continue;
        return fmt::format("On the {}: {}", heading(host_.scenario(), text),
                           utmost(counted->first, counted->second, kMargin));
    }
    return unfit;
}

std::string Spokesperson::could_lose(const Draft& draft) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const SupposedOf instead{scene_, draft.id};
    std::vector<std::string> loses;
    std::vector<std::string> keeps;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto rest = without_term(s, text, i);
        if (!rest) continue;
        const std::string name = "'" + s.clauses[text.terms[i].clause].name.str() + "'";
        const Appraisal worth = bargainer_.appraise(scene_, *rest);
        const bool signs = worth.possible && !bargainer_.taboo(*rest, scene_.believed) &&
                           worth.own >= bargainer_.signs_from(scene_, draft, {}, &*rest);
        if (signs) bargainer_.stand_by(scene_, *rest);
        std::vector<std::string>& into = signs ? loses : keeps;
        if (into.size() < kClausesNamed) into.push_back(name);
    }
    // Each was weighed by itself.
    std::string said;
    if (!loses.empty())
        said += fmt::format(" Of what stands in it we could do without any one of these: {}.", list_text(loses));
    if (!keeps.empty()) said += fmt::format(" Without one of these we would not sign it: {}.", list_text(keeps));
    return said;
}

std::string Spokesperson::least_of(ActorId to, const Question& about) {
    std::string said;
    std::string asks;
    std::size_t told = 0;
    const auto add = [&](const std::string& sentence) { said += (said.empty() ? "" : " ") + sentence; };
    for (const Draft* const draft : between(to, about)) {
        if (told == kTextsNamed) break;
        const Appraisal worth = bargainer_.appraise(scene_, draft->text());
        const bool yes = worth.possible && !bargainer_.scripted(scene_, *draft) && signs(*draft, worth);
        const bool passes =
            yes || (!bargainer_.scripted(scene_, *draft) && bargainer_.leaning(scene_, *draft) == Vote::kAbstain);
        if (!passes) {
            if (asks.empty()) asks = stand_on(*draft);
            continue;
        }
        ++told;
        bargainer_.stand_by(scene_, draft->text());
        add(fmt::format("The {} we could let pass as it stands.", called(*draft)));
        if (told == 1 && yes) said += could_lose(*draft);
    }
    if (!asks.empty()) add(asks);
    if (!said.empty()) return said;
    return about.particular() ? std::string{} : aims(to, about);
}

std::string Spokesperson::of_clause(ActorId to, const Question& about) {
    const Scenario& s = host_.scenario();
    if (about.kind() != Asked::kAny && about.kind() != Asked::kWhy && about.kind() != Asked::kContent) return {};
    for (const Draft* const draft : between(to, about)) {
        const DraftText& text = draft->text();
        const std::vector<ClauseId> named = about.of_text(text).clauses();
        if (named.size() == about.clauses().size())
            return fmt::format("On the {}: It has {}, and no clause {}.", called(*draft),
                               so_many(text.terms.size(), "clause"), about.ordinals().front());
        const ClauseId clause = named.back();
        const std::string name = "'" + s.clauses[clause].name.str() + "'";
        if (about.kind() == Asked::kContent) {
            return fmt::format("On the {}: What stands in it is {}.", called(*draft), name);
        }
        return worth_of_clause(*draft, clause);
    }
    return {};
}

std::string Spokesperson::worth_of_clause(const Draft& draft, ClauseId clause) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    const std::string name = "'" + s.clauses[clause].name.str() + "'";
    const auto at =
        std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& term) { return term.clause == clause; });
    const auto rest = without_term(s, text, static_cast<std::size_t>(at - text.terms.begin()));
    if (!rest)
        return fmt::format("On the {}: {} belongs in every text of this kind, and so we weigh it with the rest.",
                           called(draft), name);
    const Appraisal with = bargainer_.appraise(scene_, text);
    const Appraisal without = bargainer_.appraise(scene_, *rest);
    const double gain = with.own - without.own;
    const char* const does = gain > kAllOne    ? "serves us"
                             : gain < -kAllOne ? "costs us something"
                                               : "makes little difference to us";
    ByObjective by_it = with.change;
    for (std::size_t i = 0; i < by_it.size() && i < without.change.size(); ++i)
        by_it[ObjectiveId{i}] -= without.change[ObjectiveId{i}];
    const std::string why = std::abs(gain) > kAllOne ? reasons(s, scene_.interests.of(me_), by_it) : std::string{};
    return fmt::format("On the {}: {} {} as it stands.{}", called(draft), name, does, why.empty() ? why : " " + why);
}

std::string Spokesperson::of_named_clause(ActorId to, const Question& about) {
    const bool plain = about.kind() == Asked::kAny || about.kind() == Asked::kWhy || about.kind() == Asked::kFear;
    if (!plain || !about.asks() || about.clauses().empty() || !about.ordinals().empty() || about.supposing() ||
        !about.sought().empty() || about.voter().valid())
        return {};
    for (const ClauseId clause : about.clauses()) {
        for (const Draft* const draft : between(to, about)) {
            if (find_term(draft->text(), clause) != nullptr) return worth_of_clause(*draft, clause);
        }
    }
    // Of a text that is called by its title and does not hold it something else is asked.
    if (about.called() || about.kind() != Asked::kAny) return {};
    return of_sought(to, about.seeking({about.clauses(), {}, {}}));
}

}  // namespace demarche::ai
