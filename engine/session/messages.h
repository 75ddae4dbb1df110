#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/po_file.h"
#include "model/scenario.h"

namespace demarche::session {

/// A message that a package brings along, and where it first stands.
struct PackageMessage {
    std::string context;  ///< "" for a text; "parameter", "phase" or "clause.parameter" for a word.
    std::string message;
    SourcePlace at;
};

/// What a translation of a package has to translate: the texts marked with `_` in its Lua files (its specs left out),
/// in the order of the files' names and lines, then the words of its definitions that scripts do not mark: labels of
/// parameters, options, phases, and texts that somebody forgot to mark.
/// @param scenario  Null for a package that is none, such as the rule library.
/// @param known     Left out: what another translation has already, such as that of the rule library.
[[nodiscard]] std::vector<PackageMessage> package_messages(const std::filesystem::path& folder,
                                                           const std::string& package, const Scenario* scenario,
                                                           const PoFile& known = {});

/// A gettext file brought up to date. Where nothing has changed it stays as it is to the byte (but for blank lines that
/// are no part of it): entries keep their place, their comments and how their lines are broken. New messages stand
/// behind those before them in the sources. What is no message of the package any more stands at the end as a comment,
/// and comes back from there when the message does; grammatical forms of names stay.
/// @param messages  All that the package says.
/// @param known     What another translation has words for, such as that of the rule library: it is kept where the file
///                  says it in its own way, and not asked for.
/// @param before    The file as it was, valid UTF-8; "" for a new one.
/// @param package   Whose files are named without it: "actors.lua".
/// @param language  "ru", for the header of a new file.
[[nodiscard]] std::string merged_po(const std::vector<PackageMessage>& messages, const PoFile& known,
                                    std::string_view before, const std::string& package, const std::string& language);

/// What is wrong between a message and its translation: holes that the message does not have, words that do not suit
/// the language's plural forms; "" if nothing is.
struct PhraseFault {
    std::string message;
    std::string hint;
    bool by_number = false;  ///< A hole has not as many words as the language has plural forms.
};
[[nodiscard]] std::vector<PhraseFault> phrase_faults(std::string_view message, std::string_view words,
                                                     const PluralRule& plural);

/// The names of the message's holes that the translation does without, each once.
[[nodiscard]] std::vector<std::string> holes_left_out(std::string_view message, std::string_view words);

/// The largest translation that is read, in bytes.
inline constexpr std::uintmax_t kLargestTranslation = std::uintmax_t{4} << 20U;
/// The text of a file of at most that size; false when there is none or it cannot be read.
bool read_whole(const std::filesystem::path& file, std::string& text);

}  // namespace demarche::session
