// Packages in folders and in memory.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "base/lines.h"
#include "script/host.h"
#include "script/sandbox.h"

namespace demarche::script {

namespace {

/// "kyrgyz_crisis.cards.crisis" -> its parts, or nothing if a part could not be the name of a file.
std::optional<std::vector<std::string>> parts_of(std::string_view module) {
    std::vector<std::string> parts;
    std::size_t at = 0;
    while (at <= module.size()) {
        const std::size_t dot = std::min(module.find('.', at), module.size());
        const std::string_view part = module.substr(at, dot - at);
        const bool plain =
            !part.empty() && part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
        if (!plain) return std::nullopt;
        parts.emplace_back(part);
        at = dot + 1;
    }
    return parts;
}

std::string display_name(const std::vector<std::string>& parts) {
    std::string name;
    for (const std::string& part : parts)
        name += (name.empty() ? "" : "/") + part;
    return name + ".lua";
}

class FolderPackage : public PackageFiles {
 public:
    FolderPackage(std::filesystem::path folder, std::filesystem::path rules)
        : folder_(std::move(folder)), rules_(std::move(rules)) {
        std::filesystem::path plain = folder_.lexically_normal();
        if (plain.filename().empty()) plain = plain.parent_path();
        if (plain == "." || plain == ".." || plain.filename() == "..") {
            std::error_code error;
            plain = std::filesystem::weakly_canonical(folder_, error);
        }
        name_ = printable_name(plain.filename().string(), 100);  // a folder can be called anything
    }

    [[nodiscard]] std::string name() const override { return name_; }

    [[nodiscard]] Result<std::optional<Module>> find(std::string_view module) const override {
        const auto parts = parts_of(module);
        if (!parts || parts->size() < 2) return std::optional<Module>{};
        const bool own = parts->front() == name_;
        if (!own && parts->front() != "rules") return std::optional<Module>{};
        std::filesystem::path path = own ? folder_ : rules_;
        const std::string shown = display_name(*parts);
        for (std::size_t i = 1; i < parts->size(); ++i) {
            path /= i + 1 == parts->size() ? parts->at(i) + ".lua" : parts->at(i);
            std::error_code error;
            const auto status = std::filesystem::symlink_status(path, error);
            if (status.type() == std::filesystem::file_type::not_found) return std::optional<Module>{};
            if (std::filesystem::is_symlink(status)) {
                return fail(ErrorCode::kUnreadable,
                            fmt::format("{} is reached through a symbolic link, which a package "
                                        "cannot use",
                                        shown));
            }
        }
        return read(path, shown);
    }

    [[nodiscard]] std::vector<std::string> modules() const override {
        std::vector<std::string> all;
        list(folder_, name_, all);
        list(rules_, "rules", all);
        std::sort(all.begin(), all.end());
        return all;
    }

 private:
    static void list(const std::filesystem::path& folder, const std::string& prefix, std::vector<std::string>& all) {
        std::error_code error;
        for (std::filesystem::recursive_directory_iterator it{folder, error}, end; !error && it != end;
             it.increment(error)) {
            // No module is called by so many parts, and a path of thousands of folders costs memory at each of them.
            constexpr int kDeepest = 16;
            if (it->path().filename() == "spec" || it.depth() >= kDeepest) it.disable_recursion_pending();
            if (it->path().extension() != ".lua" || all.size() >= kMostModules) continue;
            std::string module = it->path().lexically_relative(folder).generic_string();
            module.resize(module.size() - 4);
            std::replace(module.begin(), module.end(), '/', '.');
            all.push_back(prefix + "." + module);
        }
    }

