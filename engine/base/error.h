#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

#include "base/ids.h"

namespace demarche {

/// Stable words for what can be refused; `word()` is what clients and logs see. Add at the end of a group.
enum class ErrorCode {
    // a command was refused
    kNotYourSeat,       ///< The seat does not exist, is not playable, or may not give this command.
    kWrongPhase,        ///< The command does not belong to the phase the game is in.
    kNotYourTurn,       ///< A sequential phase, and another seat's turn.
    kGameOver,          ///< The game has ended.
    kUnknownId,         ///< A name or number that names nothing; `message` offers the nearest.
    kUnknownDraft,      ///< No such draft, or none that this seat may know of.
    kUnknownAgreement,  ///< No such agreement, or none that this seat may know of.
    kStaleVersion,      ///< Another version is on the table.
    kNotAParty,         ///< Only a party (or one who has a say) can do this.
    kDecided,           ///< The draft has been decided or withdrawn.
    kOutOfRange,        ///< A number outside its bounds, not finite, or off its steps.
    kBadValue,          ///< A value of the wrong type or form.
    kMissingField,      ///< A required field is not there.
    kUnknownField,      ///< A field that does not exist; `message` offers the nearest.
    kNotAllowed,        ///< Forbidden by a rule of the game; the message says which.
    kNoMandate,         ///< The framework's mandate does not cover the draft.
    kCannotAfford,      ///< A resource is not there.
    kLimitReached,      ///< Done as often as it may be.
    kNotOpen,           ///< No such choice or question is open for this seat.
    kTextTooLong,       ///< Text over its limit.
    kBadText,           ///< Text that is not valid UTF-8 or holds control characters.
    // scripts
    kScript,       ///< A script failed; `where` is file:line, `trace` the source and the call chain.
    kScriptLimit,  ///< A script went over its work, memory, nesting or text limit.
    kDefinition,   ///< A scenario's definition is wrong.
    // files and input
    kNotFound,      ///< A file, scenario or session that is not there.
    kUnreadable,    ///< It is there and cannot be read, or is not what it should be.
    kDamaged,       ///< A session file whose content contradicts itself.
    kWrongVersion,  ///< Written by a version, or for a scenario, that this program cannot continue.
    kDiffers,       ///< A replay that does not reach what was recorded.
    kUsage,         ///< The command line was used wrongly.
    kTaken,         ///< A file of that name is there already.
    kInternal,      ///< A programming fault that was caught at a boundary.
};

/// The stable word of a code, such as "stale_version".
[[nodiscard]] std::string_view word(ErrorCode code);

/// What somebody has too little of for what was asked. It tells what an actor has: it stands in no error that is meant
/// for others than that actor and who may know of its stocks.
struct Shortfall {
    ActorId actor;        ///< Who would have to pay.
    ResourceId resource;  ///< What with.
    ClauseId clause;      ///< Which term asks for it; none where no term of a text does.
    double needed = 0;    ///< In units of the resource; more than `has`.
    double has = 0;       ///< Free, not committed.
    bool operator==(const Shortfall&) const = default;
};

/// One refusal: what was wrong, where, and what would be right.
struct Error {
    ErrorCode code = ErrorCode::kInternal;
    std::string message;
    std::string where;  ///< "file:line" for scripts, a JSON path such as "/clauses/0/officers" for messages, or empty.
    std::string trace;  ///< Call chain or source lines for a developer; may be empty.
    /// Of kCannotAfford, what the message says in words; none where the reader may not know it.
    std::optional<Shortfall> shortfall{};

    /// "where: message", or the message alone.
    [[nodiscard]] std::string text() const;
    bool operator==(const Error&) const = default;
    /// Whether a script failed, by its own fault or over a limit: what it met may be nothing for a seat.
    [[nodiscard]] bool of_a_script() const { return code == ErrorCode::kScript || code == ErrorCode::kScriptLimit; }
    /// The same for a seat: of a script that failed where it is, and not what it said, which may be what the seat does
    /// not see.
    [[nodiscard]] Error for_a_seat() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Builds the failed side of a Result.
[[nodiscard]] tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = {},
                                         std::string trace = {});

/// The error of one Result as the failed side of another: if (!got) return pass_on(got.error());
[[nodiscard]] inline tl::unexpected<Error> pass_on(Error error) {
    return tl::unexpected<Error>{std::move(error)};
}

}  // namespace demarche
