#include "session/catalogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "base/folders.h"
#include "session/messages.h"

namespace demarche::session {

namespace fs = std::filesystem;

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

/// The folder that holds `scripts` and `rules`: `share/demarche` of the prefix that the program (in `bin` or `libexec`)
/// is installed in, wherever that stands; or the tree that it was built in.
fs::path own_data() {
    std::error_code ec;
    const fs::path program = fs::read_symlink("/proc/self/exe", ec);
    if (ec) return {};
    const auto holds = [](const fs::path& folder) {
        std::error_code no;
        return fs::is_directory(folder / "scripts", no) && fs::is_directory(folder / "rules", no);
    };
    for (fs::path up = program.parent_path(); up.has_relative_path(); up = up.parent_path()) {
        if (fs::path installed = up / "share" / "demarche"; holds(installed)) return installed;
        if (holds(up)) return up;
    }
    return {};
}

bool is_scenario(const fs::path& folder) {
    std::error_code ec;
    return fs::is_regular_file(folder / "scenario.lua", ec);
}

/// A gettext file; nothing when it is not there or makes no sense, for then one reads English.
std::optional<Phrasebook> read_phrasebook(const fs::path& file) {
    std::string text;
    if (!read_whole(file, text)) return std::nullopt;
    auto book = Phrasebook::read(text);
    if (!book) return std::nullopt;
    return std::move(*book);
}

/// A code names a file; it must not name one elsewhere.
bool is_language_code(const std::string& code) {
    return !code.empty() && code.size() <= 12 && std::all_of(code.begin(), code.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@';
    });
}

}  // namespace

Catalogue Catalogue::standard() {
    std::vector<fs::path> folders;
    fs::path rules;
    if (const std::string named = environment("DEMARCHE_DATA"); !named.empty()) {
        folders.push_back(fs::path{named} / "scripts");
        rules = fs::path{named} / "rules";
    } else if (const fs::path own = own_data(); !own.empty()) {
        folders.push_back(own / "scripts");
        rules = own / "rules";
    }
    if (const fs::path home = data_home(); !home.empty()) folders.push_back(home / "demarche" / "scripts");
    std::string rest = environment("DEMARCHE_PATH");
    while (!rest.empty()) {
        const std::size_t colon = rest.find(':');
        if (const std::string one = rest.substr(0, colon); !one.empty()) folders.emplace_back(one);
        rest = colon == std::string::npos ? std::string{} : rest.substr(colon + 1);
    }
    return Catalogue{std::move(folders), std::move(rules)};
}

std::vector<Catalogue::Found> Catalogue::list() const {
    std::vector<Found> out;
    for (const fs::path& folder : folders_) {
        std::error_code ec;
        std::vector<Found> here;
        for (fs::directory_iterator it{folder, ec}, end; !ec && it != end; it.increment(ec)) {
            if (is_scenario(it->path())) here.push_back({it->path().filename().string(), it->path()});
        }
        std::sort(here.begin(), here.end(), [](const Found& a, const Found& b) { return a.id < b.id; });
        for (Found& found : here) {
            if (std::none_of(out.begin(), out.end(), [&](const Found& f) { return f.id == found.id; }))
                out.push_back(std::move(found));
        }
    }
    return out;
}

