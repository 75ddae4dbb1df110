#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "model/effect.h"
#include "model/view.h"
#include "script/host.h"

namespace demarche::session {

class Story;

/// A cause in words: "the card 'Shops burn in Osh'", "the mission in Osh, by its clause 'Police'", "drift".
[[nodiscard]] std::string cause_text(const Scenario& scenario, const World& world, const Cause& cause);

/// What brought an effect about, and that in turn, a sentence for each as far back as one "why" walks; without what the
/// words for its cause tell already, and without the phase in which it fell, which brings nothing about.
/// @param at_seq  The effect of this number as the reader knows it; null for what it does not know.
[[nodiscard]] std::vector<std::string> behind(const Story& story, const Effect& effect,
                                              const std::function<const Effect*(std::uint32_t)>& at_seq);

/// All movements of a number that one cause brought about, added up.
struct MovedBy {
    std::string cause;
    double by = 0;
    int times = 0;
};
/// @param moves     Effects that are NumberChanged, of one number.
/// @param cause_of  A cause in words; those of the same words are one.
/// @return the largest first.
[[nodiscard]] std::vector<MovedBy> added_up(const std::vector<const Effect*>& moves,
                                            const std::function<std::string(const Effect&)>& cause_of);

/// Where a script failed, "file:line", by which a front end knows a fault that it has told already; which function of
/// what it was, where its message names no place.
[[nodiscard]] std::string place_of(const HandlerFailed& failed);
/// All that failed since the last call: what the host has met in answering, in looking up once what many games share
/// too, and what stands in these effects.
[[nodiscard]] std::vector<HandlerFailed> take_faults(script::Host& host, const std::vector<Effect>& effects);

}  // namespace demarche::session
