// What it says to an offer with a condition ("We will send 50 officers if you lead"), and to what it did not understand
// of one.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

constexpr double kFelt = 0.002;           ///< What changes less is all one to a seat.
constexpr std::size_t kNamedInstead = 3;  ///< Clauses that are named to somebody who asked for none that there is.

/// How a half is called: "'Police' (officers 50)", "without 'Airlift'", "your signature".
std::string called_half(const Scenario& s, const DraftText& before, const DraftText& after,
                        std::string_view signature) {
    std::vector<std::string> names;
    std::string one;
    for (const Term& term : before.terms) {
        if (find_term(after, term.clause) != nullptr) continue;
        names.push_back("'" + s.clauses[term.clause].name.str() + "'");
        one = "without " + names.back();
    }
    for (const Term& term : after.terms) {
        const Term* const old = find_term(before, term.clause);
        if (old != nullptr && old->params == term.params) continue;
        const ClauseDef& clause = s.clauses[term.clause];
        names.push_back("'" + clause.name.str() + "'");
        one = names.back();
        for (std::size_t i = 0; i < clause.params.size(); ++i) {
            if (old != nullptr && old->params[i] == term.params[i]) continue;
            one = fmt::format("{} ({} {})", names.back(), clause.params[i].name,
                              value_text(s, clause.params[i], term.params[i]));
            if (clause.params[i].type != ParamType::kParty) break;
        }
    }
    if (names.size() == 1) return one;
    return names.empty() ? std::string{signature} : list_text(names);
}

/// What a half is worth to whoever weighs it, in a sentence.
std::string weighed(bool yours, const std::string& half, double change) {
    const char* const does = change > kFelt    ? "would serve us"
                             : change < -kFelt ? "would cost us something"
                                               : "would make little difference to us";
    return fmt::format("{} half {}: {}.", yours ? "Your" : "Our", does, half);
}

}  // namespace

std::string Spokesperson::if_both_in(const DraftText& text, double enough, const Question::Halves& halves,
                                     std::string& misfit) {
    const Scenario& s = host_.scenario();
    const double now = bargainer_.appraise(scene_, text).own;
    // What is done to a text by a half, and nothing where it cannot be.
    const auto done = [&](const Question::Halves::Half& half, const DraftText& to) -> std::optional<DraftText> {
        DraftText out = to;
        if (half.what.supposing()) {
            const auto so = supposed(to, half.what, misfit);
            if (!so) return std::nullopt;
            out = so->text;
            for (const Question::Setting& setting : so->set)
                set_in(out, setting);
        }
        for (const ClauseId clause : half.keeps() ? half.what.clauses() : std::vector<ClauseId>{}) {
            if (find_term(out, clause) != nullptr) continue;
            const AgreementDef& type = s.agreements[text.type];
            if (std::find(type.optional.begin(), type.optional.end(), clause) == type.optional.end()) {
                misfit = fmt::format("'{}' has no place in such a text.", s.clauses[clause].name.str());
                return std::nullopt;
            }
            out.terms.push_back({clause, default_params(s, s.clauses[clause].params, out.parties)});
        }
        if (const auto fit = check_text(s, scene_.view.world, out); !fit) {
            misfit = fmt::format("Such a text could not be tabled: {}.", without_stop(fit.error().message));
            return std::nullopt;
        }
        return out;
    };
    const auto theirs = done(halves.theirs, text);
    const auto ours = theirs ? done(halves.ours, text) : std::nullopt;
    const auto both = ours ? done(halves.ours, *theirs) : std::nullopt;
    if (!both) return {};
    const auto [worth, signs, said] = verdict(
        *both, [enough] { return enough; }, "Both together");
    const double together = worth.possible ? worth.own : 0;
    const auto weigh = [&](const Question::Halves::Half& half, const DraftText& so, bool yours) {
        const std::string name = called_half(s, text, so, yours ? "your signature" : "our signature");
        if (!(so == text)) {
            const Appraisal changed = bargainer_.appraise(scene_, so);
            return weighed(yours, name, changed.possible ? changed.own - now : 0);
        }
        // What stands in it already is worth what the text would lose without it; a signature brings all of it.
        ClauseId clause;
        if (half.keeps()) clause = half.what.clauses().front();
        for (const Question::Setting& setting : half.what.settings()) {
            if (!clause.valid() && find_term(text, setting.clause) != nullptr) clause = setting.clause;
        }
        if (!clause.valid()) return weighed(yours, name, together);
        const std::string quoted = "'" + s.clauses[clause].name.str() + "'";
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            if (text.terms[i].clause != clause) continue;
            const auto rest = without_term(s, text, i);
            const Appraisal lost = rest ? bargainer_.appraise(scene_, *rest) : Appraisal{};
            return weighed(yours, quoted, rest && lost.possible ? now - lost.own : now);
        }
        return weighed(yours, quoted, 0);
    };
    return fmt::format("{} {} {}", weigh(halves.theirs, *theirs, true), weigh(halves.ours, *ours, false), said);
}

