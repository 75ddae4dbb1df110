#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/words.h"

namespace demarche::terminal {

/// A word that can be typed, and what it does: "amend N: works on a draft ...". What stands before the colon are the
/// forms in which it is typed.
struct Topic {
    const char* word;
    const char* text;       ///< Marked for translation.
    bool examples = false;  ///< What may be asked for differs from scenario to scenario: the game's examples are added.
};

/// All of them under a sentence, or the one that is asked for; where there is none of that name, the nearest.
/// @param topic  "" for all.
/// @param intro     Marked for translation.
/// @param examples  Of this very game.
[[nodiscard]] std::string help_page(const Words& words, std::span<const Topic> topics, const std::string& topic,
                                    const char* intro, const std::vector<std::string>& examples);

}  // namespace demarche::terminal
