// The GENIUS / ANAC file format.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <iterator>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>
#include <string_view>
#include <unordered_set>

#include "base/text.h"
#include "negotiation/domain.h"
#include "negotiation/utf16.h"

namespace demarche {

namespace {

constexpr std::size_t kMostIssues = 200;
constexpr std::int64_t kMostIntegers = 10000;
constexpr int kDeepest = 32;  // objectives may contain objectives

/// An issue as a file has it. Where a profile says nothing of evaluations, `evaluations` is empty.
struct FileIssue {
    int index = 0;
    std::string path;
    TalkIssue issue;
    std::vector<double> evaluations;
};

tl::unexpected<Error> wrong(const std::string& path, std::string message) {
    return fail(ErrorCode::kDefinition, std::move(message), path);
}

/// A finite number, as the whole text says it; nothing otherwise.
std::optional<double> number_of(const char* text) {
    const std::string_view view(text);
    // The library would read '0x1F4' and 'infinity' as well.
    if (view.empty() || view.size() > 64 ||
        view.find_first_not_of("0123456789+-.eE \t\n\r") != std::string_view::npos) {
        return std::nullopt;
    }
    char* end = nullptr;
    const double value = std::strtod(text, &end);
    while (*end == ' ' || *end == '\t' || *end == '\n' || *end == '\r') {
        ++end;
    }
    if (*end != '\0' || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

Result<double> attribute_number(const pugi::xml_node& node, const char* name, const std::string& path) {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (!attribute) {
        return wrong(path, fmt::format("the attribute '{}' is missing", name));
    }
    const auto value = number_of(attribute.value());
    if (!value) {
        return wrong(path + "/@" + name, fmt::format("'{}' is not a number", printable(attribute.value(), 60)));
    }
    return *value;
}

Result<int> index_of(const pugi::xml_node& node, const std::string& path) {
    const auto value = attribute_number(node, "index", path);
    if (!value) {
        return tl::unexpected(value.error());
    }
    if (*value < 0 || *value > 1e6 || *value != std::floor(*value)) {
        return wrong(path + "/@index", "an index must be a whole number from 0 to 1000000");
    }
    return static_cast<int>(*value);
}

Result<FileIssue> read_discrete(const pugi::xml_node& node, FileIssue out) {
    int count = 0;
    bool evaluated = false;
    std::string unevaluated;  ///< The first item without an evaluation.
    for (const pugi::xml_node item : node.children("item")) {
        const std::string path = fmt::format("{}/item[{}]", out.path, ++count);
        if (!item.attribute("value")) {
            return wrong(path, "the attribute 'value' is missing");
        }
        out.issue.values.emplace_back(item.attribute("value").value());
        double evaluation = 0.0;
        if (item.attribute("evaluation")) {
            const auto got = attribute_number(item, "evaluation", path);
            if (!got) {
                return tl::unexpected(got.error());
            }
            if (*got < 0) {
                return wrong(path + "/@evaluation", "an evaluation must not be below 0");
            }
            evaluation = *got;
            evaluated = true;
        } else if (unevaluated.empty()) {
            unevaluated = path;
        }
        out.evaluations.push_back(evaluation);
    }
    if (!evaluated) {
        out.evaluations.clear();
        return out;
    }
    if (!unevaluated.empty()) return wrong(unevaluated, "the attribute 'evaluation' is missing");
    const double top = *std::max_element(out.evaluations.begin(), out.evaluations.end());
    for (double& e : out.evaluations) {
        e = top > 1e-5 ? e / top : 0.0;
    }
    return out;
}

Result<FileIssue> read_integer(const pugi::xml_node& node, FileIssue out) {
    const pugi::xml_node range = node.child("range");
    const auto bound = [&](const char* name) {
        return attribute_number(node.attribute(name) || !range ? node : range, name, out.path);
    };
    const auto low = bound("lowerbound");
    if (!low) {
        return tl::unexpected(low.error());
    }
    const auto high = bound("upperbound");
    if (!high) {
        return tl::unexpected(high.error());
    }
    if (std::fabs(*low) > 1e9 || std::fabs(*high) > 1e9 || *high < *low || *high - *low >= kMostIntegers) {
        return wrong(out.path,
                     fmt::format("the bounds {} to {} do not make 1 to {} values", *low, *high, kMostIntegers));
    }
    if (*low != std::floor(*low) || *high != std::floor(*high)) {
        return wrong(out.path, fmt::format("the bounds {} to {} are no whole numbers", *low, *high));
    }
    const auto first = static_cast<std::int64_t>(*low);
    const auto last = static_cast<std::int64_t>(*high);
    for (std::int64_t v = first; v <= last; ++v) {
        out.issue.values.push_back(std::to_string(v));
    }
    const pugi::xml_node evaluator = node.child("evaluator");
    if (!evaluator) {
        return out;
    }
    if (const std::string_view type = evaluator.attribute("ftype").value(); !type.empty() && type != "linear") {
        return wrong(out.path + "/evaluator/@ftype",
                     fmt::format("evaluators of type '{}' are not supported; linear ones are", printable(type, 40)));
    }
    const bool named = static_cast<bool>(evaluator.attribute("offset"));
    const auto offset = attribute_number(evaluator, named ? "offset" : "parameter0", out.path + "/evaluator");
    if (!offset) {
        return tl::unexpected(offset.error());
    }
    const auto slope = attribute_number(evaluator, named ? "slope" : "parameter1", out.path + "/evaluator");
    if (!slope) {
        return tl::unexpected(slope.error());
    }
    for (std::int64_t v = first; v <= last; ++v) {
        out.evaluations.push_back(std::clamp(*offset + *slope * static_cast<double>(v - first), 0.0, 1.0));
    }
    return out;
}

/// Of an element that is passed over nobody would know: a misspelt reservation value would be 0.
Result<int> only_elements(const pugi::xml_node& node, std::initializer_list<std::string_view> known,
                          const std::string& path) {
    std::map<std::string, int> counts;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) continue;
        const std::string name = child.name();
        const int count = ++counts[name];
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        return wrong(fmt::format("{}/{}[{}]", path, printable(name, 40), count),
                     fmt::format("there is no element '{}' in '{}'{}", printable(name, 40), node.name(),
                                 did_you_mean(name, std::vector<std::string_view>(known))));
    }
    return 0;
}

Result<FileIssue> read_issue(const pugi::xml_node& node, std::string path) {
    FileIssue out;
    out.path = std::move(path);
    const auto index = index_of(node, out.path);
    if (!index) {
        return tl::unexpected(index.error());
    }
    out.index = *index;
    if (!node.attribute("name")) {
        return wrong(out.path, "the attribute 'name' is missing");
    }
    out.issue.name = node.attribute("name").value();
    std::string_view kind = node.attribute("vtype") ? node.attribute("vtype").value() : node.attribute("type").value();
    if (kind.empty()) {
        kind = "discrete";
    }
    if (kind == "discrete") {
        if (auto known = only_elements(node, {"item"}, out.path); !known) return tl::unexpected(known.error());
        return read_discrete(node, std::move(out));
    }
    if (kind == "integer") {
        if (auto known = only_elements(node, {"range", "evaluator"}, out.path); !known)
            return tl::unexpected(known.error());
        return read_integer(node, std::move(out));
    }
    return wrong(out.path, fmt::format("issues of type '{}' are not supported; discrete and integer ones are",
                                       printable(kind, 40)));
}

struct FileSpace {
    std::string text;      ///< In the encoding that it is parsed in.
    bool by_bytes = true;  ///< Whether the parser's offsets are bytes of `text`.
    pugi::xml_document document;
    pugi::xml_node space;
    std::string space_path;
    std::vector<FileIssue> issues;  ///< By index.
    std::map<int, double> weights;  ///< By index, as written.
    std::map<int, std::string> weight_paths;
    std::set<int> objectives;  ///< Their indexes; weights of objectives scale all below and fall away.
};

/// Collects issues and weights below an objective, at any depth.
Result<int> collect(const pugi::xml_node& node, const std::string& path, int depth, FileSpace& out) {
    if (depth > kDeepest) {
        return wrong(path, fmt::format("more than {} objectives inside each other", kDeepest));
    }
    const bool top = depth == 0;
    const auto known =
        top ? only_elements(node, {"objective", "issue", "weight", "reservation", "discount_factor"}, path)
            : only_elements(node, {"objective", "issue", "weight"}, path);
    if (!known) return known;
    std::map<std::string, int> counts;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element) {
            continue;
        }
        const std::string name = child.name();
        const std::string at = fmt::format("{}/{}[{}]", path, printable(name, 40), ++counts[name]);
        if (name == "objective") {
            if (child.attribute("index")) {
                const auto index = index_of(child, at);
                if (!index) return tl::unexpected(index.error());
                out.objectives.insert(*index);
            }
            if (const auto inner = collect(child, at, depth + 1, out); !inner) {
                return inner;
            }
        } else if (name == "issue") {
            if (out.issues.size() >= kMostIssues) {
                return wrong(at, fmt::format("more than {} issues", kMostIssues));
            }
            auto issue = read_issue(child, at);
            if (!issue) {
                return tl::unexpected(issue.error());
            }
            out.issues.push_back(std::move(*issue));
        } else if (name == "weight") {
            const auto index = index_of(child, at);
            if (!index) {
                return tl::unexpected(index.error());
            }
            const auto value = attribute_number(child, "value", at);
            if (!value) {
                return tl::unexpected(value.error());
            }
            if (*value < 0 || *value > 1e9) {
                return wrong(at + "/@value", "a weight must not be below 0 or above 1000000000");
            }
            if (!out.weights.emplace(*index, *value).second) {
                return wrong(at, fmt::format("a second weight of the index {}", *index));
            }
            out.weight_paths.emplace(*index, at);
        }
    }
    return 0;
}

