#include "render/fonts.h"

#include <ft2build.h>

#include <catch2/catch.hpp>
#include FT_FREETYPE_H

using namespace demarche::render;

TEST_CASE("the faces hold the letters of the languages around the table", "[render][fonts]") {
    FT_Library library = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    for (const char* family : {"PT Sans", "PT Serif"}) {
        const auto file = font_file(family, "regular");
        REQUIRE(file);
        FT_Face face = nullptr;
        REQUIRE(FT_New_Face(library, file->c_str(), 0, &face) == 0);
        INFO(*file);
        // Russian, Kyrgyz, Kazakh, Tajik, Romanian, Turkish.
        for (const char32_t letter : U"Жёыңөүғқұіҳҷӣӯșțăâşğıéß–„“€№") {
            if (letter == 0) continue;
            INFO("U+" << std::hex << static_cast<unsigned>(letter));
            CHECK(FT_Get_Char_Index(face, letter) != 0);
        }
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
}

TEST_CASE("a face that nobody has is replaced by the nearest", "[render][fonts]") {
    const auto file = font_file("No Such Face At All", "regular");
    REQUIRE(file);
    CHECK_FALSE(file->empty());
}
