// Writes scripts/demarche.lua and scripts/API.md from the engine's table of definitions, or with --check says whether
// they still are what the table yields.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "script/schema.h"

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool settle(const std::filesystem::path& path, const std::string& text, bool check) {
    if (read(path) == text) return true;
    if (check) {
        fmt::print(stderr, "{} is not what the table of definitions yields; run demarche_generate_api\n",
                   path.string());
        return false;
    }
    std::ofstream out(path, std::ios::binary);
    out << text;
    out.close();
    if (!out) {
        fmt::print(stderr, "{} cannot be written\n", path.string());
        return false;
    }
    fmt::print("{}\n", path.string());
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    bool check = false;
    std::filesystem::path scripts = DEMARCHE_SOURCE_DIR "/scripts";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--check") {
            check = true;
        } else if (argument.starts_with('-')) {
            fmt::print(stderr, "demarche_generate_api [--check] [FOLDER]\n");
            return 2;
        } else {
            scripts = argument;
        }
    }
    const bool lua = settle(scripts / "demarche.lua", demarche::script::lua_ls_file(), check);
    const bool document = settle(scripts / "API.md", demarche::script::api_document(), check);
    return lua && document ? 0 : 1;
}
