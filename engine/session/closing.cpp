#include "session/closing.h"

#include <system_error>

namespace demarche::session {

std::string left_in_two(const Words& words, const std::filesystem::path& file) {
    std::error_code ec;
    const std::filesystem::path beside = file.native() + "-wal";
    const std::uintmax_t bytes = std::filesystem::file_size(beside, ec);
    if (ec || bytes == 0) return {};
    return words.tr(
        "The game lies in two files, {file} and {other}, and both are needed: the disk had no room to make one of "
        "them. "
        "Where there is room, going on with the game and leaving it does that.",
        file.string(), beside.string());
}

}  // namespace demarche::session
