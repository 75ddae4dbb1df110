#pragma once

#include <string>
#include <vector>

namespace demarche::script {

/// How a hostile script must end.
enum class Ends {
    kLimit,  ///< Error{kScriptLimit}.
    kError,  ///< Error{kScript}.
    kFine,   ///< It does nothing bad after all.
    kAny,    ///< Any of these, in time: which one depends on the speed of the machine or on its memory.
};

struct HostileScript {
    std::string name;
    std::string text;
    Ends ends;
};

/// Scripts that try to hang, crash, bloat or outwit the sandbox, by what they attack.
[[nodiscard]] const std::vector<HostileScript>& hostile_scripts();

}  // namespace demarche::script
