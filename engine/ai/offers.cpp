// What it says to an offer with a condition ("We will send 50 officers if you lead"), and to what it did not understand
// of one.

#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "ai/giving.h"
#include "ai/halves.h"
#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

constexpr std::size_t kNamedInstead = 3;  ///< Clauses that are named to somebody who asked for none that there is.

}  // namespace

std::optional<DraftText> Spokesperson::with_half(const DraftText& text, const Question::Halves::Half& half,
                                                 std::string& misfit) {
    const Scenario& s = host_.scenario();
    DraftText out = text;
    if (half.what.supposing()) {
        const auto so = supposed(text, half.what, misfit);
        if (!so) return std::nullopt;
        out = so->text;
        for (const Question::Setting& setting : so->set)
            set_in(out, setting);
    }
    for (const ClauseId clause : half.keeps() ? half.what.clauses() : std::vector<ClauseId>{}) {
        if (find_term(out, clause) != nullptr) continue;
        if (!s.agreements[text.type].allows_clause(clause)) {
            misfit = no_place(s, clause);
            return std::nullopt;
        }
        out.terms.push_back({clause, default_params(s, s.clauses[clause].params, out.parties)});
    }
    if (half.gives()) {
        ClauseId clause = giving(half.what, out).in(out);
        if (!clause.valid()) {
            auto with = with_given(out, half.what);
            if (!with) return std::nullopt;
            out = std::move(*with);
            clause = giving(half.what, out).in(out);
        }
        // "30 aid": so much of it.
        const double amount = half.what.sought().amount;
        const std::size_t param = clause.valid() ? counting(s.clauses[clause]) : 0;
        if (clause.valid() && amount > 0 && param < s.clauses[clause].params.size()) {
            std::string note;
            const auto so = in_figures(out, {clause, param, amount}, note, misfit);
            if (!so) return std::nullopt;
            set_in(out, *so);
        }
    }
    if (const auto fit = check_text(s, scene_.view.world, out); !fit) {
        misfit = fmt::format("Such a text could not be tabled: {}.", without_stop(fit.error().message));
        return std::nullopt;
    }
    return out;
}

std::string Spokesperson::if_both_in(const DraftText& text, double enough, const Question::Halves& halves,
                                     std::string& misfit) {
    const Scenario& s = host_.scenario();
    const double now = bargainer_.appraise(scene_, text).own;
    const auto theirs = with_half(text, halves.theirs, misfit);
    const auto ours = theirs ? with_half(text, halves.ours, misfit) : std::nullopt;
    const auto both = ours ? with_half(*theirs, halves.ours, misfit) : std::nullopt;
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
        if (half.gives()) clause = giving(half.what, text).in(text);
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
    if (std::string said = word_for_a_yes(to, *halves); !said.empty()) return said;
    if (std::string said = yes_for_a_word(to, *halves); !said.empty()) return said;
    const auto empty = [](const Question::Halves::Half& half) { return !half.understood(); };
    // Of a half that is not understood nothing is passed over as if it were.
    for (const Question::Halves::Half* const half : {&halves->theirs, &halves->ours}) {
        if (empty(*half) && !half->what.steps().empty()) {
            const ActionId step = half->what.steps().front();
            const std::string said = fmt::format(
                "'{}' is a step outside of any text: what somebody promises of it is promised by an assurance.",
                host_.scenario().actions[step].name.str());
            return half == &halves->ours ? said + " " + leaning_to(step, nullptr) : said;
        }
        if (!half->what.unknown().empty() && empty(*half)) return not_understood(to, about, half->what.unknown());
    }
    if (empty(halves->theirs) && empty(halves->ours)) return {};
    if (empty(halves->theirs)) {
        // What is asked for may be judged by itself, or stand in the text already.
        const std::string said = halves->ours.what.supposing() ? if_supposed(to, halves->ours.what) : "";
        return said.empty() ? "What you would do for it we have not understood: name the clause for it." : said;
    }
    if (empty(halves->ours)) return "What we should do for it we have not understood: name the clause for it.";
    if (halves->theirs.what.called() && halves->ours.what.called()) {
        if (std::string said = exchange(to, *halves); !said.empty()) return said;
    }
    // A yes for a yes is what a draft is; of one that nobody has tabled it says what it could sign.
    if (!halves->theirs.changes() && !halves->ours.changes())
        return halves->ours.what.called() ? wish(to, halves->ours.what) : std::string{};
    std::string unfit;
    for (const Draft* const draft : between(to, about)) {
        std::string misfit;
        const std::string said = if_both_in(draft->text(), bargainer_.signs_from(scene_, *draft, to), *halves, misfit);
        if (!said.empty() && !halves->ours.changes() && draft->vote(me_) == Vote::kAccept)
            return fmt::format("The {} has our yes already.", called(*draft));
        agree_on(to, *draft);
        if (!said.empty()) return fmt::format("On the {}: {}", called(*draft), said);
        if (unfit.empty() && !misfit.empty()) unfit = fmt::format("On the {}: {}", called(*draft), misfit);
    }
    // What has no place in one text may have it in two.
    if (std::string said = exchange(to, *halves); !said.empty()) return said;
    for (const Package& package : unfit.empty() ? bargainer_.ideas(scene_, &about) : std::vector<Package>{}) {
        if (package.gains[me_] < kMargin || !package.plain.parties.contains(to)) continue;
        const DraftText text = package.text();
        if (bargainer_.taboo(text, scene_.believed) || barred(host_, scene_.believed, text, true)) continue;
        std::string misfit;
        const std::string said = if_both_in(text, kMargin, *halves, misfit);
        if (!said.empty()) return fmt::format("On the {}: {}", heading(host_.scenario(), text), said);
    }
    return unfit;
}

