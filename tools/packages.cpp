#include "tools/packages.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "session/saves.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace fs = std::filesystem;

namespace {

constexpr int kDeepest = 8;

bool is_package(const fs::path& folder) {
    std::error_code ec;
    return fs::exists(folder / "scenario.lua", ec);
}

/// The packages below a folder. What lies inside a package belongs to it.
Result<std::vector<fs::path>> below(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code ec;
    fs::recursive_directory_iterator it{folder, ec};
    for (const fs::recursive_directory_iterator end; !ec && it != end; it.increment(ec)) {
        std::error_code entry;
        if (!it->is_directory(entry) || it->is_symlink(entry)) continue;
        if (is_package(it->path())) {
            found.push_back(it->path());
            it.disable_recursion_pending();
        } else if (it.depth() >= kDeepest || it->path().filename().string().starts_with('.')) {
            it.disable_recursion_pending();
        }
    }
    if (ec) return fail(ErrorCode::kUnreadable, "the folder cannot be read: " + ec.message(), folder.string());
    std::sort(found.begin(), found.end());
    return found;
}

/// "; 'Scenario.lua' would have to be named so": what lies there instead of the entry point.
std::string lua_files_of(const fs::path& folder) {
    std::error_code ec;
    std::vector<std::string> names;
    for (fs::directory_iterator it{folder, ec}, end; !ec && it != end; it.increment(ec)) {
        const std::string name = it->path().filename().string();
        if (name.find(".lua") != std::string::npos && !name.starts_with(".")) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    const std::vector<std::string_view> views(names.begin(), names.end());
    std::string_view near = nearest("scenario.lua", views);
    for (const std::string_view name : views) {
        if (name.starts_with("scenario.lua")) near = name;  // an editor has put something behind it
    }
    if (near.empty() && views.size() == 1) near = views.front();
    if (near.empty()) return {};
    return fmt::format("; the entry point has that name, in small letters, and not '{}'", printable(near, 60));
}

}  // namespace

Result<std::vector<fs::path>> find_packages(const session::Catalogue& catalogue,
                                            const std::vector<std::string>& arguments) {
    std::vector<fs::path> all;
    const auto add = [&](const fs::path& folder) {
        if (std::find(all.begin(), all.end(), folder) == all.end()) all.push_back(folder);
    };
    for (const std::string& argument : arguments) {
        std::error_code ec;
        fs::path path = fs::weakly_canonical(argument, ec);
        if (ec) path = argument;
        if (fs::is_regular_file(path, ec) && path.filename() == "scenario.lua") path = path.parent_path();
        if (is_package(path)) {
            add(path);
            continue;
        }
        if (fs::is_directory(path, ec)) {
            auto found = below(path);
            if (!found) return found;
            if (found->empty()) {
                return fail(ErrorCode::kNotFound,
                            fmt::format("there is no scenario in '{}', nor below it (no scenario.lua{})",
                                        printable(argument, 200), lua_files_of(path)));
            }
            for (const fs::path& folder : *found)
                add(folder);
            continue;
        }
        auto named = catalogue.find(argument);
        if (!named) return pass_on(named.error());
        add(*named);
    }
    return all;
}

std::string scenario_meant(std::string word) {
    if (word.empty() || word.find('/') != std::string::npos || !is_package(word)) return word;
    const auto named = session::Catalogue::standard().find(word);
    std::error_code ec;
    // In the folder of the installed scenarios the two are one.
    return named && fs::equivalent(*named, word, ec) ? word : "./" + word;
}

Result<fs::path> find_save(const std::string& name) {
    std::error_code ec;
    const std::string ended = name + ".demarche";
    for (const std::string& here : {name, ended}) {
        if (fs::exists(here, ec)) return fs::path{here};
    }
    auto folder = session::sessions_folder();
    if (!folder) return folder;
    for (const fs::path& file : {*folder / name, *folder / ended}) {
        if (fs::exists(file, ec)) return file;
    }
    std::vector<std::string> names;
    for (fs::directory_iterator it{*folder, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() == ".demarche") names.push_back(it->path().stem().string());
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    return fail(ErrorCode::kNotFound, fmt::format("there is no save '{}'{} (looked here and in {})",
                                                  printable(name, 200), did_you_mean(name, views), folder->string()));
}

void add_save_argument(CLI::App& command, std::string& file) {
    command.add_option("file", file, "A saved game: its name or file (*.demarche)")
        ->type_name(kSaveWord)
        ->check(no_empty_word())
        ->required();
}

void add_reading_options(CLI::App& command, std::string& language, std::string& scenario) {
    command
        .add_option("--lang", language, "The language to tell it in, such as ru; that of the environment unless said")
        ->type_name("LANGUAGE")
        ->check(no_empty_word());
    command
        .add_option("--scenario", scenario,
                    "The scenario's folder or id, where it is not found by what the file says of it")
        ->type_name(kScenarioWord)
        ->transform(scenario_meant)
        ->check(no_empty_word());
}

Result<void> check_language(const std::string& language, const std::string& scenario) {
    if (language.empty()) return {};
    const session::Catalogue catalogue = session::Catalogue::standard();
    std::vector<std::string> known;
    for (const auto& [code, name] : catalogue.languages())
        known.push_back(code);
    std::vector<fs::path> folders;
    for (const session::Catalogue::Found& found : catalogue.list())
        folders.push_back(found.folder);
    if (auto folder = catalogue.find(scenario)) folders.push_back(*folder);
    for (const fs::path& folder : folders) {
        std::error_code ec;
        for (fs::directory_iterator it{folder / "locale", ec}, end; !ec && it != end; it.increment(ec)) {
            if (it->path().extension() == ".po") known.push_back(it->path().stem().string());
        }
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    if (std::binary_search(known.begin(), known.end(), language)) return {};
    return fail(ErrorCode::kUsage,
                fmt::format("there is no translation to '{}'; there are {}", printable(language, 40), list_text(known)),
                "--lang");
}

}  // namespace demarche::tools
