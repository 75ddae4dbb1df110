#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/text.h"
#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

namespace fs = std::filesystem;

struct NewOptions {
    std::string name;
    std::string folder = ".";
};

/// What the files of `assets/scaffold` call themselves; each place of it becomes the new scenario's.
constexpr std::string_view kOldId = "scaffold";
constexpr std::string_view kOldTitle = "Scaffold Title";
constexpr std::size_t kLongest = 40;

/// As the loader has it, and short enough for a folder.
bool is_id(const std::string& name) {
    if (name.empty() || name.size() > kLongest || name.front() < 'a' || name.front() > 'z') return false;
    const bool plain = std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
    return plain && name.back() != '_' && name.find("__") == std::string::npos;
}

/// The nearest name that would do: "My Game!" -> "my_game"; empty if nothing of it can stay.
std::string as_id(const std::string& name) {
    std::string out;
    for (const char c : name) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool digit = lower >= '0' && lower <= '9';
        if ((lower >= 'a' && lower <= 'z') || (digit && !out.empty())) {
            out += lower;
        } else if (!out.empty() && out.back() != '_') {
            out += '_';
        }
    }
    out.resize(std::min(out.size(), kLongest));
    while (out.ends_with('_'))
        out.pop_back();
    return out;
}

/// "river_talks" -> "River Talks".
std::string title_of(const std::string& id) {
    std::string out;
    bool begins = true;
    for (const char c : id) {
        out += c == '_' ? ' ' : begins && c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = c == '_';
    }
    return out;
}

std::string replaced(std::string text, std::string_view old, const std::string& fresh) {
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + fresh.size()))
        text.replace(at, old.size(), fresh);
    return text;
}

Result<void> write(const fs::path& file, const std::string& text) {
    std::ofstream out{file, std::ios::binary};
    out << text;
    out.close();
    if (!out) return fail(ErrorCode::kUnreadable, "the file cannot be written", file.string());
    return {};
}

/// What the Lua language server reads: the calls of a scenario, and where `require` finds its modules and the rules.
std::string editor_settings(const fs::path& data) {
    const nlohmann::ordered_json settings = {
        {"runtime.version", "Lua 5.4"},
        {"runtime.path", {"../?.lua", (data / "?.lua").string()}},
        {"workspace.library", {(data / "scripts" / "demarche.lua").string(), (data / "rules").string()}},
        {"workspace.checkThirdParty", false}};
    return settings.dump(2) + "\n";
}

/// Copies what new scenarios are made of into a folder that is not there yet.
Result<void> lay_out(const fs::path& folder, const fs::path& from, const fs::path& data, const std::string& name) {
    std::error_code ec;
    const std::string title = title_of(name);
    for (const auto& entry : fs::recursive_directory_iterator{from, ec}) {
        if (!entry.is_regular_file()) continue;
        const fs::path to = folder / fs::relative(entry.path(), from);
        fs::create_directories(to.parent_path(), ec);
        if (ec)
            return fail(ErrorCode::kUnreadable, "the folder cannot be made: " + ec.message(),
                        to.parent_path().string());
        std::ifstream in{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        if (auto ok = write(to, replaced(replaced(text, kOldTitle, title), kOldId, name)); !ok)
            return pass_on(ok.error());
    }
    if (ec) return fail(ErrorCode::kUnreadable, "what new scenarios are made of cannot be read", from.string());
    if (auto ok = write(folder / ".luarc.json", editor_settings(data)); !ok) return pass_on(ok.error());
    return {};
}

Result<fs::path> scaffold(const NewOptions& options) {
    if (!is_id(options.name)) {
        const std::string near = as_id(options.name);
        return fail(ErrorCode::kUsage,
                    fmt::format("'{}' cannot be a scenario's id: lower-case words joined by _, {} letters at most{}",
                                printable(options.name, 100), kLongest, near.empty() ? "" : ", as in '" + near + "'"));
    }
    const session::Catalogue catalogue = session::Catalogue::standard();
    const auto found = catalogue.list();
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& f) { return f.id == options.name; });
    if (options.name == "rules" || same != found.end()) {
        return fail(ErrorCode::kUsage,
                    fmt::format("there is a '{}' already{}; choose another name", options.name,
                                same != found.end() ? " in " + same->folder.string() : ", the rule library"));
    }
    const fs::path data = catalogue.rules().parent_path();
    const fs::path from = data / "assets" / "scaffold";
    std::error_code ec;
    if (!fs::is_directory(from, ec))
        return fail(ErrorCode::kNotFound, "what new scenarios are made of is not there", from.string());
    // A name that is mistyped would be made, with all folders above it. Where scenarios are looked for one may be made.
    const auto& searched = catalogue.folders();
    const bool known = std::any_of(searched.begin(), searched.end(), [&](const fs::path& one) {
        return fs::weakly_canonical(one, ec) == fs::weakly_canonical(options.folder, ec);
    });
    if (!fs::is_directory(options.folder, ec) && !(known && !fs::exists(options.folder, ec))) {
        return fail(ErrorCode::kUsage,
                    fs::exists(options.folder, ec) ? "this is no folder" : "there is no such folder; make it first",
                    "--dir " + options.folder);
    }
    const fs::path folder = options.folder == "." ? fs::path{options.name} : fs::path{options.folder} / options.name;
    if (fs::exists(folder, ec))
        return fail(ErrorCode::kUsage, "it exists already; choose another name or another --dir", folder.string());
    if (auto ok = lay_out(folder, from, data, options.name); !ok) {
        // Half a scenario would only stand in the way of the next try.
        fs::remove_all(folder, ec);
        return pass_on(ok.error());
    }
    return folder;
}

int make(const NewOptions& options) {
    const auto folder = scaffold(options);
    if (!folder) return complain(folder.error());
    // Named as the other subcommands take it from here.
    const std::string name = options.folder == "." ? options.name : printable("'" + folder->string() + "'");
    fmt::print(
        "{} is a whole game for two; begin with {}\n\n"
        "  demarche check {}\n  demarche test {}\n  demarche play {}\n",
        printable(folder->string()), printable((*folder / "scenario.lua").string()), name, name, name);
    return kDone;
}

}  // namespace

void add_new(CLI::App& app, Run& run) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = app.add_subcommand("new", "Begin a scenario of your own, with one that plays");
    command->add_option("name", options->name, "Its id, and the name of its folder: lower-case words joined by _")
        ->type_name("NAME")
        ->required();
    command
        ->add_option(
            "--dir", options->folder,
            "The folder in which its folder is made: one that is there, or of the search path; this one unless said")
        ->type_name(kFolderWord)
        ->check(no_empty_word());
    command->footer(
        "Examples:\n  demarche new river_talks\n  demarche new river_talks --dir ~/.local/share/demarche/scripts\n"
        "It has two seats, a treaty, cards and a spec, all with comments, and settings by which editors with the Lua "
        "language server complete every call. In a folder of the search path it is in 'demarche list' at once.");
    command->callback([&run, options] { run = [options] { return make(*options); }; });
}

}  // namespace demarche::tools
