// What a seat changes in a text that lies on the table: what it asks for, and how it meets those who refused.
#include <fmt/format.h>

#include <algorithm>

#include "ai/bargainer.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

namespace {

constexpr int kChangesTried = 3;        ///< Changes of one text that are looked at, the most promising first;
constexpr int kChangesSought = 8;       ///< by whoever is asked what it would take, so many.
constexpr double kWorthAsking = 0.006;  ///< A single change that brings less, or less than this share of what the
constexpr double kShareAsked = 0.15;    ///< text is worth as it stands, is not asked for.

/// What a setting of a term binds of an actor's stocks, of all kinds together; nothing where the term is left out.
double paid_by(const Book::Option* term, ActorId actor) {
    double sum = 0;
    if (term == nullptr) return sum;
    for (const ResourceCost& cost : term->costs)
        sum += cost.actor == actor ? cost.amount : 0.0;
    return sum;
}

}  // namespace

bool to_and_fro(const Draft& draft, ClauseId clause) {
    int changes = 0;
    for (std::size_t v = 1; v < draft.versions.size(); ++v) {
        const Term* const before = find_term(draft.versions[v - 1]->text, clause);
        const Term* const after = find_term(draft.versions[v]->text, clause);
        changes += (before == nullptr) != (after == nullptr) || (before != nullptr && *before != *after);
    }
    return changes > 1;
}

bool stirs_again(const Draft& draft, const DraftText& instead) {
    const auto changed = [&](const Term& term) {
        const Term* const now = find_term(draft.text(), term.clause);
        const Term* const then = find_term(instead, term.clause);
        return (now == nullptr || then == nullptr || *now != *then) && to_and_fro(draft, term.clause);
    };
    const std::vector<Term>& now = draft.text().terms;
    return std::any_of(now.begin(), now.end(), changed) ||
           std::any_of(instead.terms.begin(), instead.terms.end(), changed);
}

bool puts_back(const Draft& draft, const DraftText& instead) {
    return std::any_of(instead.terms.begin(), instead.terms.end(), [&](const Term& term) {
        const Term* const now = find_term(draft.text(), term.clause);
        if (now != nullptr && *now == term) return false;
        return std::any_of(draft.versions.begin(), draft.versions.end(), [&](const auto& version) {
            const Term* const then = find_term(version->text, term.clause);
            return then != nullptr && *then == term;
        });
    });
}

std::optional<Change> Bargainer::single_change(Scene& scene, const DraftText& text, const Merit& merit,
                                               const MayStand& may) {
    const Outlook look = outlook(scene);
    const Sheet sheet{look, scene.book.page(text)};
    auto change = best_change(look, sheet, text, merit, may);
    if (change &&
        (taboo(change->text, scene.believed) || !check_text(host_.scenario(), scene.view.world, change->text)))
        return std::nullopt;
    return change;
}

std::optional<std::pair<Change, double>> Bargainer::proven_change(Scene& scene, const Draft& draft, const Merit& merit,
                                                                  double enough, int tries, bool asked) {
    const DraftText& text = draft.text();
    const Outlook look = outlook(scene);
    const Sheet sheet{look, scene.book.page(text)};
    std::vector<std::pair<ClauseId, const Book::Option*>> tried;
    std::pair<ClauseId, const Book::Option*> best;
    bool relieved = false;
    const auto other = [&](ClauseId clause, const Book::Option* now, const Book::Option* then) {
        const std::pair one{clause, then};
        if (std::find(tried.begin(), tried.end(), one) != tried.end()) return false;
        if (!asked && to_and_fro(draft, clause)) return false;
        best = one;  // the last that is asked about is the one that is taken
        relieved = paid_by(now, me_) > paid_by(then, me_);
        return true;
    };
    for (int i = 0; i < (effort_.forks ? tries : 1); ++i) {
        auto change = best_change(look, sheet, text, merit, other);
        if (!change) return std::nullopt;
        tried.push_back(best);
        // What somebody has just asked for is not put back for nothing: he would refuse it. Only who would pay by that
        // need not stand for it.
        if (!asked && !relieved && puts_back(draft, change->text)) continue;
        if (taboo(change->text, scene.believed) || !check_text(host_.scenario(), scene.view.world, change->text))
            continue;
        // Nothing is won by what those without a seat would then stop.
        if (effort_.forks && chorus_bars(host_, scene.believed, change->text) &&
            !chorus_bars(host_, scene.believed, text))
            continue;
        const Appraisal better = appraise(scene, change->text);
        if (better.possible && (better.own >= enough || (asked && keeps_to(scene, change->text, better.own))))
            return std::pair{std::move(*change), better.own};
    }
    return std::nullopt;
}

