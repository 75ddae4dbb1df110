#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace demarche::conformance {

/// One numbered case. README.md in this folder describes the form.
struct Case {
    std::string id;  ///< "1.A.3"
    std::string title;
    std::string kind;  ///< "ballot", "text", "ratification", ...: the field that says what is given.
    nlohmann::json given;
    nlohmann::json expect;  ///< Null for a play, which expects within its steps.
    std::string why;
};
struct Chapter {
    int number = 0;
    std::string title;
    std::vector<Case> cases;
};

/// All chapters, in order: every file "<number>_<name>.json" beside this one. Throws BadCase for a case that is not in
/// its form, a number out of order, a section without a title, or a file that belongs to nothing.
[[nodiscard]] const std::vector<Chapter>& chapters();
[[nodiscard]] std::string folder();

// Each runs a case and says what was wrong, or nothing. They throw BadCase for a case that cannot be read.
[[nodiscard]] std::string run_ballot(const Case& it);
[[nodiscard]] std::string run_text(const Case& it);
[[nodiscard]] std::string run_ratification(const Case& it);
[[nodiscard]] std::string run_detection(const Case& it);
[[nodiscard]] std::string run_leaving(const Case& it);
[[nodiscard]] std::string run_time(const Case& it);
[[nodiscard]] std::string run_play(const Case& it);

/// Runs a case of any kind.
[[nodiscard]] std::string run(const Case& it);

}  // namespace demarche::conformance
