#include "negotiation/domain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <initializer_list>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "negotiation/json_once.h"

namespace demarche {

namespace {

using nlohmann::json;

Result<const json*> member(const json& object, const char* name, json::value_t kind, const std::string& path) {
    if (!object.is_object()) {
        return fail(ErrorCode::kBadValue, "an object is wanted here", path.empty() ? "/" : path);
    }
    const auto found = object.find(name);
    if (found == object.end()) {
        return fail(ErrorCode::kMissingField, fmt::format("the field '{}' is missing", name),
                    path.empty() ? "/" : path);
    }
    if (found->type() != kind) {
        return fail(ErrorCode::kBadValue,
                    kind == json::value_t::array ? "a list is wanted here" : "a text is wanted here",
                    fmt::format("{}/{}", path, name));
    }
    return &*found;
}

/// A misspelt field would be passed over in silence.
Result<int> only_fields(const json& object, std::initializer_list<std::string_view> names, const std::string& path) {
    if (!object.is_object()) {
        return 0;  // which is told by `member`
    }
    for (const auto& [name, value] : object.items()) {
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            return fail(ErrorCode::kUnknownField,
                        fmt::format("there is no field '{}'{}", printable(name, 60),
                                    did_you_mean(name, std::vector<std::string_view>(names))),
                        path.empty() ? "/" : path);
        }
    }
    return 0;
}

Result<double> number(const json& value, double low, double high, const std::string& path) {
    if (!value.is_number()) {
        return fail(ErrorCode::kBadValue, "a number is wanted here", path);
    }
    const auto got = value.get<double>();
    if (!std::isfinite(got) || got < low || got > high) {
        return fail(ErrorCode::kOutOfRange, fmt::format("{} is outside {}..{}", got, low, high), path);
    }
    return got;
}

Result<std::vector<TalkIssue>> issues_of(const json& list) {
    std::vector<TalkIssue> issues;
    for (std::size_t k = 0; k < list.size(); ++k) {
        const std::string path = fmt::format("/issues/{}", k);
        if (const auto known = only_fields(list[k], {"name", "values"}, path); !known) {
            return tl::unexpected(known.error());
        }
        const auto name = member(list[k], "name", json::value_t::string, path);
        if (!name) {
            return tl::unexpected(name.error());
        }
        const auto values = member(list[k], "values", json::value_t::array, path);
        if (!values) {
            return tl::unexpected(values.error());
        }
        TalkIssue issue{.name = (*name)->get<std::string>(), .values = {}};
        for (std::size_t v = 0; v < (*values)->size(); ++v) {
            if (!(**values)[v].is_string()) {
                return fail(ErrorCode::kBadValue, "a text is wanted here", fmt::format("{}/values/{}", path, v));
            }
            issue.values.push_back((**values)[v].get<std::string>());
        }
        issues.push_back(std::move(issue));
    }
    return issues;
}

Result<DomainProfile> profile_of(const json& party, const IssueSpace& space, const std::string& path) {
    if (const auto known = only_fields(party, {"weights", "evaluations", "reservation"}, path); !known) {
        return tl::unexpected(known.error());
    }
    const auto weights = member(party, "weights", json::value_t::array, path);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    const auto evaluations = member(party, "evaluations", json::value_t::array, path);
    if (!evaluations) {
        return tl::unexpected(evaluations.error());
    }
    DomainProfile profile;
    const auto same_size = [&](const json& list, std::size_t size, const std::string& at) -> Result<int> {
        if (list.size() == size) {
            return 0;
        }
        return fail(ErrorCode::kBadValue, fmt::format("{} entries where {} are wanted", list.size(), size), at);
    };
    if (const auto ok = same_size(**weights, space.size(), path + "/weights"); !ok) {
        return tl::unexpected(ok.error());
    }
    if (const auto ok = same_size(**evaluations, space.size(), path + "/evaluations"); !ok) {
        return tl::unexpected(ok.error());
    }
    double total = 0.0;
    for (std::size_t k = 0; k < space.size(); ++k) {
        const auto weight = number((**weights)[k], 0.0, 1e9, fmt::format("{}/weights/{}", path, k));
        if (!weight) {
            return tl::unexpected(weight.error());
        }
        profile.weights.push_back(*weight);
        total += *weight;
        const json& row = (**evaluations)[k];
        const std::string at = fmt::format("{}/evaluations/{}", path, k);
        if (!row.is_array()) {
            return fail(ErrorCode::kBadValue, "a list is wanted here", at);
        }
        if (const auto ok = same_size(row, space.sizes()[k], at); !ok) {
            return tl::unexpected(ok.error());
        }
        std::vector<double> entries;
        for (std::size_t v = 0; v < row.size(); ++v) {
            const auto entry = number(row[v], 0.0, 1.0, fmt::format("{}/{}", at, v));
            if (!entry) {
                return tl::unexpected(entry.error());
            }
            entries.push_back(*entry);
        }
        profile.evaluations.push_back(std::move(entries));
    }
    if (!(total > 0.0)) {
        return fail(ErrorCode::kOutOfRange, "the weights must sum to more than 0", path + "/weights");
    }
    if (!sums_to_one(total)) {
        for (double& w : profile.weights) {
            w /= total;
        }
    }
    // Not to be guessed: with 0 every package beats no agreement, and the figures would look right.
    if (!party.contains("reservation")) {
        return fail(ErrorCode::kMissingField,
                    "the field 'reservation' is missing: the utility without agreement, 0 to 1", path);
    }
    const auto reservation = number(party["reservation"], 0.0, 1.0, path + "/reservation");
    if (!reservation) {
        return tl::unexpected(reservation.error());
    }
    profile.reservation = *reservation;
    return profile;
}

Result<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status)) {
        return fail(ErrorCode::kNotFound, "there is no such file", printable(path.string(), 300));
    }
    if (!std::filesystem::is_regular_file(status)) {
        return fail(ErrorCode::kUnreadable, "this is not a file", printable(path.string(), 300));
    }
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > kLongestDomainFile) {
        return fail(ErrorCode::kUnreadable, fmt::format("the file is longer than {} bytes", kLongestDomainFile),
                    printable(path.string(), 300));
    }
    std::ifstream in(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    if (!in.read(text.data(), static_cast<std::streamsize>(size))) {
        return fail(ErrorCode::kUnreadable, "the file cannot be read", printable(path.string(), 300));
    }
    return text;
}

