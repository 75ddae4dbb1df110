#pragma once

#include <cmath>
#include <cstddef>
#include <string>

#include "model/scenario.h"

namespace demarche {

/// The index of a value that names one of `count` things, or npos.
[[nodiscard]] inline std::size_t index_of(double value, std::size_t count) {
    if (!(value >= 0) || value >= static_cast<double>(count) || value != std::floor(value)) {
        return std::string::npos;
    }
    return static_cast<std::size_t>(value);
}

/// The actor, place or institution that a parameter's value names. @param value  Of a text or act that has been
/// checked.
template <class Id>
[[nodiscard]] Id id_in(double value) {
    return Id{static_cast<std::size_t>(value)};
}

/// How many steps of a range there are; 0 when only its lower end is a value.
[[nodiscard]] inline double steps_of(const ParamDef& def) {
    if (!(def.step > 0) || !(def.max > def.min)) return 0;
    // 0.1 fits three times into 0.3, though not in doubles.
    return std::floor((def.max - def.min) / def.step + 1e-6);
}

/// Is it one of the numbers that such a parameter may have: within its range, and on one of its steps?
[[nodiscard]] inline bool is_number_of(const ParamDef& def, double value) {
    if (!std::isfinite(value) || value < def.min || value > def.max) return false;
    if (def.type == ParamType::kInteger && value != std::floor(value)) return false;
    if (!(def.step > 0)) return value == def.min;
    const double steps = (value - def.min) / def.step;
    return std::abs(steps - std::round(steps)) < 1e-6 && std::round(steps) <= steps_of(def);
}

}  // namespace demarche
