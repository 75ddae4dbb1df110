#include "session/saves.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <utility>

#include "base/folders.h"
#include "base/text.h"
#include "base/whole_file.h"

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

namespace {

/// A file that nobody else writes to as long as this lives, held by the lock that whoever plays in it holds.
class Held {
 public:
    static Result<Held> take(const fs::path& file) {
        Held held;
        held.lock_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
        if (held.lock_ < 0) {
            if (errno == ENOENT) return fail(ErrorCode::kNotFound, "there is no such session file", file.string());
            return fail(ErrorCode::kUnreadable, "the file cannot be read", file.string());
        }
        if (::flock(held.lock_, LOCK_EX | LOCK_NB) != 0)
            return fail(ErrorCode::kUnreadable, "the session is open in another program", file.string());
        return held;
    }
    Held(Held&& other) noexcept : lock_(std::exchange(other.lock_, -1)) {}
    Held& operator=(Held&&) = delete;
    ~Held() {
        if (lock_ >= 0) ::close(lock_);
    }

 private:
    Held() = default;
    int lock_ = -1;
};

constexpr const char* kBeside[] = {"-wal", "-shm"};

fs::path beside(const fs::path& file, const char* ending) {
    fs::path out = file;
    out += ending;
    return out;
}

}  // namespace

std::string plain_save_name(std::string_view typed) {
    std::string out;
    for (const char c : typed)
        out += static_cast<unsigned char>(c) < 0x20 || std::string_view{"/\\:"}.find(c) != std::string_view::npos ? '-'
                                                                                                                  : c;
    out.erase(0, std::min(out.find_first_not_of(" .-"), out.size()));
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

Result<fs::path> save_called(const std::string& name) {
    // A file's name has at most 255 bytes, with its ending and that of what lies beside it.
    constexpr std::size_t kMostBytes = 240;
    const bool blank = name.find_first_not_of(" \t") == std::string::npos;
    if (blank || name.find('/') != std::string::npos ||
        std::string_view{".- "}.find(name.front()) != std::string::npos || name.ends_with(' ') ||
        utf8_length(name) > kLongestSaveName || name.size() > kMostBytes)
        return fail(ErrorCode::kUsage, "that is no plain name", printable(name, 60));
    auto folder = sessions_folder();
    if (!folder) return folder;
    fs::path file = *folder / name;
    if (file.extension() != ".demarche") file += ".demarche";
    return file;
}

Result<fs::path> rename_save(const fs::path& file, const std::string& name) {
    auto to = save_called(name);
    if (!to || *to == file) return to;
    const auto held = Held::take(file);
    if (!held) return pass_on(held.error());
    std::error_code ec;
    const auto taken = [](const fs::path& there) {
        return fail(ErrorCode::kTaken, "the file exists already; choose another name", there.string());
    };
    for (const char* ending : {"", "-wal"}) {
        if (fs::exists(beside(*to, ending), ec) || ec) return taken(beside(*to, ending));
    }
    // What SQLite finds beside a file it takes for its own: the commands come first, and go back if the file cannot
    // follow.
    const fs::path commands = beside(file, "-wal");
    const bool unfolded = fs::exists(commands, ec) && !ec;
    ec.clear();
    if (unfolded) ec = rename_to_free(commands, beside(*to, "-wal"));
    const bool moved = unfolded && !ec;
    if (!ec) ec = rename_to_free(file, *to);
    if (ec) {
        const std::string reason = ec.message();
        // Somebody else may have taken the name meanwhile.
        const bool theirs = ec == std::errc::file_exists;
        if (moved) fs::rename(beside(*to, "-wal"), commands, ec);
        if (theirs) return taken(*to);
        return fail(ErrorCode::kUnreadable, "the file cannot be renamed",
                    fmt::format("{} ({})", file.string(), reason));
    }
    fs::remove(beside(file, "-shm"), ec);  // of the old name, and made anew
    return to;
}

Result<void> remove_save(const fs::path& file) {
    const auto held = Held::take(file);
    if (!held) return pass_on(held.error());
    std::error_code ec;
    if (!fs::remove(file, ec) || ec)
        return fail(ErrorCode::kUnreadable, "the file cannot be removed",
                    fmt::format("{} ({})", file.string(), ec.message()));
    for (const char* ending : kBeside)
        fs::remove(beside(file, ending), ec);
    return {};
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
