#pragma once

#include <string>

namespace demarche::script {

/// A place in a script, told by the interpreter and never taken from a text that a script could have written.
struct ScriptPlace {
    std::string file;
    int line = 0;
    [[nodiscard]] std::string text() const;  ///< "file:line", or "" for no place.
    bool operator==(const ScriptPlace&) const = default;
};

/// What a failure of a script is about, beyond its text: for whoever weighs failures or holds them against what is
/// found otherwise. Told where the failure is raised, never read off a text that a script could have written.
struct Fault {
    enum class Kind {
        kOther,
        kNil,          ///< Lua has met nil where it needs a value.
        kNilCalled,    ///< The same for a function.
        kNilGiven,     ///< `game` was given nil where it needs a value.
        kArgument,     ///< A function was given what it does not take.
        kUnknownId,    ///< No definition has the id `about`.
        kField,        ///< A table was given with the field `about`, which is none of those that are asked for.
        kAnswer,       ///< It has answered what is no answer.
        kMethod,       ///< A method of `game` was taken for a function.
        kChance,       ///< A chance that is none.
        kUnpaid,       ///< What was to be spent is not there.
        kReadOnly,     ///< A function that answers wanted to change the game.
        kOwnState,     ///< A function wanted to keep something outside of the game.
        kTooMuch,      ///< A limit of a whole command.
        kGameTooDear,  ///< A limit of a whole game.
        kSwitchedOff,  ///< It was not run, because its package has been switched off before.
    };
    Kind kind = Kind::kOther;
    std::string about;  ///< The id, or what Lua calls a variable: "global 'x'"; may be empty.
    double amount = 0;  ///< kUnpaid: what was to be spent of the resource `about`.
    /// Of what fails elsewhere than in the file of its definition, the innermost line there that it was called from.
    ScriptPlace caller = {};
};

}  // namespace demarche::script
