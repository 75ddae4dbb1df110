#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/random.h"
#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// The mediator of a single text (Fisher 1978; Klein, Faratin, Sayama & Bar-Yam 2003, "Negotiating complex
/// contracts"): one text is in force, the mediator shows another, every party says yes or no to the change, and what
/// all accept takes its place. The mediator knows nobody's utility. It learns from the votes what each party would
/// make of each change (logistic regression on the values changed), and shows the text that promises the largest
/// gain in the product of the parties' estimated utilities, times the chance that all say yes.
///
/// The same object serves people, AI seats and programs: it sees votes only.
class SingleTextMediator {
 public:
    /// `budget` is the number of texts that will be shown, at least 1. `space` must outlive the mediator.
    SingleTextMediator(const IssueSpace& space, int parties, int budget, std::uint64_t seed);

    /// The next text to vote on. The first one takes force without a vote.
    [[nodiscard]] const Package& propose();
    /// What the parties said to the text shown last, in seat order. `adopted` tells whether it is now in force, which
    /// is for the rules of the institution to say (all of them, or a quorum).
    void hear(const std::vector<bool>& votes, bool adopted);
    /// The text in force; none before the first vote.
    [[nodiscard]] const std::optional<Package>& in_force() const { return in_force_; }
    /// Estimated utility of a party, 0..1 over all texts.
    [[nodiscard]] double estimate(int party, const Package& text) const;

 private:
    struct Ballot {
        Package shown;
        Package against;
        bool yes = false;
        double trust = 1.0;  ///< Later votes say more: parties give in less as the end comes near.
    };
    /// One party's estimated value of each (issue, value), any scale.
    struct Leaning {
        std::vector<double> values;
        std::vector<double> votes;  ///< How many votes changed this value.
        std::vector<Ballot> ballots;
    };
    [[nodiscard]] double raw(const std::vector<double>& values, const Package& text) const;
    void fit(Leaning& leaning) const;
    /// The logarithm of the product of estimated utilities under these leanings.
    [[nodiscard]] double quality(const std::vector<std::vector<double>>& leanings, const Package& text) const;
    [[nodiscard]] Package best_text(const std::vector<std::vector<double>>& leanings, Package from) const;
    [[nodiscard]] double noise();

    const IssueSpace* space_ = nullptr;
    int budget_ = 1;
    int asked_ = 0;
    Stream stream_;
    std::vector<std::size_t> offset_;  ///< Where each issue's values begin.
    std::vector<Leaning> parties_;
    std::optional<Package> in_force_;
    Package shown_;
    std::set<Package> refused_;  ///< Against the text in force.
};

/// How the voters of a simulated procedure decide.
enum class TextVoter {
    kClimber,   ///< Yes to what is no worse for it.
    kAnnealer,  ///< Also to what is worse, with probability e^(-loss / T); T falls from 0.1 to 0 in 0.8 of the budget.
};

struct SingleTextResult {
    Package text;            ///< The text in force at the end.
    bool agreement = false;  ///< It gives each party its reservation value or more.
    int adopted = 0;         ///< How often the text moved.
};

/// Plays the whole procedure with simulated voters of these utilities.
[[nodiscard]] SingleTextResult run_single_text(const IssueSpace& space, std::span<const PackageValue> values,
                                               std::span<const double> reservations, TextVoter voters, int budget,
                                               std::uint64_t seed);

}  // namespace demarche
