#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ai/book.h"
#include "model/command.h"

namespace demarche::ai {

/// Assurances as currency: what it is worth to one that another ties its own hands, what it costs who does, and whether
/// its word is worth more to it than what stands against it.
class Pledges {
 public:
    /// @param believed  As things stand, as the seat sees them. All must outlive this.
    Pledges(script::Host& host, const World& believed, const Interests& interests, Book& book)
        : host_(host), world_(believed), interests_(interests), book_(book) {}

    /// What it brings `whom` that `giver` is bound and keeps to it, in units of score. For the giver itself: what it
    /// gives up (negative) or would do anyway.
    [[nodiscard]] double value(const Book::Bond& bond, ActorId giver, ActorId whom) const;
    /// The settings of an assurance of this kind under which it would now be open, and fall due in about three rounds;
    /// nothing when there are none, or when such a promise to this actor stands.
    [[nodiscard]] std::optional<std::vector<double>> terms(AssuranceTypeId type, ActorId giver, ActorId to) const;

    struct Offer {
        AssuranceTypeId type;
        std::vector<double> params;
        double worth = 0;  ///< To the one who gets it, if it is believed.
        double cost = 0;   ///< To the one who gives it, 0 or more.
    };
    /// An assurance of this kind, whatever it is worth to whom; nothing where it cannot be given, or binds to nothing.
    [[nodiscard]] std::optional<Offer> of_kind(AssuranceTypeId type, ActorId giver, ActorId to) const;
    /// The assurance of `giver` that brings `to` at least `enough` at the least cost; failing that the one that brings
    /// most, if it brings half of it. Nothing that costs more than `most`.
    [[nodiscard]] std::optional<Offer> best(ActorId giver, ActorId to, double enough, double most) const;

    /// What breaking its word by this act, or by signing this text, counts as to an actor that has given it.
    [[nodiscard]] double price_of_act(const PendingAct& act) const;
    [[nodiscard]] double price_of_text(ActorId giver, const DraftText& text, bool tables) const;
    /// Would it break its word by writing a text of this kind, its own or into that of others?
    [[nodiscard]] bool bars_writing(ActorId giver, const DraftText& text) const {
        return price_of_text(giver, text, true) > price_of_text(giver, text, false);
    }
    /// What an agreement of this kind is worth to an actor beyond what it brings, because it has given its word for it.
    [[nodiscard]] double redeemed_by(ActorId giver, const DraftText& text) const;

 private:
    [[nodiscard]] double plain_gain(const Book::Kind& kind, ActorId actor) const;
    [[nodiscard]] double word_price(const Assurance& given) const;
    template <class F>
    double sum_open(ActorId giver, F price) const;

    script::Host& host_;
    const World& world_;
    const Interests& interests_;
    Book& book_;
    /// Those that have been looked for: several are asked for the same assurance for several others.
    struct Terms {
        ActorId giver;
        AssuranceTypeId type;
        std::optional<std::vector<double>> params;
    };
    mutable std::vector<Terms> terms_{};
};

/// An assurance's text with its terms filled in, without its full stop.
[[nodiscard]] std::string promise_text(const Scenario& scenario, AssuranceTypeId type,
                                       const std::vector<double>& params);

/// How far a promise is believed, 0..1: by the receiver's trust in the giver, and by what its promises were worth
/// before.
[[nodiscard]] double credence(const Scenario& scenario, const World& world, ActorId receiver, ActorId giver);

}  // namespace demarche::ai