std::string line_at(std::string_view xml, std::ptrdiff_t offset) {
    const auto at = std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(xml.size()));
    return fmt::format("line {}", 1 + std::count(xml.begin(), xml.begin() + at, '\n'));
}

tl::unexpected<Error> malformed(std::string_view xml, std::ptrdiff_t offset, std::string_view what) {
    return fail(ErrorCode::kUnreadable, fmt::format("not well-formed XML: {}", what), line_at(xml, offset));
}

/// The end of a declaration of a document's type, which may hold others in brackets.
std::size_t end_of_doctype(std::string_view xml, std::size_t from) {
    int open = 0;
    for (std::size_t at = from; at < xml.size(); ++at) {
        open += xml[at] == '[' ? 1 : xml[at] == ']' ? -1 : 0;
        if (xml[at] == '>' && open <= 0) return at;
    }
    return xml.size();
}

/// The parser lets an '&' that it cannot make anything of stand as it is.
Result<int> check_entities(std::string_view xml) {
    struct Skipped {
        std::string_view begin, end;
    };
    static constexpr Skipped kSkipped[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    static constexpr std::string_view kKnown[] = {"amp", "lt", "gt", "quot", "apos"};
    for (std::size_t at = xml.find_first_of("<&"); at < xml.size(); at = xml.find_first_of("<&", at + 1)) {
        if (xml[at] == '<') {
            for (const auto& [begin, end] : kSkipped) {
                if (xml.substr(at, begin.size()) == begin) at = std::min(xml.find(end, at + begin.size()), xml.size());
            }
            if (xml.substr(at, 9) == "<!DOCTYPE") at = end_of_doctype(xml, at);
            if (at >= xml.size()) break;
            continue;
        }
        const std::size_t end = xml.find_first_of(";<&\"' \t\r\n", at + 1);
        const auto offset = static_cast<std::ptrdiff_t>(at);
        if (end == std::string_view::npos || xml[end] != ';' || end == at + 1)
            return malformed(xml, offset, "a bare '&'; write '&amp;'");
        const std::string_view name = xml.substr(at + 1, end - at - 1);
        if (std::find(std::begin(kKnown), std::end(kKnown), name) != std::end(kKnown)) continue;
        if (name[0] != '#')
            return malformed(xml, offset, fmt::format("the entity '&{};' is not defined", printable(name, 40)));
        const bool hex = name.size() > 1 && name[1] == 'x';
        const std::string_view digits = name.substr(hex ? 2 : 1);
        if (digits.empty() || digits.size() > 8 ||
            digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") != std::string_view::npos)
            return malformed(xml, offset, fmt::format("'&{};' is no character", printable(name, 40)));
        // Production 2 of XML 1.0: what a text may hold.
        std::uint32_t point = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
        const bool blank = point == 0x9 || point == 0xA || point == 0xD;
        if (!blank && (point < 0x20 || (point >= 0xD800 && point < 0xE000) || point == 0xFFFE || point == 0xFFFF ||
                       point > 0x10FFFF))
            return malformed(xml, offset, fmt::format("'&{};' is no character of XML", printable(name, 40)));
    }
    return 0;
}

/// Where the first line begins that is no UTF-8.
std::ptrdiff_t first_not_utf8(std::string_view xml) {
    std::size_t from = 0;
    for (std::size_t end = xml.find('\n'); end != std::string_view::npos; end = xml.find('\n', from)) {
        if (!is_utf8(xml.substr(from, end - from))) break;
        from = end + 1;
    }
    return static_cast<std::ptrdiff_t>(from);
}

/// What the parser lets pass and XML does not: half of it would be read, and the figures would look right.
Result<int> check_form(pugi::xml_document& document, std::string_view xml, pugi::xml_encoding encoding) {
    if (encoding == pugi::encoding_utf8) {
        if (!is_utf8(xml)) {
            return malformed(xml, first_not_utf8(xml),
                             "its bytes are no UTF-8; a file in Latin-1 begins with "
                             "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        }
    }
    // The others are not made of these bytes.
    if (encoding == pugi::encoding_utf8 || encoding == pugi::encoding_latin1) {
        if (auto sound = check_entities(xml); !sound) return sound;
    }
    bool root = false;
    for (const pugi::xml_node node : document.children()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            return malformed(xml, node.offset_debug(), "text outside of the root element");
        if (node.type() != pugi::node_element) continue;
        if (root) return malformed(xml, node.offset_debug(), "a second root element");
        root = true;
    }
    if (!root) return malformed(xml, 0, "there is no element in it");
    struct Twice : pugi::xml_tree_walker {
        bool for_each(pugi::xml_node& node) override {
            std::unordered_set<std::string_view> names;
            for (const pugi::xml_attribute one : node.attributes()) {
                if (names.insert(one.name()).second) continue;
                name = one.name();
                at = node.offset_debug();
                return false;
            }
            return true;
        }
        std::string name;
        std::ptrdiff_t at = 0;
    };
    Twice twice;
    if (!document.traverse(twice))
        return malformed(xml, twice.at, fmt::format("the attribute '{}' stands twice", printable(twice.name, 40)));
    return 0;
}

/// An Error with the line of the element that its path leads to.
Error with_line(Error error, const FileSpace& file) {
    if (!file.by_bytes || error.where.empty() || error.where[0] != '/') return error;
    try {
        const pugi::xpath_node found = file.document.select_node(error.where.c_str());
        const pugi::xml_node node = found.attribute() ? found.parent() : found.node();
        if (const std::ptrdiff_t offset = node.offset_debug(); offset >= 0)
            error.where = line_at(file.text, offset) + ": " + error.where;
    } catch (const pugi::xpath_exception&) {
        return error;  // a name that XPath cannot say
    }
    return error;
}

Result<int> fill_space(FileSpace& out) {
    const std::string_view xml = out.text;
    const auto parsed = out.document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_fragment);
    out.by_bytes = parsed.encoding == pugi::encoding_utf8;
    if (!parsed) return malformed(xml, parsed.offset, parsed.description());
    if (auto sound = check_form(out.document, xml, parsed.encoding); !sound) return tl::unexpected(sound.error());
    const pugi::xml_node root = out.document.document_element();
    out.space = std::strcmp(root.name(), "utility_space") == 0 ? root : root.child("utility_space");
    if (!out.space) {
        return wrong("/" + printable(root.name(), 40),
                     "there is no 'utility_space'; is this a GENIUS domain or profile?");
    }
    out.space_path =
        out.space == root ? "/utility_space" : fmt::format("/{}/utility_space", printable(root.name(), 40));
    const std::string_view type = out.space.attribute("type").value();
    const bool constrained = out.space.child("utility_function");
    // NegMAS writes "any" over whatever it saves: there the content decides.
    const bool said_linear = type.empty() || type == "LINEAR" || type == "linear" || type == "any";
    if (constrained || !said_linear) {
        return wrong(out.space_path,
                     fmt::format("utility spaces of type '{}' are not supported; linear additive ones are",
                                 said_linear ? "NONLINEAR" : printable(type, 40)));
    }
    if (const auto done = collect(out.space, out.space_path, 0, out); !done) {
        return tl::unexpected(done.error());
    }
    if (out.issues.empty()) {
        return wrong(out.space_path, "there is no issue");
    }
    if (out.space.attribute("number_of_issues")) {
        const auto said = attribute_number(out.space, "number_of_issues", out.space_path);
        if (!said) {
            return tl::unexpected(said.error());
        }
        // Published domains have a 0 there (SupermarketB of the ANAC competitions), written by a tool that had not
        // counted.
        if (*said != 0 && *said != static_cast<double>(out.issues.size())) {
            return wrong(out.space_path + "/@number_of_issues",
                         fmt::format("{} issues are announced, and there are {}", *said, out.issues.size()));
        }
    }
    std::stable_sort(out.issues.begin(), out.issues.end(),
                     [](const FileIssue& a, const FileIssue& b) { return a.index < b.index; });
    for (std::size_t k = 1; k < out.issues.size(); ++k) {
        if (out.issues[k].index == out.issues[k - 1].index) {
            return wrong(out.issues[k].path + "/@index",
                         fmt::format("two issues have the index {}", out.issues[k].index));
        }
    }
    for (const auto& [index, path] : out.weight_paths) {
        const bool used = out.objectives.contains(index) ||
                          std::any_of(out.issues.begin(), out.issues.end(),
                                      [wanted = index](const FileIssue& issue) { return issue.index == wanted; });
        if (!used) return wrong(path, fmt::format("a weight of the index {}, which nothing here has", index));
    }
    return 0;
}

Result<FileSpace> read_space(std::string_view xml) {
    FileSpace out;
    out.text = in_utf8(xml);
    if (auto done = fill_space(out); !done) return pass_on(with_line(done.error(), out));
    return out;
}

/// An Error of IssueSpace::make speaks of JSON paths; here it becomes the issue's place in the file.
Result<std::vector<TalkIssue>> checked(const FileSpace& file) {
    std::vector<TalkIssue> issues;
    for (const FileIssue& issue : file.issues) {
        if (auto alone = IssueSpace::make({issue.issue}); !alone) {
            return wrong(issue.path, alone.error().message);
        }
        issues.push_back(issue.issue);
    }
    if (auto all = IssueSpace::make(issues); !all) {
        return wrong(file.space_path, all.error().message);
    }
    return issues;
}

Result<double> value_below(const pugi::xml_node& space, const char* name, const std::string& path, double fallback) {
    const pugi::xml_node node = space.child(name);
    if (!node) {
        return fallback;
    }
    if (node.next_sibling(name)) {
        return wrong(fmt::format("{}/{}[2]", path, name), fmt::format("a second {}", name));
    }
    const auto value = attribute_number(node, "value", fmt::format("{}/{}", path, name));
    if (!value) {
        return value;
    }
    if (*value < 0 || *value > 1) {
        return wrong(fmt::format("{}/{}/@value", path, name), fmt::format("{} is outside 0..1", *value));
    }
    return value;
}

Result<DomainProfile> profile_in(const FileSpace& file, const IssueSpace& space) {
    if (auto issues = checked(file); !issues) {
        return tl::unexpected(issues.error());
    }
    if (file.issues.size() != space.size()) {
        return wrong(file.space_path,
                     fmt::format("the profile has {} issues, the domain {}", file.issues.size(), space.size()));
    }
    DomainProfile profile;
    double total = 0.0;
    for (const TalkIssue& issue : space.issues()) {
        const auto found = std::find_if(file.issues.begin(), file.issues.end(),
                                        [&](const FileIssue& f) { return f.issue.name == issue.name; });
        if (found == file.issues.end()) {
            return wrong(file.space_path, fmt::format("the domain's issue '{}' is missing", printable(issue.name, 60)));
        }
        if (found->evaluations.empty()) {
            return wrong(found->path, "the issue has no evaluations");
        }
        if (found->issue.values.size() != issue.values.size()) {
            return wrong(found->path,
                         fmt::format("'{}' has {} values here and {} in the domain", printable(issue.name, 60),
                                     found->issue.values.size(), issue.values.size()));
        }
        std::map<std::string_view, double> by_name;
        for (std::size_t v = 0; v < found->issue.values.size(); ++v) {
            by_name[found->issue.values[v]] = found->evaluations[v];
        }
        std::vector<double> row;
        for (const std::string& value : issue.values) {
            const auto entry = by_name.find(value);
            if (entry == by_name.end()) {
                return wrong(found->path, fmt::format("the domain's value '{}' is missing", printable(value, 60)));
            }
            row.push_back(entry->second);
        }
        profile.evaluations.push_back(std::move(row));
        const auto weight = file.weights.find(found->index);
        if (weight == file.weights.end()) {
            return wrong(found->path, fmt::format("there is no weight of the index {}", found->index));
        }
        profile.weights.push_back(weight->second);
        total += profile.weights.back();
    }
    if (!(total > 0.0) || !std::isfinite(total)) {
        return wrong(file.space_path, "the issues' weights must sum to more than 0");
    }
    for (double& w : profile.weights) {
        w /= total;
    }
    const auto reservation = value_below(file.space, "reservation", file.space_path, 0.0);
    if (!reservation) {
        return tl::unexpected(reservation.error());
    }
    const auto discount = value_below(file.space, "discount_factor", file.space_path, 1.0);
    if (!discount) {
        return tl::unexpected(discount.error());
    }
    profile.reservation = *reservation;
    profile.discount = *discount;
    return profile;
}

}  // namespace

Result<std::vector<TalkIssue>> read_genius_issues(std::string_view xml) {
    auto file = read_space(xml);
    if (!file) {
        return tl::unexpected(file.error());
    }
    auto issues = checked(*file);
    if (!issues) return pass_on(with_line(issues.error(), *file));
    return issues;
}

Result<DomainProfile> read_genius_profile(std::string_view xml, const IssueSpace& space) {
    auto file = read_space(xml);
    if (!file) return pass_on(file.error());
    auto profile = profile_in(*file, space);
    if (!profile) return pass_on(with_line(profile.error(), *file));
    return profile;
}

}  // namespace demarche