std::string Spokesperson::if_both(ActorId to, const Question& about) {
    const Question::Halves* const halves = about.halves();
    if (halves == nullptr || !to.valid()) return {};
    const auto empty = [](const Question::Halves::Half& half) {
        return !half.what.supposing() && !half.signs && !half.keeps();
    };
    // Of a half that is not understood nothing is passed over as if it were.
    for (const Question::Halves::Half* const half : {&halves->theirs, &halves->ours}) {
        if (!half->what.unknown().empty() && empty(*half)) return not_understood(to, about, half->what.unknown());
    }
    if (empty(halves->theirs) && empty(halves->ours)) return {};
    if (empty(halves->theirs)) {
        // What is asked for may be judged by itself, or stand in the text already.
        const std::string said = halves->ours.what.supposing() ? if_supposed(to, halves->ours.what) : "";
        return said.empty() ? "What you would do for it we have not understood: name the clause for it." : said;
    }
    if (empty(halves->ours)) return "What we should do for it we have not understood: name the clause for it.";
    // A yes for a yes is what a draft is.
    const auto bare = [](const Question::Halves::Half& half) { return !half.what.supposing() && !half.keeps(); };
    if (bare(halves->theirs) && bare(halves->ours)) return {};
    std::string unfit;
    for (const Draft* const draft : between(to, about)) {
        std::string misfit;
        const std::string said = if_both_in(draft->text(), bargainer_.enough(scene_, *draft), *halves, misfit);
        if (!said.empty()) return fmt::format("On the {}: {}", called(*draft), said);
        if (unfit.empty() && !misfit.empty()) unfit = fmt::format("On the {}: {}", called(*draft), misfit);
    }
    for (const Package& package : unfit.empty() ? bargainer_.ideas(scene_, &about) : std::vector<Package>{}) {
        if (package.gains[me_] < kMargin || !package.plain.parties.contains(to)) continue;
        const DraftText text = package.text();
        if (bargainer_.taboo(text, scene_.believed) || barred(host_, scene_.believed, text, false)) continue;
        std::string misfit;
        const std::string said = if_both_in(text, kMargin, *halves, misfit);
        if (!said.empty()) return fmt::format("On the {}: {}", heading(host_.scenario(), text), said);
    }
    return unfit;
}

std::string Spokesperson::not_understood(ActorId to, const Question& about,
                                         const std::vector<std::string>& unknown) const {
    const Scenario& s = host_.scenario();
    std::vector<std::string> quoted;
    for (const std::string& word : unknown)
        quoted.push_back("'" + word + "'");
    std::string said = fmt::format("We do not know what {} would be in a text.", list_text(quoted));
    const std::vector<const Draft*> open = between(to, about);
    if (open.empty()) return said;
    std::vector<std::string> instead;
    const DraftText& text = open.front()->text();
    // Where there is no more room, nothing can be asked for.
    if (text.terms.size() >= static_cast<std::size_t>(s.agreements[text.type].max_clauses)) return said;
    for (const ClauseId clause : s.agreements[text.type].optional) {
        if (find_term(text, clause) != nullptr || instead.size() == kNamedInstead) continue;
        instead.push_back("'" + s.clauses[clause].name.str() + "'");
    }
    if (instead.empty()) return said;
    return fmt::format("{} On the {}: You could ask for {}.", said, called(*open.front()), list_text(instead));
}

}  // namespace demarche::ai
