#pragma once

#include <string>
#include <string_view>

#include "base/words.h"

namespace demarche::ai {

/// What was said in English, in a reader's words. AI seats and handlers write finished sentences into the game ("It
/// serves "Calm in the south". That is not enough yet."), because what is said belongs to the log, and the log is the
/// same for every reader. Sentences that are messages, and those that are known templates with values filled in, are
/// found again and translated; what people typed stays as they typed it.
[[nodiscard]] std::string retold(const Words& words, std::string_view said);

/// The same of a text that may still have its values.
[[nodiscard]] std::string text_retold(const Words& words, const Text& text);

/// The same of what went wrong in a script, as Error::text() tells it: places, ids and what Lua itself says stay.
[[nodiscard]] std::string fault_retold(const Words& words, std::string_view text);

/// The same of what an AI seat reckoned with (Move::why). What people typed never comes here.
[[nodiscard]] std::string reckoning_retold(const Words& words, std::string_view why);

}  // namespace demarche::ai