double Bargainer::bettered(Scene& scene, const Draft& draft, const Outlook& look) {
    const DraftText& text = draft.text();
    const Appraisal worth = appraise(scene, text);
    if (!worth.possible || worth.own <= 0) return 0;
    const ById<ActorId, double> stands = gains_of(scene, text, worth);
    ActorSet others = text.parties | voters(host_.scenario(), scene.view.world, text);
    others.erase(me_);
    const auto merit = [&](const ById<ActorId, double>& gains) {
        for (const ActorId other : others) {
            if (gains[other] < 0 && stands[other] + gains[other] < look.acceptable(other, text.parties) + kIndifferent)
                return 0.0;
        }
        return gains[me_];
    };
    const double enough = worth.own + std::max(kWorthAsking, kShareAsked * worth.own);
    const auto change = proven_change(scene, draft, merit, enough, kChangesTried);
    return change ? change->second : 0;
}

std::optional<DraftText> Bargainer::counter(Scene& scene, const Draft& draft, double value, double wanted,
                                            std::string& what) {
    const DraftText& text = draft.text();
    ActorSet others = text.parties | voters(host_.scenario(), scene.view.world, text);
    others.erase(me_);
    // What satisfies this seat and costs the others least; failing that, what helps most for what it costs them.
    const auto merit = [&](const ById<ActorId, double>& gains) {
        const double own = gains[me_];
        if (own < kIndifferent) return 0.0;
        const double loss = losses(gains, others);
        const double net = own + 0.7 * loss;
        return value + own >= wanted && net > 0 ? 1 + loss + 0.1 * own : net;
    };
    auto change = proven_change(scene, draft, merit, std::max(kMargin, value + 0.002), kChangesTried);
    if (!change) return std::nullopt;
    // A step is no signature: whoever takes it must not be told afterwards that it was not enough.
    if (change->second >= wanted) {
        what = named_price(scene, draft, change->first);
    } else {
        what = "It would be closer to what we can sign " + change->first.what + ".";
    }
    return std::move(change->first.text);
}

std::string Bargainer::price_of_yes(Scene& scene, const Draft& draft, double wanted) {
    const auto merit = [&](const ById<ActorId, double>& gains) { return gains[me_] < kIndifferent ? 0.0 : gains[me_]; };
    // What has been moved to and fro it does not move again, but it is still what it asks for.
    const auto change = proven_change(scene, draft, merit, wanted, kChangesSought, true);
    return change ? named_price(scene, draft, change->first) : std::string{};
}