/// Puts the file's name before the place inside it.
Error in_file(Error error, const std::filesystem::path& path) {
    error.where = printable(path.string(), 300) + (error.where.empty() ? "" : ": " + error.where);
    return error;
}

/// The first character behind blanks and a byte order mark; 0 for none.
char first_character(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first == std::string_view::npos ? '\0' : text[first];
}
bool looks_like_json(std::string_view text) {
    return first_character(text) == '{' || first_character(text) == '[';
}
bool looks_like_xml(std::string_view text) {
    return first_character(text) == '<' || text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF";
}

}  // namespace

std::vector<PackageValue> NegotiationDomain::values() const {
    std::vector<PackageValue> out;
    for (const DomainProfile& profile : profiles) {
        out.push_back(profile.value());
    }
    return out;
}

std::vector<double> NegotiationDomain::reservations() const {
    std::vector<double> out;
    for (const DomainProfile& profile : profiles) {
        out.push_back(profile.reservation);
    }
    return out;
}

Result<void> can_be_pictured(const IssueSpace& space, std::size_t watchers, std::size_t parties) {
    const std::uint64_t most = kMostPictured / (watchers * parties);
    if (space.value_count() <= most) return {};
    return fail(ErrorCode::kOutOfRange,
                fmt::format("the issues have {} values in all; with {} parties at most {} can be kept in mind: list "
                            "fewer values, or let fewer sit at the table",
                            space.value_count(), parties, most));
}