    static Result<std::optional<Module>> read(const std::filesystem::path& path, const std::string& shown) {
        const auto refuse = [&](std::string_view why) {
            return fail(ErrorCode::kUnreadable, fmt::format("{} {}", shown, why));
        };
        // Not through a stream: a pipe or a device in its place must not be waited for, and a link not be followed.
        const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        if (file < 0) return refuse("cannot be opened");
        struct stat info {};
        const std::size_t limit = Limits{}.source_file;
        std::string text;
        const bool regular = ::fstat(file, &info) == 0 && S_ISREG(info.st_mode);
        bool good = regular;
        while (good && text.size() <= limit) {
            char buffer[8192];
            const ssize_t got = ::read(file, buffer, sizeof buffer);
            if (got < 0) good = false;
            if (got <= 0) break;
            text.append(buffer, static_cast<std::size_t>(got));
        }
        ::close(file);
        if (!regular) return refuse("is no regular file");
        if (!good) return refuse("cannot be read");
        if (text.size() > limit) {
            return refuse(fmt::format("has more than {} KiB, which is the most for one file: split it", limit >> 10U));
        }
        return std::optional<Module>{Module{std::move(text), shown}};
    }

    std::filesystem::path folder_;
    std::filesystem::path rules_;
    std::string name_;
};

class MemoryPackage : public PackageFiles {
 public:
    MemoryPackage(std::string name, std::vector<std::pair<std::string, std::string>> modules) : name_(std::move(name)) {
        for (auto& [module, text] : modules)
            modules_.insert_or_assign(std::move(module), std::move(text));
    }
    [[nodiscard]] std::string name() const override { return name_; }
    [[nodiscard]] Result<std::optional<Module>> find(std::string_view module) const override {
        const auto at = modules_.find(module);
        const auto parts = parts_of(module);
        if (at == modules_.end() || !parts) return std::optional<Module>{};
        return std::optional<Module>{Module{at->second, display_name(*parts)}};
    }
    [[nodiscard]] std::vector<std::string> modules() const override {
        std::vector<std::string> all;
        for (const auto& [module, text] : modules_)
            all.push_back(module);
        return all;
    }

 private:
    std::string name_;
    std::map<std::string, std::string, std::less<>> modules_;
};

class ChangedPackage : public PackageFiles {
 public:
    ChangedPackage(std::shared_ptr<const PackageFiles> files, std::vector<SetValue> values)
        : files_(std::move(files)), values_(std::move(values)) {}
    [[nodiscard]] std::string name() const override { return files_->name(); }
    [[nodiscard]] Result<std::optional<Module>> find(std::string_view module) const override {
        return files_->find(module);
    }
    [[nodiscard]] std::vector<std::string> modules() const override { return files_->modules(); }
    [[nodiscard]] std::span<const SetValue> set_values() const override { return values_; }

 private:
    std::shared_ptr<const PackageFiles> files_;
    std::vector<SetValue> values_;
};

class KeptPackage : public PackageFiles {
 public:
    explicit KeptPackage(std::shared_ptr<const PackageFiles> files) : files_(std::move(files)) {}
    [[nodiscard]] std::string name() const override { return files_->name(); }
    [[nodiscard]] Result<std::optional<Module>> find(std::string_view module) const override {
        const std::lock_guard lock{mutex_};
        const auto known = kept_.find(module);
        if (known != kept_.end()) return known->second;
        return kept_.emplace(std::string{module}, files_->find(module)).first->second;
    }
    [[nodiscard]] std::vector<std::string> modules() const override { return files_->modules(); }
    [[nodiscard]] std::span<const SetValue> set_values() const override { return files_->set_values(); }

 private:
    std::shared_ptr<const PackageFiles> files_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, Result<std::optional<Module>>, std::less<>> kept_;
};

}  // namespace

std::unique_ptr<PackageFiles> kept_package(std::shared_ptr<const PackageFiles> files) {
    return std::make_unique<KeptPackage>(std::move(files));
}

std::unique_ptr<PackageFiles> with_values(std::shared_ptr<const PackageFiles> files, std::vector<SetValue> values) {
    return std::make_unique<ChangedPackage>(std::move(files), std::move(values));
}

std::unique_ptr<PackageFiles> folder_package(std::filesystem::path folder, std::filesystem::path rules) {
    return std::make_unique<FolderPackage>(std::move(folder), std::move(rules));
}

std::unique_ptr<PackageFiles> memory_package(std::string name,
                                             std::vector<std::pair<std::string, std::string>> modules) {
    return std::make_unique<MemoryPackage>(std::move(name), std::move(modules));
}

}  // namespace demarche::script
