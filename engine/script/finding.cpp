#include "script/finding.h"

#include <fmt/format.h>

namespace demarche::script {

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::kError:
            return "error";
        case Severity::kWarning:
            return "warning";
        case Severity::kNote:
            return "note";
    }
    return "error";
}

std::string text(const Finding& finding) {
    std::string out;
    if (!finding.file.empty()) {
        out += finding.line > 0 ? fmt::format("{}:{}: ", finding.file, finding.line) : finding.file + ": ";
    }
    out += fmt::format("{}: ", word(finding.severity));
    if (!finding.path.empty()) out += finding.path + ": ";
    for (const char c : finding.message) {
        out += c;
        if (c == '\n') out += "    ";  // a script's message may have lines that look like findings of their own
    }
    if (!finding.hint.empty()) out += fmt::format(" ({})", finding.hint);
    if (!finding.excerpt.empty()) out += "\n" + finding.excerpt;
    return out;
}

}  // namespace demarche::script
