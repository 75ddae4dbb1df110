#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "authoring/check.h"
#include "authoring/spec_box.h"

namespace demarche::authoring {

/// The first finding whose path and message hold these; null for none.
inline const script::Finding* find(const CheckReport& report, std::string_view path, std::string_view message) {
    for (const script::Finding& finding : report.findings) {
        if (finding.path.find(path) != std::string::npos && finding.message.find(message) != std::string::npos) {
            return &finding;
        }
    }
    return nullptr;
}

/// All that was found, as people read it.
inline std::string shown(const CheckReport& report) {
    std::string all;
    for (const script::Finding& finding : report.findings)
        all += script::text(finding) + "\n";
    return all;
}

/// What `check` says of the box with some more definitions when nothing is played.
inline CheckReport read_only(const std::string& more) {
    CheckOptions options;
    options.games = 0;
    options.seconds = 0;
    return check_box(more, options);
}

/// The line on which `text` stands in the box with `more` behind it.
inline int line_of(const std::string& more, const std::string& text) {
    const std::string all = kBoxScenario + more;
    const std::size_t at = all.find(text);
    REQUIRE(at != std::string::npos);
    return 1 + static_cast<int>(std::count(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// The hint of the finding at this line behind the box's own, whose path and message hold these; "not found" for none.
inline std::string hint_at(const CheckReport& report, int line, std::string_view path, std::string_view message) {
    const int first = static_cast<int>(std::count(kBoxScenario.begin(), kBoxScenario.end(), '\n'));
    for (const script::Finding& one : report.findings) {
        if (one.line == first + line && one.path == path && one.message.find(message) != std::string::npos)
            return one.hint;
    }
    return "not found";
}

/// Findings in the lines behind the box's own, other than notes.
inline int findings_in(const CheckReport& report) {
    const int first = static_cast<int>(std::count(kBoxScenario.begin(), kBoxScenario.end(), '\n'));
    return static_cast<int>(std::count_if(
        report.findings.begin(), report.findings.end(),
        [&](const script::Finding& one) { return one.line > first && one.severity != script::Severity::kNote; }));
}

}  // namespace demarche::authoring
