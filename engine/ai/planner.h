#pragma once

#include <optional>
#include <vector>

#include "ai/book.h"
#include "ai/player.h"
#include "base/random.h"

namespace demarche::ai {

/// What a seat does alone: choices on cards, actions, cards from its hand, and whether it still keeps what it signed.
/// Each is valued by forks of the believed World over some rounds, and what gains more than it costs is done. At
/// simulation strength actions are taken by what the book says of them.
class Planner {
 public:
    Planner(script::Host& host, ActorId me, const Effort& effort) : host_(host), me_(me), effort_(effort) {}

    void new_phase() { acts_ = 0, looked_ = false, kept_ = false, orders_.clear(); }
    void refused() { looked_ = true; }
    [[nodiscard]] std::optional<Move> choose(const View& view, const World& believed, const Interests& interests);
    [[nodiscard]] std::optional<Move> act(const View& view, const World& believed, const Interests& interests,
                                          Book& book, Book& opening, Stream& luck);
    /// Leaves an agreement that has become bad, or stops honouring a clause where that pays and the seat's honesty
    /// allows it. At most one of them a phase; never at simulation strength.
    [[nodiscard]] std::optional<Move> reconsider(const View& view, const World& believed, const Interests& interests,
                                                 Stream& luck);

 private:
    struct Candidate {
        PendingAct act;
        double hope = 0;
    };
    /// What is left at the end is worth nothing: who looks ahead counts a stock by the share of the game that is left
    /// to use it in, 0..1.
    [[nodiscard]] double share_left(const World& world) const;
    /// What spending part of a stock counts as, against what it could still be spent on.
    [[nodiscard]] double price(const World& world, const PendingAct& act) const;
    [[nodiscard]] std::optional<Move> scripted(const World& believed);
    [[nodiscard]] std::vector<Candidate> candidates(const View& view, const Interests& interests, Book& book,
                                                    Stream& luck) const;
    [[nodiscard]] const PersonalityDef* mind() const;

    script::Host& host_;
    ActorId me_;
    Effort effort_;
    int acts_ = 0;                    ///< Done in this phase.
    bool looked_ = false;             ///< Nothing more to gain in this phase.
    bool kept_ = false;               ///< It has thought about what it signed.
    std::vector<TakeAction> orders_;  ///< Asked for by the personality's script.
};

}  // namespace demarche::ai