namespace {

/// @param given  As it was asked for.
tl::unexpected<Error> none_in(const std::string& given, const fs::path& folder) {
    std::error_code ec;
    const bool odd = fs::exists(folder / "scenario.lua", ec);
    return fail(ErrorCode::kNotFound, fmt::format("there is no scenario in '{}' ({})", printable(given, 200),
                                                  odd ? "its scenario.lua is no regular file" : "no scenario.lua"));
}

/// The folders beside one that can be named without a path.
std::vector<std::string> scenarios_here() {
    constexpr std::size_t kMost = 200;
    std::vector<std::string> out;
    std::error_code ec;
    for (fs::directory_iterator it{".", ec}, end; !ec && it != end && out.size() < kMost; it.increment(ec)) {
        if (is_scenario(it->path())) out.push_back(it->path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
}

}  // namespace

Result<fs::path> Catalogue::find(const std::string& id_or_folder) const {
    std::error_code ec;
    if (id_or_folder.find('/') != std::string::npos || id_or_folder == ".") {
        fs::path folder = fs::weakly_canonical(id_or_folder, ec);
        if (folder.filename() == "scenario.lua") folder = folder.parent_path();  // as a shell completes it
        if (is_scenario(folder)) return folder;
        return none_in(id_or_folder, folder);
    }
    const std::vector<Found> all = list();
    const auto hit = std::find_if(all.begin(), all.end(), [&](const Found& f) { return f.id == id_or_folder; });
    if (hit != all.end()) return hit->folder;
    if (is_scenario(id_or_folder)) return fs::weakly_canonical(id_or_folder, ec);
    if (fs::is_directory(id_or_folder, ec)) return none_in(id_or_folder, id_or_folder);
    const std::vector<std::string> here = scenarios_here();
    std::vector<std::string_view> ids(here.begin(), here.end());
    for (const Found& found : all)
        ids.push_back(found.id);
    std::vector<std::string> looked;
    for (const fs::path& folder : folders_)
        looked.push_back(folder.string());
    return fail(ErrorCode::kNotFound,
                fmt::format("there is no scenario '{}'{} (looked here and in {})", printable(id_or_folder, 100),
                            did_you_mean(id_or_folder, ids),
                            looked.empty() ? "no folder: DEMARCHE_PATH is not set" : list_text(looked)));
}

std::string Catalogue::hint(const std::string& id_or_folder, const std::string& id) const {
    const auto folder = find(id_or_folder);
    if (!folder) return {};
    std::error_code ec;
    const auto by_id = find(id);
    if (by_id && id.find('/') == std::string::npos && fs::equivalent(*by_id, *folder, ec)) return {};
    return fs::absolute(*folder, ec).string();
}

std::vector<std::pair<std::string, std::string>> Catalogue::languages() const {
    std::vector<std::pair<std::string, std::string>> out{{"en", "English"}};
    std::error_code ec;
    for (fs::directory_iterator it{assets() / "locale", ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".po") continue;
        const std::string code = it->path().stem().string();
        const auto book = is_language_code(code) ? read_phrasebook(it->path()) : std::nullopt;
        if (book) out.emplace_back(code, book->name().empty() ? code : book->name());
    }
    std::sort(out.begin() + 1, out.end());
    return out;
}

Words Catalogue::words(const std::string& language, const std::string& id_or_folder) const {
    if (language == "en" || !is_language_code(language)) return {};
    const std::string file = language + ".po";
    const auto shared = [](std::optional<Phrasebook> book) {
        return book ? std::make_shared<const Phrasebook>(std::move(*book)) : std::shared_ptr<const Phrasebook>{};
    };
    std::optional<Phrasebook> scenario;
    if (!id_or_folder.empty()) {
        if (const auto folder = find(id_or_folder)) scenario = read_phrasebook(*folder / "locale" / file);
        if (auto library = read_phrasebook(rules_ / "locale" / file)) {
            if (scenario) {
                scenario->add(*library);
            } else {
                scenario = std::move(library);
            }
        }
    }
    return Words{shared(read_phrasebook(assets() / "locale" / file)), shared(std::move(scenario))};
}

std::vector<Words> Catalogue::all_words(const std::string& id_or_folder) const {
    std::vector<Words> out;
    for (const auto& [code, name] : languages()) {
        if (Words one = words(code, id_or_folder); !one.english()) out.push_back(std::move(one));
    }
    return out;
}

std::shared_ptr<const script::PackageFiles> Catalogue::files(const fs::path& folder) const {
    return script::folder_package(folder, rules_);
}

Result<std::unique_ptr<script::Host>> Catalogue::load(const std::string& id_or_folder,
                                                      std::vector<script::SetValue> values) const {
    auto folder = find(id_or_folder);
    if (!folder) return pass_on(folder.error());
    std::shared_ptr<const script::PackageFiles> package = files(*folder);
    if (!values.empty()) package = script::with_values(std::move(package), std::move(values));
    auto loaded = script::Host::load(std::move(package));
    if (!loaded) {
        std::string all;
        for (const script::Finding& finding : loaded.error()) {
            if (finding.severity == script::Severity::kError) all += (all.empty() ? "" : "\n") + script::text(finding);
        }
        return fail(ErrorCode::kDefinition, std::move(all));
    }
    return std::move(loaded->host);
}

Result<Catalogue::Glance> Catalogue::glance(const fs::path& folder) const {
    constexpr double kShare = 0.25;
    auto loaded = script::Host::load(files(folder), kShare);
    if (!loaded) {
        const auto limit = std::find_if(loaded.error().begin(), loaded.error().end(),
                                        [](const script::Finding& finding) { return finding.over_limit; });
        if (limit != loaded.error().end()) return fail(ErrorCode::kScriptLimit, limit->message);
        return fail(ErrorCode::kDefinition, loaded.error().empty() ? std::string{} : loaded.error().front().message);
    }
    const Scenario& s = loaded->host->scenario();
    return Glance{s.id, s.title, static_cast<std::size_t>(s.playable.size()), s.rounds.size(),
                  std::max(0, s.teaching_minutes)};
}

Result<script::SetValue> set_value_from_text(const std::string& text) {
    const std::size_t sign = text.find('=');
    double value = 0;
    const char* const end = text.data() + text.size();
    const char* const begin = sign == std::string::npos ? end : text.data() + sign + 1;
    const auto [rest, fault] = std::from_chars(begin, end, value);
    if (sign == std::string::npos || sign == 0 || fault != std::errc{} || rest != end || !std::isfinite(value)) {
        return fail(ErrorCode::kUsage,
                    fmt::format("'{}' sets no number; write KIND/ID/FIELD=NUMBER, as in card/riot/weight=2",
                                printable(text, 100)));
    }
    return script::SetValue{text.substr(0, sign), value};
}

}  // namespace demarche::session
