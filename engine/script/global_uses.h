#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demarche::script {

/// A global name in a Lua source.
struct GlobalUse {
    std::string name;
    int line = 0;          ///< From 1; the first where it stands like this.
    bool written = false;  ///< It is given a value there.
    bool operator==(const GlobalUse&) const = default;
};

/// The globals that a source names, each once for reading and once for writing, in the order of their lines. It is
/// compiled and not run, so that those stand there, too, which no game has come by. Nothing for a source that does not
/// compile.
[[nodiscard]] std::vector<GlobalUse> global_uses(std::string_view source);

/// Why a source does not compile, "12: '=' expected near 'x'", from its line on; "" where it does.
[[nodiscard]] std::string compile_fault(std::string_view source);

}  // namespace demarche::script
