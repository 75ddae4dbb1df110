#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "shell.h"

namespace demarche::tools {

namespace fs = std::filesystem;

/// A folder for one test, gone at its end; its name has a blank in it.
class Folder {
 public:
    Folder() : path_(fs::temp_directory_path() / ("demarche tools " + std::to_string(::getpid()))) {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }
    [[nodiscard]] const fs::path& path() const { return path_; }
    /// As an argument of a line of the shell.
    [[nodiscard]] std::string at(const std::string& name = {}) const { return "'" + (path_ / name).string() + "'"; }

 private:
    fs::path path_;
};

inline std::string read_file(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

using testing::Ran;
using testing::shell;

/// Runs the built program on the scenarios of the source tree.
inline Ran demarche(const std::string& arguments) {
    return shell("DEMARCHE_DATA='" DEMARCHE_SOURCE_DIR "' DEMARCHE_PATH= '" DEMARCHE_PROGRAM "' " + arguments +
                 " </dev/null");
}

inline std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);)
        out.push_back(line);
    return out;
}

/// The subcommands as the page of `demarche --help` lists them.
inline std::vector<std::string> subcommands() {
    std::vector<std::string> out;
    bool listed = false;
    for (const std::string& line : lines(demarche("--help").out)) {
        if (listed && line.size() > 2 && line.starts_with("  ") && line[2] != ' ')
            out.push_back(line.substr(2, line.find(' ', 2) - 2));
        if (listed && line.empty()) break;
        listed |= line == "Subcommands:";
    }
    return out;
}

}  // namespace demarche::tools
