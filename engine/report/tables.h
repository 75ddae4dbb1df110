#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/view.h"
#include "report/course.h"
#include "session/review.h"

namespace demarche::report {

/// A file for other programs.
struct Table {
    std::string name;  ///< "events.csv"
    std::string text;
};

/// What a reader knows of a game, as files: `story.txt`; `events.csv` (round, phase, kind, text); `numbers.csv` (round,
/// phase, number, before, after, reason); `agreements.csv` (agreement, kind, name, framework, place, parties, adopted,
/// in_force, status, terms). Tables are RFC 4180, UTF-8, with a first line of names; numbers have a point in every
/// language, and what a spreadsheet would take for a formula is told to be text.
[[nodiscard]] std::vector<Table> tables(const Scenario& scenario, const View& view,
                                        std::span<const std::shared_ptr<const session::Known>> known);
/// The same of a course, and how it came out: `scores.csv` (seat, objective, name, secret, weight, score, began; a line
/// with the objective "" for the whole score of a seat), `answers.csv` (round, seat, question, answer).
[[nodiscard]] std::vector<Table> tables(const Course& course);

/// Writes them into a folder, which is made if it is not there. Errors: kUnreadable.
[[nodiscard]] Result<void> write_tables(const std::filesystem::path& folder, const std::vector<Table>& tables);

}  // namespace demarche::report
