#pragma once

#include <string>
#include <vector>

#include "ai/player.h"

namespace demarche::ai {

/// What an adviser expects of one who has a say.
struct Forecast {
    ActorId actor;
    double gain = 0;    ///< The change of its believed score.
    std::string words;  ///< "would probably accept", "sees nothing in it", ...
};
/// How those who must vote on a text are thought to take it, by what this seat knows of their objectives.
[[nodiscard]] std::vector<Forecast> forecast(script::Host& host, const View& view, ActorId seat, const DraftText& text);

}  // namespace demarche::ai
