#include "session/closing.h"

#include <system_error>

namespace demarche::session {

std::string trouble_with_file(const Words& words, const std::filesystem::path& file) {
    std::error_code ec;
    if (!std::filesystem::exists(file, ec) && !ec) {
        return words.tr(
            "{file} is not there any more: it has been moved or deleted while the game went on. Where it has been "
            "moved, "
            "'demarche replay --verify' says whether it is whole.",
            file.string());
    }
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
