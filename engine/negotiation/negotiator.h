#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "negotiation/opponent_model.h"
#include "negotiation/package_pool.h"
#include "negotiation/stance.h"
#include "negotiation/talks.h"

namespace demarche {

/// A personality at the table, in numbers. The defaults are the measured all-rounder; see
/// tests/benchmarks/negotiation.md.
struct TalkStyle {
    /// Exponent of the time curve, above 0: the target has given up the share t^(1 / patience) of its room at time t.
    /// Small is stubborn until late (Faratin, Sierra & Jennings 1998 call below 1 boulware).
    double patience = 0.15;
    /// Where the curve of two-party talks ends, as a share of the way from the reservation value (0) to the estimated
    /// Nash point (1).
    double late = 0.3;
    /// How far above the estimated Nash point it stays while matching the other's new offers, as a share of the room
    /// from there to its best package. Below 0 it gives more than the fair point asks.
    double claim = 0.0;
    /// It does not go below this share of its utility at the estimated Nash point for somebody who has moved less
    /// than `firm_below` of the way to that point.
    double firm = 1.0;
    double firm_below = 0.25;
    /// How far above the target an offer may lie, in utility: room to please the others.
    double width = 0.1;
    /// As patience, with three or more parties: it takes all of them, so waiting for each other costs more. The more
    /// there is to keep without an agreement, the rarer what suits everybody, and the sooner it must be looked for:
    /// `many_haste` times the reservation value is added.
    double many_patience = 0.2;
    double many_haste = 0.2;
    /// Largest random shift of the target, in utility, either way; never below the reservation value.
    double noise = 0.0;
    bool operator==(const TalkStyle&) const = default;
};

/// The personalities by name: "default", "hawk", "dove", "broker".
[[nodiscard]] std::span<const std::string_view> style_names();
[[nodiscard]] std::optional<TalkStyle> find_style(std::string_view name);

/// The negotiator: an aspiration that falls with time, with the others' movement and towards an estimated fair point;
/// packages that promise most to those whose consent is needed; what is known of them from their offers (OfferModel).
///
/// It never offers or accepts anything below its reservation value, accepts whatever is at least as good as what it
/// would say itself, and says something new as long as there is something. Cost of a turn: at most 1000 packages
/// scored where the space is listed, 2000 where it is searched.
class Negotiator final : public TalkStrategy {
 public:
    explicit Negotiator(const TalkStyle& style = {}) : style_(style) {}

    void begin(const TalkView& view) override;
    void heard(int by, TalkMove move, const Package* package) override;
    [[nodiscard]] TalkAction act(int round, const Package* standing) override;

    /// Spaces above this size are searched, not listed. Call before begin.
    void set_list_limit(std::uint64_t limit) { list_limit_ = limit; }

    /// Estimated utility of another party, 0..1.
    [[nodiscard]] double estimate(int party, const Package& package) const;
    /// The utility below which it would neither offer nor accept in this round.
    [[nodiscard]] double target(int round) const;

 private:
    /// What is known of one other party.
    struct Other {
        OfferModel model;
        Movement moved{};       ///< In own utility.
        double shown = 1.0;     ///< Lowest estimated utility of its offers: what it was content with.
        double middling = 0.5;  ///< Mean estimated utility over all packages
        double spread = 0.1;    ///< and its standard deviation.
    };
    [[nodiscard]] bool bilateral() const { return view_.parties == 2; }
    [[nodiscard]] double time(int round) const { return (round + 1.0) / view_.deadline; }
    [[nodiscard]] int left(int round) const { return view_.deadline - 1 - round; }
    [[nodiscard]] double value(const Package& package) const { return view_.value->of(package); }
    [[nodiscard]] const Other& other() const { return others_[view_.me == 0 ? 1 : 0]; }
    [[nodiscard]] double bilateral_target(int round) const;
    [[nodiscard]] double many_target(int round) const;
    /// Whether the other has made offers, and none that beats no agreement.
    [[nodiscard]] bool offered_nothing() const;
    void refresh(int round);
    /// The estimated utility at which another party is taken to be no better off than without an agreement.
    [[nodiscard]] double no_gain() const;
    void estimate_nash();
    /// In the last rounds of talks among three or more, what counts is what they all can still say yes to.
    [[nodiscard]] bool ending(int round) const;
    /// A party's place in the order of turns of a round, from 0.
    [[nodiscard]] int place(int party) const;
    /// The chance that a party accepts a package on its next turn.
    [[nodiscard]] double consent(int party, const Package& package, int round) const;
    /// How much an offer promises.
    [[nodiscard]] double promise(const Package& package, int round);
    /// The same for the offer on the table, to which some have agreed already.
    [[nodiscard]] double promise_of_standing(const Package& package, int round);
    [[nodiscard]] double weigh(const Package& package, int round) const;
    [[nodiscard]] Package own_offer(double aim, int round);
    [[nodiscard]] Package last_offer(int round) const;
    [[nodiscard]] std::vector<Package> seeds() const;

    TalkStyle style_;
    TalkView view_;
    std::uint64_t list_limit_ = PackagePool::kListLimit;
    PackagePool pool_;
    Stream stream_;
    std::vector<Other> others_;  ///< By party; one's own entry is not used.
    std::vector<double> chances_;
    std::set<Package> said_;
    std::set<int> agreed_;  ///< Who stands behind the offer on the table: who made it, who accepted it.
    int moves_heard_ = 0;
    int my_place_ = -1;  ///< Own place in the order of turns; below 0 before the first turn.
    std::optional<Package> best_heard_;
    double best_heard_value_ = -1.0;
    double floor_ = 0.0;  ///< Reservation value, or the worst package's utility if that is higher.
    double nash_ = 1.0;
};

[[nodiscard]] std::unique_ptr<TalkStrategy> make_negotiator(const TalkStyle& style);

}  // namespace demarche
