#pragma once

#include <imgui.h>

#include <string_view>

namespace demarche::render {

/// The colours of the room: walnut, paper, ink, brass. 0xAABBGGRR, as ImGui packs them.
namespace colour {
[[nodiscard]] constexpr ImU32 rgb(unsigned hex, unsigned alpha = 255) {
    return alpha << 24U | (hex & 0xFFU) << 16U | (hex & 0xFF00U) | hex >> 16U;
}
inline constexpr ImU32 kRoom = rgb(0x1B1612);    ///< Behind everything.
inline constexpr ImU32 kPanel = rgb(0x27201A);   ///< Panels on it.
inline constexpr ImU32 kRaised = rgb(0x342B23);  ///< Rows and buttons on panels.
inline constexpr ImU32 kRaisedHot = rgb(0x43382D);
inline constexpr ImU32 kLine = rgb(0x4C4033);
inline constexpr ImU32 kText = rgb(0xEFE6D6);
inline constexpr ImU32 kMuted = rgb(0xB3A48D);  ///< 7:1 on the panel.
inline constexpr ImU32 kFaint = rgb(0x857662);
inline constexpr ImU32 kBrass = rgb(0xCBA35A);
inline constexpr ImU32 kBrassHot = rgb(0xE6C785);
inline constexpr ImU32 kBrassDeep = rgb(0x7A5F2E);  ///< Also of headings and frames on paper.
inline constexpr ImU32 kPaper = rgb(0xF1E8D4);
inline constexpr ImU32 kPaperShade = rgb(0xE4D8BD);
inline constexpr ImU32 kPaperLine = rgb(0xC8B992);
inline constexpr ImU32 kInk = rgb(0x2B2219);
inline constexpr ImU32 kInkMuted = rgb(0x6B5C48);
inline constexpr ImU32 kSealInk = rgb(0x8A3A22);    ///< Numbers of clauses, what is one's own, the curve of a number.
inline constexpr ImU32 kPaperRule = rgb(0xA8894B);  ///< The line under a sheet's title.
inline constexpr ImU32 kGood = rgb(0x8DBB74);
inline constexpr ImU32 kBad = rgb(0xE08663);
inline constexpr ImU32 kGoodInk = rgb(0x3F6B2C);  ///< On paper.
inline constexpr ImU32 kBadInk = rgb(0xA23B20);
inline constexpr ImU32 kSea = rgb(0xBFC9C4);
inline constexpr ImU32 kSeaDeep = rgb(0xAFBCB9);
inline constexpr ImU32 kLand = rgb(0xEDE3CB);

[[nodiscard]] constexpr ImU32 alpha(ImU32 c, float a) {
    return (c & 0x00FFFFFFU) | static_cast<ImU32>(static_cast<float>(c >> 24U) * a) << 24U;
}
/// From `a` (0) to `b` (1).
[[nodiscard]] ImU32 mix(ImU32 a, ImU32 b, float share);
/// "#rrggbb"; grey for anything else.
[[nodiscard]] ImU32 parse(std::string_view hex);
/// Black or white ink, whichever reads better on it.
[[nodiscard]] ImU32 ink_on(ImU32 background);
/// Ratio of contrast by WCAG 2, 1..21.
[[nodiscard]] double contrast(ImU32 a, ImU32 b);
}  // namespace colour

/// Sets ImGui's style for a scale (1: body text of 17 pixels).
void apply_theme(float scale);

}  // namespace demarche::render