AssuranceTypeId Spokesperson::assurance_meant(const Question& about) {
    const Tokens said{about.said()};
    AssuranceTypeId meant;
    std::size_t most = 0;
    for (std::size_t i = 0; i < host_.scenario().assurances.size(); ++i) {
        for (const Vocabulary::Name& name : vocabulary().of(AssuranceTypeId{i})) {
            const Vocabulary::Met met = vocabulary().words_said(name, said, 0, said.size());
            if (met.telling > most && met.telling > met.missing) most = met.telling, meant = AssuranceTypeId{i};
        }
    }
    return meant;
}

std::string Spokesperson::yes_for_a_word(ActorId to, const Question::Halves& halves) {
    const Scenario& s = host_.scenario();
    // What it promises of the text itself is a change of the text.
    if (halves.theirs.what.kind() != Asked::kPromise || halves.theirs.what.supposing() || !halves.ours.signs) return {};
    const AssuranceTypeId meant = assurance_meant(halves.theirs.what);
    if (!meant.valid()) return {};
    std::string misfit;
    const auto ours = placed(to, halves.ours, misfit);
    if (!ours || !ours->as_it_stands()) return misfit;
    const Draft& draft = *ours->draft;
    const std::string what = called(draft);
    if (!voters(s, scene_.view.world, draft.text()).contains(me_)) return not_ours(draft);
    if (draft.vote(me_) == Vote::kAccept) return fmt::format("The {} has our yes already.", what);
    const Appraisal worth = bargainer_.appraise(scene_, draft.text());
    if (!worth.possible || bargainer_.taboo(draft.text(), scene_.believed))
        return fmt::format("On the {}: {}", what, against(draft.text(), worth));
    const double lacks = bargainer_.shortfall(scene_, draft, worth);
    if (lacks <= 0) {
        bargainer_.stand_by(scene_, draft.text());
        return fmt::format("We would sign the {} by itself.", what);
    }
    const std::string name = s.assurances[meant].name.str();
    const auto word = bargainer_.pledges(scene_).of_kind(meant, to, me_);
    if (!word) return fmt::format("The assurance '{}' is not yours to give us now.", name);
    // As much as it asks for itself: see `ask`.
    if (word->worth * credence(s, scene_.view.world, me_, to) < lacks + kMargin)
        return fmt::format("On the {}: The assurance '{}' would not be enough for it. {}", what, name,
                           against(draft.text(), worth));
    return fmt::format(
        "On the {}: We could sign with the assurance '{}', once you have given it: a word in a message binds nobody.",
        what, name);
}

std::string Spokesperson::word_for_a_yes(ActorId to, const Question::Halves& halves) {
    const Scenario& s = host_.scenario();
    if (halves.ours.what.kind() != Asked::kPromise) return {};
    const AssuranceTypeId meant = assurance_meant(halves.ours.what);
    // A word that binds to nothing in a text, and of a kind that nobody gives here.
    if (!meant.valid()) return halves.ours.changes() ? std::string{} : promises(to);
    const std::string name = s.assurances[meant].name.str();
    const auto word = bargainer_.pledges(scene_).of_kind(meant, me_, to);
    if (!word) return fmt::format("The assurance '{}' is not ours to give you now.", name);
    std::string misfit;
    const auto theirs = placed(to, halves.theirs, misfit);
    if (!theirs) {
        return !misfit.empty() ? misfit
                               : fmt::format(
                                     "We could speak of the assurance '{}': name the text that you would sign "
                                     "for it.",
                                     name);
    }
    const auto [price, worth] = price_of(to, *theirs, std::nullopt);
    if (price < word->cost + kMargin)
        return fmt::format("{} For that we would not give you the assurance '{}': it binds us more.", worth, name);
    if (!theirs->as_it_stands())
        return fmt::format("{} For that we would give you the assurance '{}': put it into the text, and say so again.",
                           worth, name);
    bargainer_.agree_word(
        {{to, theirs->draft->id}, Move{GiveAssurance{meant, word->params, ActorSet::just(to)}, "agreed for a yes"}});
    return fmt::format("{} For your yes to it we give you our word: \"{}\".", worth,
                       promise_text(s, meant, word->params));
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
