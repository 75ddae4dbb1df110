#include "session/saves.h"

#include <fmt/format.h>

#include "base/folders.h"
#include "base/text.h"

namespace demarche::session {

namespace fs = std::filesystem;

Result<fs::path> sessions_folder() {
    const fs::path home = data_home();
    if (home.empty())
        return fail(ErrorCode::kUnreadable,
                    "neither XDG_DATA_HOME (an absolute path) nor HOME says where saves may go; name a file");
    const fs::path folder = home / "demarche" / "sessions";
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (ec)
        return fail(ErrorCode::kUnreadable, "the folder for saves cannot be made: " + ec.message(), folder.string());
    return folder;
}

std::string name_of_save(const fs::path& file) {
    std::error_code ec;
    const bool kept = file.extension() == ".demarche" &&
                      fs::equivalent(file.parent_path(), data_home() / "demarche" / "sessions", ec) && !ec;
    return kept ? file.stem().string() : file.string();
}

std::string resume_command(const fs::path& file) {
    return "demarche play --resume " + printable(shell_word(name_of_save(file)), 1000);
}

Result<fs::path> unnamed_session(const std::string& scenario, std::uint64_t seed) {
    auto folder = sessions_folder();
    if (!folder) return folder;
    for (int n = 1; n < 10000; ++n) {
        fs::path file = *folder / fmt::format("{}-{}-{}.demarche", scenario, seed, n);
        std::error_code ec;
        if (!fs::exists(file, ec)) {
            if (ec)
                return fail(ErrorCode::kUnreadable, "the folder for saves cannot be read: " + ec.message(),
                            file.string());
            return file;
        }
    }
    return fail(ErrorCode::kUnreadable, "there are too many games of this seed; name a file of its own",
                folder->string());
}

}  // namespace demarche::session
