#include "base/error.h"

#include <array>
#include <utility>

namespace demarche {

std::string_view word(ErrorCode code) {
    static constexpr std::array<std::string_view, 32> kWords = {
        // a command was refused
        "not_your_seat", "wrong_phase", "not_your_turn", "game_over", "unknown_id", "unknown_draft",
        "unknown_agreement", "stale_version", "not_a_party", "decided", "out_of_range", "bad_value", "missing_field",
        "unknown_field", "not_allowed", "no_mandate", "cannot_afford", "limit_reached", "not_open", "text_too_long",
        "bad_text",
        // scripts
        "script", "script_limit", "definition",
        // files and input
        "not_found", "unreadable", "damaged", "wrong_version", "differs", "usage", "taken", "internal"};
    const auto index = static_cast<std::size_t>(code);
    return index < kWords.size() ? kWords[index] : "internal";
}

Error Error::for_a_seat() const {
    if (!of_a_script()) return *this;
    return {code, "a function of the scenario has failed", where, {}};
}

std::string Error::text() const {
    return where.empty() ? message : where + ": " + message;
}

tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where, std::string trace) {
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where), std::move(trace)});
}

}  // namespace demarche
