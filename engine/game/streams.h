#pragma once

#include <string>

#include "model/scenario.h"

namespace demarche::game {

// The named random streams that the engine itself draws from. Scripts name their own, and what is drawn from one
// changes nothing in another.

/// Which card of a deck comes.
[[nodiscard]] inline std::string stream_of(const DeckDef& deck) {
    return "deck:" + deck.id;
}
/// Which objectives of a pool are dealt.
[[nodiscard]] inline std::string stream_of(const PoolDef& pool) {
    return "pool:" + pool.id;
}
/// Whether a scheduled card comes.
[[nodiscard]] inline std::string stream_of(const CardDef& card) {
    return "schedule:" + card.id;
}
/// In which order unseen acts are carried out.
inline constexpr const char* kUnseenActs = "unseen acts";
/// Whether an actor's home ratifies.
[[nodiscard]] inline std::string ratification_stream(const ActorDef& actor) {
    return "ratify:" + actor.id;
}
/// Whether an actor's breach comes to light.
[[nodiscard]] inline std::string breach_stream(const ActorDef& actor) {
    return "breach:" + actor.id;
}

}  // namespace demarche::game
