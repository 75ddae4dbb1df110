#include "script/loader_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "script/lua_util.h"

namespace demarche::script {

bool Report::make_room(Severity severity) {
    if (severity != Severity::kError) return false;
    const auto weaker = std::find_if(findings_.rbegin(), findings_.rend(),
                                     [](const Finding& one) { return one.severity != Severity::kError; });
    if (weaker == findings_.rend()) return false;
    findings_.erase(std::next(weaker).base());
    ++dropped_;
    return true;
}

void Report::keep(Finding finding) {
    const bool known = std::any_of(findings_.begin(), findings_.end(), [&](const Finding& f) {
        return f.file == finding.file && f.line == finding.line && f.path == finding.path &&
               f.message == finding.message;
    });
    if (known) return;
    if (finding.severity == Severity::kError) ++errors_;
    // What one forgotten file was to bring is told once.
    if (finding.hint.ends_with(kForgotten) && ++forgotten_[finding.hint] > 1) return;
    if (full() && !make_room(finding.severity)) {
        ++dropped_;
        return;
    }
    finding.package = package_;
    finding.message = printable(finding.message, 600);
    finding.hint = printable(finding.hint, 300);
    finding.path = printable(finding.path, 200);
    if (finding.excerpt.empty() && finding.line > 0) {
        if (const auto source = sources_->find(finding.file); source != sources_->end()) {
            finding.excerpt = source_lines(source->second, finding.line);
        }
    }
    findings_.push_back(std::move(finding));
}

int Report::line_of(const Subject& subject, const Path& path) {
    const SourcePlace& place = subject.site->place;
    auto [entry, fresh] = tables_.try_emplace(subject.site);
    if (fresh) {
        if (const auto source = sources_->find(place.file); source != sources_->end()) {
            entry->second = find_call(source->second, place.line, subject.id);
        }
    }
    return entry->second && !path.empty() ? entry->second->line_of(path) : place.line;
}

void Report::add(Severity severity, const Subject& subject, const Path& path, std::string message, std::string hint) {
    if (full() && !make_room(severity)) {
        if (severity == Severity::kError) ++errors_;
        ++dropped_;
        return;
    }
    // What is only noted can be used, and whatever hangs on it is checked.
    if (severity != Severity::kNote) flagged_[subject.site].push_back(path);
    if (severity == Severity::kError) error_places_.emplace(subject.site->place.file, subject.site->place.line);
    Finding finding;
    finding.severity = severity;
    finding.file = subject.site->place.file;
    finding.line = line_of(subject, path);
    finding.path = subject.label + path_text(path);
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    if (const SourcePlace& from = subject.site->from; !from.file.empty())
        finding.message += fmt::format(" (called from {}:{})", from.file, from.line);
    std::tuple said{finding.file, finding.line, finding.message};
    if (subject.options ? !of_options_.insert(std::move(said)).second
                        : !subject.site->via.file.empty() && of_options_.contains(said)) {
        if (severity == Severity::kError) ++errors_;
        return;
    }
    if (!subject.site->via.file.empty()) {
        finding.message += fmt::format(" (defined by {}:{})", subject.site->via.file, subject.site->via.line);
    }
    keep(std::move(finding));
}

bool Report::flagged(const Subject& subject, const Path& path) const {
    const auto found = flagged_.find(subject.site);
    if (found == flagged_.end()) return false;
    return std::any_of(found->second.begin(), found->second.end(), [&](const Path& wrong) {
        // The definition as a whole is no field of which others are a part.
        if (wrong.empty() || path.empty()) return wrong.size() == path.size();
        return std::equal(wrong.begin(),
                          wrong.begin() + static_cast<std::ptrdiff_t>(std::min(wrong.size(), path.size())),
                          path.begin());
    });
}

void Report::at_place(Severity severity, const SourcePlace& place, std::string message, std::string hint,
                      bool over_limit) {
    Finding finding;
    finding.severity = severity;
    finding.file = place.file;
    finding.line = place.line;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    finding.over_limit = over_limit;
    keep(std::move(finding));
}

std::vector<Finding> Report::take() {
    // Files in the order in which they came up, lines as one reads them.
    std::vector<std::string> files;
    for (const Finding& finding : findings_) {
        if (std::find(files.begin(), files.end(), finding.file) == files.end()) files.push_back(finding.file);
    }
    for (Finding& finding : findings_) {
        const auto times = forgotten_.find(finding.hint);
        if (times == forgotten_.end() || times->second < 2) continue;
        finding.hint += fmt::format(": {} more {} missing for that", times->second - 1,
                                    times->second == 2 ? "thing is" : "things are");
    }
    const auto rank = [&](const Finding& f) {
        return std::tuple{f.severity, std::find(files.begin(), files.end(), f.file) - files.begin(), f.line};
    };
    std::stable_sort(findings_.begin(), findings_.end(),
                     [&](const Finding& a, const Finding& b) { return rank(a) < rank(b); });
    if (dropped_ > 0) {
        Finding more;
        more.severity = errors_ > 0 ? Severity::kError : Severity::kWarning;
        more.package = package_;
        more.message = fmt::format("{} not shown", dropped_ == 1 ? std::string{"1 further finding is"}
                                                                 : fmt::format("{} further findings are", dropped_));
        findings_.push_back(std::move(more));
        dropped_ = 0;
    }
    return std::move(findings_);
}

}  // namespace demarche::script
