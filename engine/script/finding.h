#pragma once

#include <string>
#include <vector>

namespace demarche::script {

enum class Severity { kError, kWarning, kNote };

/// One thing that a scenario has wrong, or could do better.
struct Finding {
    Severity severity = Severity::kError;
    std::string package;
    std::string file;  ///< "kyrgyz_crisis/cards.lua"
    int line = 0;
    std::string path;         ///< "card 'riot'.choices[2].by"
    std::string message;      ///< What is wrong, with the value that was given.
    std::string hint;         ///< What would be right.
    std::string excerpt;      ///< Three source lines around the place.
    bool over_limit = false;  ///< It was read no further, because reading it took too much.
    std::string about = {};  ///< What is wrong there, for whoever holds findings against each other: an id, a variable.
};

/// "error", "warning" or "note".
[[nodiscard]] std::string_view word(Severity severity);
/// "file:line: error: message (hint)" followed by the excerpt.
[[nodiscard]] std::string text(const Finding& finding);

}  // namespace demarche::script
