#pragma once

#include <optional>
#include <vector>

#include "ai/book.h"
#include "ai/player.h"
#include "base/random.h"

namespace demarche::ai {

/// What a seat does alone: choices on cards, actions, cards from its hand. One step ahead: each is valued by a fork of
/// the believed World, and what gains more than it costs is done.
class Planner {
 public:
    Planner(script::Host& host, ActorId me, Strength strength) : host_(host), me_(me), strength_(strength) {}

    void new_phase() { acts_ = 0, looked_ = false, orders_.clear(); }
    void refused() { looked_ = true; }
    [[nodiscard]] std::optional<Move> choose(const View& view, const World& believed, const Interests& interests);
    [[nodiscard]] std::optional<Move> act(const View& view, const World& believed, const Interests& interests,
                                          Book& book, Stream& luck);

 private:
    [[nodiscard]] const PersonalityDef* mind() const;

    script::Host& host_;
    ActorId me_;
    Strength strength_;
    int acts_ = 0;                    ///< Done in this phase.
    bool looked_ = false;             ///< Nothing more to gain in this phase.
    std::vector<TakeAction> orders_;  ///< Asked for by the personality's script.
};

}  // namespace demarche::ai
