#pragma once

#include <fmt/format.h>

#include <string>

#include "base/ids.h"

namespace demarche {

/// What a seat is told of a draft or an agreement that it may not know of: the same whether there is one or not, for
/// which of the two it is must not be learnt.
[[nodiscard]] inline std::string no_such_draft(DraftId id) {
    return fmt::format("there is no draft {} that you know of", id.value);
}
[[nodiscard]] inline std::string no_such_agreement(AgreementId id) {
    return fmt::format("there is no agreement {} that you know of", id.value);
}

}  // namespace demarche
