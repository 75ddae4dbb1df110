#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "base/whole_file.h"
#include "session/messages.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

namespace fs = std::filesystem;

struct TranslateOptions {
    std::string package;
    std::string language;
    bool print = false;
};

std::string not_utf8(const std::string& charset) {
    return charset == "UTF-8"
               ? std::string{"the file is not valid UTF-8; save it as UTF-8"}
               : fmt::format("the file is not valid UTF-8; 'iconv -f {} -t UTF-8' makes it so", printable(charset, 40));
}

/// A package reaches nothing through a symbolic link, and a translation of one no file elsewhere.
Result<void> may_be_written(const fs::path& target) {
    std::error_code ec;
    for (const fs::path& path : {target.parent_path(), target}) {
        const fs::file_status status = fs::symlink_status(path, ec);
        if (fs::is_symlink(status))
            return fail(ErrorCode::kUnreadable, "a symbolic link, which a package cannot use", path.string());
        if (path == target && fs::exists(status) && !fs::is_regular_file(status))
            return fail(ErrorCode::kUnreadable, "not a file that could be written", path.string());
    }
    return {};
}

int translate(const TranslateOptions& options) {
    const session::Catalogue catalogue = session::Catalogue::standard();
    // Two or three small letters, and perhaps a country or a script: what the environment calls a language.
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto letter = [&](char c) { return small(c) || (c >= 'A' && c <= 'Z') || c == '_' || c == '@'; };
    const std::string_view code = options.language;
    const std::string_view word = code.substr(0, code.find_first_of("_@"));
    const std::size_t country = code.find('_') + 1;  // 0 for none
    const bool capital = country == 0 || (country < code.size() && !small(code[country]));
    const bool good = capital && (word.size() == 2 || word.size() == 3) && code.size() <= 12 &&
                      std::all_of(word.begin(), word.end(), small) && std::all_of(code.begin(), code.end(), letter);
    if (!good) return complain(fail(ErrorCode::kUsage, "a language is a code such as ru, kk or pt_BR").value());
    if (options.language == "en")
        return complain(
            fail(ErrorCode::kUsage, "the texts of a scenario are English, and nobody reads a translation into that")
                .value());
    const std::string file = options.language + ".po";
    // The rule library is a package without a scenario; what it and the program say, a scenario need not say again.
    std::error_code ec;
    const bool library = fs::is_directory(options.package, ec) &&
                         fs::weakly_canonical(options.package, ec) == fs::weakly_canonical(catalogue.rules(), ec);
    fs::path folder = catalogue.rules();
    std::unique_ptr<script::Host> host;
    PoFile known;
    if (!library) {
        auto found = catalogue.find(options.package);
        if (!found) return complain(found.error());
        folder = *found;
        auto loaded = catalogue.load(folder.string());
        if (!loaded) return complain(loaded.error());
        host = std::move(*loaded);
        for (const fs::path& there : {catalogue.rules() / "locale", catalogue.assets() / "locale"}) {
            std::string text;
            if (!session::read_whole(there / file, text)) continue;
            PoFile more = read_po(text);
            std::move(more.entries.begin(), more.entries.end(), std::back_inserter(known.entries));
        }
    }
    const fs::path target = folder / "locale" / file;
    if (auto fine = may_be_written(target); !fine) return complain(fine.error());
    std::string before;
    if (fs::exists(target, ec)) {
        // What cannot be read is not written over either.
        if (!session::read_whole(target, before))
            return complain(fail(ErrorCode::kUnreadable,
                                 fmt::format("it cannot be read, or has more than {} MiB; nothing has been written",
                                             session::kLargestTranslation >> 20U),
                                 target.string())
                                .value());
        const PoFile old = read_po(before);
        if (!is_utf8(before)) {
            return complain(fail(ErrorCode::kUnreadable, not_utf8(old.charset()), target.string()).value());
        }
        if (!old.faults.empty()) {
            return complain(fail(ErrorCode::kUnreadable, old.faults.front().second,
                                 fmt::format("{}:{}", target.string(), old.faults.front().first))
                                .value());
        }
    }
    const std::vector<session::PackageMessage> messages =
        session::package_messages(folder, folder.filename().string(), host ? &host->scenario() : nullptr);
    const std::string text = session::merged_po(messages, known, before, folder.filename().string(), options.language);
    if (options.print) {
        fmt::print("{}", text);
    } else if (text != before) {
        fs::create_directories(target.parent_path(), ec);
        if (auto written = write_whole(target, text); !written) return complain(written.error());
    }
    const PoFile now = read_po(text);
    const auto done =
        std::count_if(now.entries.begin(), now.entries.end(), [](const PoEntry& entry) { return entry.translated(); });
    fmt::print(stderr, "{}: {} of {} texts are translated\n", printable(target.string()), done, now.entries.size());
    return kDone;
}

}  // namespace

void add_translate(CLI::App& app, Run& run) {
    auto options = std::make_shared<TranslateOptions>();
    CLI::App* command = app.add_subcommand("translate", "Bring a translation of a scenario up to date");
    command->add_option("package", options->package, "A scenario's id or folder, or the folder of the rule library")
        ->type_name(kScenarioWord)
        ->transform(scenario_meant)
        ->required();
    command->add_option("language", options->language, "The language's code, such as ru")
        ->type_name("LANGUAGE")
        ->required();
    command->add_flag("--print", options->print, "To stdout instead of into the file");
    command->footer(
        "Examples:\n  demarche translate my_scenario ru\n  demarche translate border_post kk --print > kk.po\n"
        "Writes locale/LANGUAGE.po in the package: every text that people read, with the words that the file has for "
        "it "
        "already. Texts that are gone stand at its end as comments. Fill in each msgstr, then 'demarche check'.\n"
        "Exit code 0: done; 2: no such package, or a file that cannot be read or written.");
    command->callback([&run, options] { run = [options] { return translate(*options); }; });
}

}  // namespace demarche::tools
