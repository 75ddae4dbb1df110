#include "base/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

namespace demarche {

namespace {

/// Closes a file that was opened; what is beside the real one goes with it unless it was moved there.
struct Beside {
    std::string path;
    int file = -1;
    bool moved = false;

    Beside(std::string name, int opened) : path(std::move(name)), file(opened) {}
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    ~Beside() {
        if (file >= 0) ::close(file);
        if (!moved) ::unlink(path.c_str());
    }
};

}  // namespace

Result<void> write_whole(const std::filesystem::path& file, std::string_view text) {
    const auto refused = [&](int code) {
        return fail(ErrorCode::kUnreadable, "cannot be written: " + std::generic_category().message(code),
                    file.string());
    };
    // No file of the user's has such a name, and two programs have two.
    const std::string name = fmt::format("{}.{}.new", file.string(), ::getpid());
    const int opened = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (opened < 0) return refused(errno);
    Beside beside{name, opened};
    struct stat before {};
    if (::stat(file.c_str(), &before) == 0 && ::fchmod(beside.file, before.st_mode & 07777U) != 0)
        return refused(errno);
    while (!text.empty()) {
        const ssize_t written = ::write(beside.file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return refused(errno);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(beside.file) != 0) return refused(errno);
    if (::rename(name.c_str(), file.c_str()) != 0) return refused(errno);
    beside.moved = true;
    return {};
}

std::error_code rename_to_free(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    if (errno != EINVAL && errno != ENOSYS) return {errno, std::generic_category()};
    // A file system that cannot do both at once.
    std::error_code ec;
    if (std::filesystem::exists(to, ec)) return std::make_error_code(std::errc::file_exists);
    std::filesystem::rename(from, to, ec);
    return ec;
}

}  // namespace demarche
