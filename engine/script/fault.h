#pragma once

#include <string>

namespace demarche::script {

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
};

}  // namespace demarche::script
