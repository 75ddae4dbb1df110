#include "render/fonts.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <imgui.h>
#include <imgui_freetype.h>

#include <array>
#include <memory>
#include <vector>

#include "render/icons.h"

namespace demarche::render {

namespace {

// Latin with extensions, general punctuation, letterlike signs, the minus sign; Cyrillic with the letters of the
// languages of Central Asia. tests/session/translations.cpp holds translations to these.
constexpr std::array<ImWchar, 17> kLetters = {0x0020, 0x00FF, 0x0100, 0x024F, 0x02BB, 0x02BC, 0x0400, 0x052F, 0x2010,
                                              0x203A, 0x20AC, 0x20AC, 0x2116, 0x2122, 0x2212, 0x2212, 0};
constexpr std::array<ImWchar, 3> kCapitals = {0x0020, 0x005F, 0};

struct Face {
    ImFont* Fonts::*font;
    const char* family;
    const char* style;
    float size;
};
constexpr std::array<Face, 11> kFaces = {{{&Fonts::body, "PT Sans", "regular", 17},
                                          {&Fonts::bold, "PT Sans", "bold", 17},
                                          {&Fonts::small, "PT Sans", "regular", 15},
                                          {&Fonts::narrow, "PT Sans Narrow", "bold", 15},
                                          {&Fonts::slim, "PT Sans Narrow", "regular", 17},
                                          {&Fonts::mono, "PT Mono", "regular", 15},
                                          {&Fonts::serif, "PT Serif", "regular", 17.5F},
                                          {&Fonts::serif_italic, "PT Serif", "italic", 17.5F},
                                          {&Fonts::heading, "PT Serif", "bold", 19.5F},
                                          {&Fonts::title, "PT Serif", "bold", 26},
                                          {&Fonts::display, "PT Serif", "regular", 58}}};

/// The icons that are used, as ranges of one letter each. The face has fifteen times as many, and every face gets them.
const ImWchar* icon_ranges() {
    static const std::vector<ImWchar> ranges = [] {
        std::vector<ImWchar> out;
        for (const char* icon : icon::kAll) {
            const auto byte = [&](int i) { return static_cast<unsigned>(static_cast<unsigned char>(icon[i])); };
            const auto letter =
                static_cast<ImWchar>((byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU));
            out.insert(out.end(), {letter, letter});
        }
        out.push_back(0);
        return out;
    }();
    return ranges.data();
}

}  // namespace

Result<std::string> font_file(const std::string& family, const std::string& style) {
    FcInit();
    const std::unique_ptr<FcPattern, void (*)(FcPattern*)> wanted{
        FcNameParse(reinterpret_cast<const FcChar8*>(fmt::format("{}:{}", family, style).c_str())), FcPatternDestroy};
    if (wanted) {
        FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
        FcDefaultSubstitute(wanted.get());
        FcResult result = FcResultNoMatch;
        const std::unique_ptr<FcPattern, void (*)(FcPattern*)> found{FcFontMatch(nullptr, wanted.get(), &result),
                                                                     FcPatternDestroy};
        FcChar8* file = nullptr;
        if (found && FcPatternGetString(found.get(), FC_FILE, 0, &file) == FcResultMatch)
            return std::string{reinterpret_cast<const char*>(file)};
    }
    return fail(ErrorCode::kNotFound, fmt::format("fontconfig knows no font for '{}'; install some, such as PT Sans "
                                                  "and PT Serif (fonts-paratype)",
                                                  family));
}

Result<Fonts> Fonts::load(float scale) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->Clear();
    atlas->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas->FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    atlas->TexGlyphPadding = 1;
    auto icons = font_file("FontAwesome", "regular");
    if (!icons) return pass_on(icons.error());
    Fonts out;
    for (const Face& face : kFaces) {
        auto file = font_file(face.family, face.style);
        if (!file) return pass_on(file.error());
        ImFontConfig letters;
        letters.OversampleH = 1;
        const float size = face.size * scale;
        // The largest says the name of the program and nothing else: all its letters would fill the atlas.
        const ImWchar* const wanted = face.font == &Fonts::display ? kCapitals.data() : kLetters.data();
        out.*face.font = atlas->AddFontFromFileTTF(file->c_str(), size, &letters, wanted);
        if (out.*face.font == nullptr) return fail(ErrorCode::kUnreadable, "this font cannot be read", *file);
        // Neither the name nor scripts have icons.
        if (face.font == &Fonts::display || face.font == &Fonts::mono) continue;
        ImFontConfig marks;
        marks.MergeMode = true;
        marks.GlyphMinAdvanceX = size * 1.1F;
        marks.GlyphOffset.y = size * 0.06F;
        atlas->AddFontFromFileTTF(icons->c_str(), size * 0.9F, &marks, icon_ranges());
    }
    if (!atlas->Build()) return fail(ErrorCode::kInternal, "the fonts do not fit into one texture");
    ImGui::GetIO().FontDefault = out.body;
    return out;
}

}  // namespace demarche::render
