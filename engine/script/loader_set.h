#pragma once

#include <span>

#include "script/host.h"
#include "script/loader_record.h"
#include "script/loader_report.h"

namespace demarche::script {

/// Puts numbers from outside in the place of those that the scripts gave, before anything is judged: what is set is
/// held to the same checks. Reports paths that name no number, with the nearest name that there is.
void set_numbers(Recording& recording, std::span<const SetValue> values, Report& report);

}  // namespace demarche::script