std::string Bargainer::price_in_two(Scene& scene, const Draft& draft, double wanted) {
    const Scenario& s = host_.scenario();
    const DraftText& text = draft.text();
    ActorSet others = text.parties | voters(s, scene.view.world, text);
    others.erase(me_);
    std::optional<Change> best;
    double most = 0;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const ClauseId gone = text.terms[i].clause;
        const auto rest = to_and_fro(draft, gone) ? std::nullopt : without_term(s, text, i);
        if (!rest || taboo(*rest, scene.believed)) continue;
        const Appraisal without = appraise(scene, *rest);
        if (!without.possible) continue;
        const auto merit = [&](const ById<ActorId, double>& gains) {
            const double loss = losses(gains, others);
            return without.own + gains[me_] >= wanted ? std::max(kMargin, 1 + loss) : 0.0;
        };
        const auto comes = [&](ClauseId clause, const Book::Option* now, const Book::Option* then) {
            return clause != gone && now == nullptr && then != nullptr && !to_and_fro(draft, clause);
        };
        auto with = single_change(scene, *rest, merit, comes);
        if (!with) continue;
        const Appraisal both = appraise(scene, with->text);
        if (!both.possible || both.own < wanted || both.own <= most) continue;
        most = both.own;
        best =
            Change{std::move(with->text), fmt::format("without '{}' and {}", s.clauses[gone].name.str(), with->what)};
    }
    return best ? named_price(scene, draft, *best) : std::string{};
}

std::string Bargainer::named_price(Scene& scene, const Draft& draft, const Change& change) {
    stand_by(scene, change.text);
    if (effort_.forks) spokesperson(scene).wish_noted(draft, change.text, change.what);
    conversation_.named = Move{AmendDraft{draft.id, draft.version(), change.text, {}}, {}};
    return would_sign(change.what);
}

ActorSet Bargainer::lacking(const Draft& draft) const {
    const auto at = lacking_.find(draft.id.value);
    return at != lacking_.end() && at->second.first == draft.version() ? at->second.second : ActorSet{};
}

std::optional<Change> Bargainer::towards(Scene& scene, const Draft& draft, ActorSet against) {
    const DraftText& text = draft.text();
    const ActorSet all = voters(host_.scenario(), scene.view.world, text) | text.parties;
    const ActorSet willing = against - lacking(draft);
    // What helps those who said no, and costs the others and itself least.
    const auto merit = [&](const ById<ActorId, double>& gains) {
        double helps = 0;
        double hurts = std::min(0.0, gains[me_]);
        for (const ActorId other : all) {
            if (other == me_) continue;
            if (willing.contains(other)) {
                helps += gains[other];
            } else {
                hurts += std::min(0.0, gains[other]);
            }
        }
        return helps > 0 ? helps + hurts : 0.0;
    };
    return single_change(scene, text, merit, {});
}

std::optional<Change> Bargainer::concession(Scene& scene, const Draft& draft, ActorSet against) {
    const DraftText& text = draft.text();
    const Appraisal worth = appraise(scene, text);
    if (!worth.possible) return std::nullopt;
    const ById<ActorId, double> stands = gains_of(scene, text, worth);
    const Outlook look = outlook(scene);
    const ActorSet all = voters(host_.scenario(), scene.view.world, text);
    // What would bring everybody over who refused, and lose nobody who accepted, at the least price for itself. Who has
    // refused a text wants more than was believed.
    const auto merit = [&](const ById<ActorId, double>& gains) {
        for (const ActorId other : all) {
            if (other == me_) continue;
            const double enough = look.acceptable(other, text.parties);
            if (against.contains(other)
                    ? std::min(stands[other], enough - kIndifferent) + gains[other] < enough
                    : draft.vote(other) == Vote::kAccept && gains[other] < 0 && stands[other] + gains[other] < enough)
                return 0.0;
        }
        return 1 + gains[me_];
    };
    // Who is asked to pay more has not been met, nor who lacks the means and is asked to pay no less.
    const ActorSet without_means = lacking(draft);
    const auto meets = [&](ClauseId clause, const Book::Option* now, const Book::Option* then) {
        if (to_and_fro(draft, clause)) return false;
        for (const ActorId other : against& text.parties) {
            const double paid = now == nullptr ? 0.0 : now->burden[other];
            const double pays = then == nullptr ? 0.0 : then->burden[other];
            if (pays > paid + kIndifferent || (without_means.contains(other) && pays >= paid)) return false;
        }
        return true;
    };
    return single_change(scene, text, merit, meets);
}

}  // namespace demarche::ai
