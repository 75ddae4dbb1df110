// What keeps a text from coming into force whatever those at the table think of it: a mandate, those who vote by their
// script, a home that would not ratify. Such a text is not worth tabling; one a term away from it may be.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "ai/bargainer.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr std::ptrdiff_t kMostSwaps = 40;

/// Would it pass if everybody at the table accepted, and the chorus voted like this?
bool would_pass(const Scenario& s, const World& world, const DraftText& text, ActorSet yes, ActorSet no,
                ActorSet neither) {
    Ballot ballot = blank_ballot(s, world, text, true);
    ballot.accepted = ((voters(s, world, text) & world.seated) | yes) - no;
    ballot.rejected = no;
    ballot.abstained = neither;
    return tally(rule_of(s, text), ballot).outcome == Outcome::kYes;
}

}  // namespace

bool can_stop(const Scenario& s, const World& world, const DraftText& text, ActorId actor) {
    const ActorSet no = ActorSet::just(actor);
    return voters(s, world, text).contains(actor) && !would_pass(s, world, text, voters(s, world, text) - no, no, {});
}

bool chorus_bars(script::Host& host, const World& world, const DraftText& text) {
    const Scenario& s = host.scenario();
    const ActorSet chorus = voters(s, world, text) & s.chorus;
    ActorSet yes;
    ActorSet no;
    ActorSet neither;
    for (const ActorId actor : chorus) {
        const auto said = game::chorus_vote(host, world, text, actor);
        const Vote vote = said ? said->vote : Vote::kAbstain;
        (vote == Vote::kAccept ? yes : vote == Vote::kReject ? no : neither).insert(actor);
    }
    return !no.empty() && !would_pass(s, world, text, yes, no, neither) && would_pass(s, world, text, chorus, {}, {});
}

std::optional<Bar> barred(script::Host& host, const World& world, const DraftText& text, bool all) {
    const auto covered = game::mandate_covers(host, world, text);
    if (!covered) return Bar{Bar::By::kMandate, "a function of the scenario has failed"};
    if (!covered->yes) return Bar{Bar::By::kMandate, covered->reason};
    if (!all) return std::nullopt;
    if (chorus_bars(host, world, text)) return Bar{Bar::By::kChorus, {}};
    const Passage at_home = passage(host, world, text);
    if (!at_home.hopeless()) return std::nullopt;
    return Bar{Bar::By::kHome, fmt::format("{}/{}", at_home.least.value, at_home.veto.value)};
}

namespace {

/// One change of a text that something bars.
struct Step {
    std::size_t term = 0;           ///< What goes; the number of terms for nothing.
    std::size_t row = Sheet::kOut;  ///< What comes, or kOut.
    ClauseId clause{};              ///< Of the row.
    double merit = 0;
};

struct Steps {
    std::vector<Step> out;    ///< A term goes,
    std::vector<Step> in;     ///< one comes,
    std::vector<Step> other;  ///< one is set otherwise.
};

/// Of each clause what is best for every choice of those it names: whom a term names is what bars look at.
/// @param touched  Whether terms that stand may change.
Steps steps_from(const Sheet& sheet, const DraftText& text, ActorId me, bool touched) {
    Steps steps;
    std::vector<std::pair<ActorSet, Step>> best;
    for (std::size_t c = 0; c < sheet.clauses(); ++c) {
        const ClauseId clause = sheet.clause(c).clause;
        const auto at =
            std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& term) { return term.clause == clause; });
        const auto term = static_cast<std::size_t>(at - text.terms.begin());
        const Book::Option* const stands =
            at == text.terms.end() ? nullptr : Book::nearest(sheet.clause(c), at->params);
        if (stands != nullptr && !touched) continue;
        double loss = 0;
        best.clear();
        for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
            if (sheet.row(r).option == stands) {
                loss = sheet.merit(r, me, text.parties, -1);
                continue;
            }
            const ActorSet named = sheet.row(r).named;
            if (!sheet.payable(r) || !text.parties.includes(named)) continue;
            const Step step{term, r, clause, sheet.merit(r, me, text.parties)};
            const auto known = std::find_if(best.begin(), best.end(), [&](const auto& b) { return b.first == named; });
            if (known == best.end()) {
                best.emplace_back(named, step);
            } else if (step.merit > known->second.merit) {
                known->second = step;
            }
        }
        if (stands != nullptr && !sheet.clause(c).required) steps.out.push_back({term, Sheet::kOut, {}, loss});
        for (auto& [named, step] : best) {
            if (stands != nullptr) step.merit += loss;
            (stands != nullptr ? steps.other : steps.in).push_back(step);
        }
    }
    return steps;
}

void take(DraftText& text, const Sheet& sheet, const Step& step) {
    if (step.row == Sheet::kOut) {
        text.terms.erase(text.terms.begin() + static_cast<std::ptrdiff_t>(step.term));
    } else if (step.term < text.terms.size()) {
        text.terms[step.term].params = sheet.row(step.row).option->params;
    } else {
        text.terms.push_back({step.clause, sheet.row(step.row).option->params});
    }
}

