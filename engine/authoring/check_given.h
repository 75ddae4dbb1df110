#pragma once

// Inside the session only: which functions of a file the definitions call, and with what.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/check_lint.h"
#include "script/lua_tokens.h"
#include "script/schema.h"

namespace demarche::authoring {

inline constexpr std::string_view kInteger = "integer";
/// `game` itself, in the place of a type of the notation, which has none for it.
inline constexpr std::string_view kTheGame = "game";

/// A file as the definitions see it: which of its functions they call, and with what.
class Lint::Handlers {
 public:
    Handlers(const Lint& lint, const std::string& file, std::span<const script::LuaToken> tokens);

    struct Given {
        std::map<std::string, std::set<std::string_view>, std::less<>> types;  ///< By parameter; none: not known.
        std::vector<SourcePlace> owners;                                       ///< Of the definitions that call it.
        std::set<EventKind> events;                                            ///< At which it is run as a hook.
        std::set<script::HandlerKind> kinds;                                   ///< As what it is called.
    };
    /// What is known of the function whose parameter this name is here; null where it is none, or of a function that no
    /// definition calls.
    [[nodiscard]] const Given* of(std::string_view name, std::size_t at) const;
    /// "function(game, agreement, actor)"; "" where it is called as several things.
    [[nodiscard]] static std::string called_as(const Given& given);
    /// What this is, in the notation; "" where nobody knows. @param expression  Of these tokens.
    [[nodiscard]] std::string_view type_of(std::span<const script::LuaToken> expression,
                                           std::span<const script::LuaToken> tokens) const;
    /// Whether this name is here an act, or a promise, of what the function belongs to.
    [[nodiscard]] bool acts(std::string_view name, std::size_t at) const;
    /// The definitions that call a function in which this stands.
    [[nodiscard]] std::vector<SourcePlace> owners(std::size_t at) const;
    /// What the innermost function in which this stands is called as; null where no definition calls it, or it stands
    /// in none.
    [[nodiscard]] const Given* around(std::size_t at) const;
    /// Where the innermost function begins in which this stands; `at` itself where it stands in none.
    [[nodiscard]] std::size_t beginning(std::size_t at) const;

 private:
    struct Typed {
        std::size_t begin = 0, end = 0;
        Given given;
    };
    std::vector<script::LuaFunction> functions_;
    std::vector<Given> given_;  ///< By function.
    std::vector<Typed> loops_;  ///< Over what is known, in the order in which they begin.
};

}  // namespace demarche::authoring
