#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "script/finding.h"
#include "script/loader_record.h"
#include "script/loader_source.h"

namespace demarche::script {

/// What a finding is about: one definition call, a rule inside it, or a hook.
struct Subject {
    const CallSite* site = nullptr;
    std::string label;     ///< "card 'riot'"
    std::string id;        ///< As given; tells several calls on one line apart.
    bool options = false;  ///< What a function of a module was given, and not a definition.
};

/// What is said of a name that a file defines which nobody has read.
inline constexpr std::string_view kForgotten = " defines it, and no file requires that one";

/// Collects findings, each at the line of the field that it is about.
class Report {
 public:
    Report(std::string package, const std::map<std::string, std::string, std::less<>>& sources)
        : package_(std::move(package)), sources_(&sources) {}

    void add(Severity severity, const Subject& subject, const Path& path, std::string message, std::string hint = {});
    void error(const Subject& subject, const Path& path, std::string message, std::string hint = {}) {
        add(Severity::kError, subject, path, std::move(message), std::move(hint));
    }
    void warning(const Subject& subject, const Path& path, std::string message, std::string hint = {}) {
        add(Severity::kWarning, subject, path, std::move(message), std::move(hint));
    }
    /// Whether something was found wrong at this field, within it, or with the whole that it belongs to. What follows
    /// from a field is only worth a finding of its own where the field itself is in order.
    [[nodiscard]] bool flagged(const Subject& subject, const Path& path) const;
    /// Whether there is an error about something that begins at this place.
    [[nodiscard]] bool has_error_at(const SourcePlace& place) const {
        return error_places_.contains({place.file, place.line});
    }
    /// A finding that belongs to a place, not to a definition.
    /// @param over_limit  See Finding::over_limit.
    void at_place(Severity severity, const SourcePlace& place, std::string message, std::string hint = {},
                  bool over_limit = false);

    /// Whether something is missing for a file that nobody has read.
    [[nodiscard]] bool lacks_a_file() const { return !forgotten_.empty(); }
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    /// Further findings are only counted.
    [[nodiscard]] bool full() const { return findings_.size() >= kMost; }
    /// Errors first, each kind by file and line; at most `kMost` of them, and one more that says how many are left out.
    [[nodiscard]] std::vector<Finding> take();

    static constexpr std::size_t kMost = 200;

 private:
    void keep(Finding finding);
    /// An error counts more than what is only advised: it takes the place of the last of those.
    [[nodiscard]] bool make_room(Severity severity);
    [[nodiscard]] int line_of(const Subject& subject, const Path& path);

    std::string package_;
    const std::map<std::string, std::string, std::less<>>* sources_;
    std::vector<Finding> findings_;
    std::size_t errors_ = 0;
    std::map<std::string, int> forgotten_;  ///< By the hint that names the file, how often it was to be given.
    std::size_t dropped_ = 0;
    std::map<const CallSite*, std::unique_ptr<SourceTable>> tables_;  ///< Looked up by address, never walked.
    std::map<const CallSite*, std::vector<Path>> flagged_;            ///< The same.
    /// What has been said of options: what is made of them says it no more.
    std::set<std::tuple<std::string, int, std::string>> of_options_;
    std::set<std::pair<std::string, int>> error_places_;  ///< Where what errors are about begins.
};

}  // namespace demarche::script
