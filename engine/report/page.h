#pragma once

#include <string>

#include "report/course.h"

namespace demarche::report {

/// Which review is written.
enum class Edition {
    kWhole,
    kShort,  ///< One or two printed pages, to lead a debriefing by: how it ended, the scores and what made them, when
             ///< it turned and why, what was agreed and who held what back, what to talk about.
};

/// The after-action review as one HTML file: how it came out for whom and by what, what really happened beside it, how
/// numbers ran and why, what was offered, refused, agreed, promised and kept, what might have been, what to talk about.
/// It needs nothing beside it: no script, no network, no other file. It prints, follows the reader's light or dark, and
/// all text in it that players or scenarios wrote is text.
[[nodiscard]] std::string page(const Course& course, Edition edition = Edition::kWhole);

}  // namespace demarche::report