/// One term in another's place.
struct Swap {
    const Step* less;
    const Step* more;
    double merit;
};

constexpr auto kByMerit = [](const auto& a, const auto& b) { return a.merit > b.merit; };

std::vector<Swap> swaps_of(const Steps& steps) {
    std::vector<Swap> swaps;
    for (const Step& less : steps.out) {
        for (const Step& more : steps.in)
            swaps.push_back({&less, &more, less.merit + more.merit});
    }
    std::stable_sort(swaps.begin(), swaps.end(), kByMerit);
    if (std::ssize(swaps) > kMostSwaps) swaps.erase(swaps.begin() + kMostSwaps, swaps.end());
    return swaps;
}

/// All settings of one clause that may still come.
using Coming = std::span<const Step>;

std::vector<Coming> by_clause(const std::vector<Step>& in) {
    std::vector<Coming> out;
    for (auto step = in.begin(); step != in.end();) {
        const auto next = std::find_if(step, in.end(), [&](const Step& s) { return s.clause != step->clause; });
        out.emplace_back(step, next);
        step = next;
    }
    return out;
}

/// Of the additions the first clause that does something about a bar, which few do: all of them are put into the text
/// at once, and halves of them only where that changes what is said. What one addition would mend while another brings
/// the same bar about again is overlooked.
/// @param stays  bool(const DraftText&): the same bar is in its way.
Coming first_mover(const Sheet& sheet, const DraftText& text, std::span<const Coming> clauses, const auto& stays) {
    if (clauses.empty()) return {};
    DraftText with = text;
    for (const Coming& coming : clauses) {
        const auto best = std::max_element(coming.begin(), coming.end(),
                                           [](const Step& a, const Step& b) { return a.merit < b.merit; });
        with.terms.push_back({best->clause, sheet.row(best->row).option->params});
    }
    if (stays(with)) return {};
    if (clauses.size() == 1) return clauses.front();
    const Coming found = first_mover(sheet, text, clauses.first(clauses.size() / 2), stays);
    return found.empty() ? first_mover(sheet, text, clauses.subspan(clauses.size() / 2), stays) : found;
}

}  // namespace

std::optional<DraftText> Bargainer::past_bar(Scene& scene, const Outlook& look, const DraftText& text, const Bar& bar,
                                             Mend mend, const Keeps& keeps, Bar* stuck, int steps) {
    const auto most_terms = static_cast<std::size_t>(host_.scenario().agreements[text.type].max_clauses);
    const Sheet sheet{look, scene.book.page(text)};
    const Steps all = steps_from(sheet, text, me_, mend != Mend::kAdd);
    // Those that cost least are asked about first.
    std::vector<Step> single = all.out;
    single.insert(single.end(), all.other.begin(), all.other.end());
    if (text.terms.size() < most_terms) {
        // In games in bulk nobody asks homes and chorus, and the mandate is what costs.
        if (mend == Mend::kAdd && bar.by == Bar::By::kMandate) {
            const auto stays = [&](const DraftText& with) {
                const auto still = barred(host_, scene.believed, with, false);
                return still && still->reason == bar.reason;
            };
            const std::vector<Coming> clauses = by_clause(all.in);
            const Coming found = first_mover(sheet, text, clauses, stays);
            single.insert(single.end(), found.begin(), found.end());
        } else {
            single.insert(single.end(), all.in.begin(), all.in.end());
        }
    }
    std::stable_sort(single.begin(), single.end(), kByMerit);

    std::optional<std::pair<DraftText, Bar>> onward;
    const auto passes = [&](const DraftText& changed) {
        if (keeps && !keeps(changed)) return false;
        if (mend == Mend::kIdle
                ? !check_text(host_.scenario(), scene.view.world, changed) || taboo(changed, scene.believed)
                : !could_table(scene, look, changed))
            return false;
        const auto still = barred(host_, scene.believed, changed, effort_.forks);
        if (!still) return true;
        if (!onward && (still->by != bar.by || still->reason != bar.reason)) onward.emplace(changed, *still);
        return false;
    };
    for (const Step& step : single) {
        DraftText changed = text;
        take(changed, sheet, step);
        if (passes(changed)) return changed;
    }
    // What no single change moves has other grounds than the terms.
    if (stuck != nullptr) *stuck = onward ? onward->second : bar;
    if (mend < Mend::kAnew || !onward) return std::nullopt;
    // The cheapest change that leads to another bar may lead past that one, too.
    if (steps > 1) {
        if (auto further = past_bar(scene, look, onward->first, onward->second, mend, keeps, stuck, steps - 1))
            return further;
    }
    for (const Swap& swap : swaps_of(all)) {
        DraftText changed = text;
        changed.terms.push_back({swap.more->clause, sheet.row(swap.more->row).option->params});
        take(changed, sheet, *swap.less);
        if (passes(changed)) return changed;
    }
    return std::nullopt;
}

}  // namespace demarche::ai