Result<NegotiationDomain> read_json_domain(std::string_view text) {
    if (text.size() > kLongestDomainFile) {
        return fail(ErrorCode::kUnreadable, fmt::format("longer than {} bytes", kLongestDomainFile));
    }
    const auto read = json_once(text);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const json& data = *read;
    if (const auto known = only_fields(data, {"name", "issues", "parties"}, ""); !known) {
        return tl::unexpected(known.error());
    }
    const auto name = member(data, "name", json::value_t::string, "");
    if (!name) {
        return tl::unexpected(name.error());
    }
    const auto list = member(data, "issues", json::value_t::array, "");
    if (!list) {
        return tl::unexpected(list.error());
    }
    const auto parties = member(data, "parties", json::value_t::array, "");
    if (!parties) {
        return tl::unexpected(parties.error());
    }
    auto issues = issues_of(**list);
    if (!issues) {
        return tl::unexpected(issues.error());
    }
    auto space = IssueSpace::make(std::move(*issues));
    if (!space) {
        return tl::unexpected(space.error());
    }
    if ((*parties)->size() < 2 || (*parties)->size() > 64) {
        return fail(ErrorCode::kOutOfRange, fmt::format("{} parties; 2 to 64 are allowed", (*parties)->size()),
                    "/parties");
    }
    if (auto fits = can_be_pictured(*space, (*parties)->size(), (*parties)->size()); !fits) {
        fits.error().where = "/issues";
        return tl::unexpected(fits.error());
    }
    NegotiationDomain domain{.name = (*name)->get<std::string>(), .space = std::move(*space), .profiles = {}};
    for (std::size_t i = 0; i < (*parties)->size(); ++i) {
        auto profile = profile_of((**parties)[i], domain.space, fmt::format("/parties/{}", i));
        if (!profile) {
            return tl::unexpected(profile.error());
        }
        domain.profiles.push_back(std::move(*profile));
    }
    return domain;
}

Result<NegotiationDomain> load_domain(const std::filesystem::path& path,
                                      std::span<const std::filesystem::path> profiles) {
    const auto text = read_file(path);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (looks_like_json(*text)) {
        if (!profiles.empty()) {
            return fail(ErrorCode::kUsage, "a JSON domain holds its profiles; leave --profiles out", path.string());
        }
        auto domain = read_json_domain(*text);
        if (!domain) {
            return tl::unexpected(in_file(domain.error(), path));
        }
        return domain;
    }
    if (!looks_like_xml(*text)) {
        return fail(ErrorCode::kUnreadable, "this is neither XML (a GENIUS domain) nor JSON",
                    printable(path.string(), 300));
    }
    auto issues = read_genius_issues(*text);
    if (!issues) {
        return tl::unexpected(in_file(issues.error(), path));
    }
    if (profiles.size() < 2 || profiles.size() > 64) {
        return fail(ErrorCode::kUsage,
                    fmt::format("{} profiles given; a GENIUS domain needs 2 to 64, one a party", profiles.size()),
                    printable(path.string(), 300));
    }
    auto space = IssueSpace::make(std::move(*issues));
    if (!space) {
        return tl::unexpected(in_file(space.error(), path));
    }
    if (const auto fits = can_be_pictured(*space, profiles.size(), profiles.size()); !fits) {
        return tl::unexpected(in_file(fits.error(), path));
    }
    // Published domains are all called domain.xml; their folder has the name.
    const std::filesystem::path folder = std::filesystem::absolute(path).lexically_normal().parent_path();
    const bool plain = path.stem() == "domain" && folder.has_filename();
    NegotiationDomain domain{
        .name = plain ? folder.filename().string() : path.stem().string(), .space = std::move(*space), .profiles = {}};
    for (const std::filesystem::path& file : profiles) {
        const auto xml = read_file(file);
        if (!xml) {
            return tl::unexpected(xml.error());
        }
        auto profile = read_genius_profile(*xml, domain.space);
        if (!profile) {
            return tl::unexpected(in_file(profile.error(), file));
        }
        domain.profiles.push_back(std::move(*profile));
    }
    return domain;
}

}  // namespace demarche
