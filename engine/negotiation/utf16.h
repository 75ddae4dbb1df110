#pragma once

#include <string>
#include <string_view>

namespace demarche {

/// A text that begins with the byte order mark of UTF-16, in UTF-8; any other as it is. A surrogate without its other
/// half becomes bytes that are no UTF-8, which is then told.
[[nodiscard]] std::string in_utf8(std::string_view text);

}  // namespace demarche
