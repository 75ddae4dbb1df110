#include "cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "fields.h"

namespace demarche::conformance {

using nlohmann::json;

namespace {

struct Kind {
    std::string_view name;
    std::string (*run)(const Case&);
    bool has_expect = true;
};
constexpr std::array<Kind, 7> kKinds = {{{"ballot", run_ballot},
                                         {"text", run_text},
                                         {"ratification", run_ratification},
                                         {"detection", run_detection},
                                         {"leaving", run_leaving},
                                         {"time", run_time},
                                         {"play", run_play, false}}};

const Kind& kind_of(const std::string& name) {
    return *std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return kind.name == name; });
}

Case read_case(const json& from, const std::string& path) {
    Fields fields(from, path);
    Case out;
    out.id = fields.text("id");
    out.title = fields.text("title");
    out.why = fields.text("why");
    for (const Kind& kind : kKinds) {
        const json* given = fields.may(std::string(kind.name));
        if (!given) continue;
        if (!out.kind.empty()) throw BadCase(path + " is of two kinds: " + out.kind + " and " + std::string(kind.name));
        out.kind = kind.name;
        out.given = *given;
        if (kind.has_expect) out.expect = fields.need("expect");
    }
    if (out.kind.empty()) throw BadCase(path + " is of no kind that is known");
    if (out.title.empty() || out.why.size() < 10) throw BadCase(path + " needs a title and a sentence of why");
    fields.done();
    return out;
}

Chapter read_chapter(const std::string& file, int number) {
    const json whole = read_file(file);
    Fields fields(whole, file);
    Chapter chapter;
    chapter.number = static_cast<int>(fields.number("chapter"));
    chapter.title = fields.text("title");
    if (chapter.number != number) throw BadCase(fmt::format("{} must be chapter {}", file, number));
    const json& sections = fields.need("sections");
    std::map<std::string, int> counted;
    for (const json& one : fields.need("cases")) {
        Case read = read_case(one, fmt::format("{}#{}", file, one.value("id", "?")));
        const std::size_t dot = read.id.rfind('.');
        const std::string section = dot == std::string::npos ? read.id : read.id.substr(0, dot);
        if (!sections.contains(section)) throw BadCase(read.id + ": its section has no title");
        if (!counted.empty() && section < counted.rbegin()->first) throw BadCase(read.id + " is out of order");
        // Numbers never change their meaning, so a gap or a double is a slip.
        const std::string expected = fmt::format("{}.{}", section, ++counted[section]);
        if (read.id != expected) throw BadCase(fmt::format("{} should be {}", read.id, expected));
        chapter.cases.push_back(std::move(read));
    }
    for (const auto& [section, title] : sections.items()) {
        if (!counted.count(section)) throw BadCase(fmt::format("{}: section {} has no cases", file, section));
        if (section.rfind(fmt::format("{}.", number), 0) != 0 || title.get<std::string>().empty())
            throw BadCase(fmt::format("{}: section {} needs a title and the chapter's number", file, section));
    }
    fields.done();
    return chapter;
}

std::vector<Chapter> read_all() {
    std::map<int, std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name == "table.json") continue;
        std::size_t digits = 0;
        const int number = std::isdigit(static_cast<unsigned char>(name[0])) ? std::stoi(name, &digits) : 0;
        if (number <= 0 || name[digits] != '_') throw BadCase(name + " is no chapter: call it like 1_rules.json");
        if (!files.emplace(number, entry.path().string()).second)
            throw BadCase(name + ": a second chapter of its number");
    }
    std::vector<Chapter> all;
    for (const auto& [number, file] : files)
        all.push_back(read_chapter(file, number));
    return all;
}

}  // namespace

std::string folder() {
    return DEMARCHE_SOURCE_DIR "/tests/conformance";
}

const std::vector<Chapter>& chapters() {
    static const std::vector<Chapter> kAll = read_all();
    return kAll;
}

std::string run(const Case& it) {
    return kind_of(it.kind).run(it);
}

}  // namespace demarche::conformance
