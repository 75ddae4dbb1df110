#include "ui/reader.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace demarche::ui {

namespace {

struct Glyph {
    const ImFontGlyph* glyph = nullptr;
    const ImFont* font = nullptr;
};

/// Where in the atlas a letter lies tells which it is; by its upper left corner, and by its lower right one for letters
/// of which the window system has cut the left side off.
struct Alphabet {
    std::map<std::pair<float, float>, Glyph> by_low;
    std::map<std::pair<float, float>, Glyph> by_high;
};

Alphabet alphabet() {
    Alphabet out;
    for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
        for (const ImFontGlyph& glyph : font->Glyphs) {
            if (!glyph.Visible) continue;
            out.by_low[{glyph.U0, glyph.V0}] = {&glyph, font};
            out.by_high[{glyph.U1, glyph.V1}] = {&glyph, font};
        }
    }
    return out;
}

void append_utf8(std::string& out, unsigned letter) {
    char bytes[5] = {};
    ImTextCharToUtf8(bytes, letter);
    out += bytes;
}

bool is_icon(unsigned letter) {
    return letter >= 0xF000;
}

}  // namespace

std::vector<Line> read_screen(const ImFont* mono) {
    std::vector<Line> out;
    const ImDrawData* data = ImGui::GetDrawData();
    if (data == nullptr) return out;
    const Alphabet letters = alphabet();
    const ImTextureID atlas = ImGui::GetIO().Fonts->TexID;
    for (int n = 0; n < data->CmdListsCount; ++n) {
        const ImDrawList& list = *data->CmdLists[n];
        float pen = 0;        // where the next letter of the line would begin
        float line_y = 0;     // the top of the line
        float line_size = 0;  // the size of its letters
        bool open = false;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.TextureId != atlas) continue;
            open = false;
            for (unsigned i = 0; i + 5 < command.ElemCount;) {
                const auto vertex = [&](unsigned k) -> const ImDrawVert& {
                    return list.VtxBuffer[static_cast<int>(list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)] +
                                                           command.VtxOffset)];
                };
                // A letter is two triangles over the corners 0 1 2 and 0 2 3.
                const ImDrawVert& low = vertex(0);
                const ImDrawVert& high = vertex(2);
                Glyph found;
                if (vertex(3).pos.x == low.pos.x && vertex(3).pos.y == low.pos.y) {
                    if (const auto a = letters.by_low.find({low.uv.x, low.uv.y}); a != letters.by_low.end()) {
                        found = a->second;
                    } else if (const auto b = letters.by_high.find({high.uv.x, high.uv.y});
                               b != letters.by_high.end()) {
                        found = b->second;
                    }
                }
                if (found.glyph == nullptr || high.pos.x <= low.pos.x || high.pos.y <= low.pos.y) {
                    i += 3;
                    continue;
                }
                i += 6;
                const ImFontGlyph& glyph = *found.glyph;
                const auto letter = static_cast<unsigned>(glyph.Codepoint);
                const bool alpha = (low.col >> IM_COL32_A_SHIFT) > 24;
                if (is_icon(letter) || !alpha) {
                    open = false;
                    continue;
                }
                // Seen whole, or cut by ImGui itself, which then also shortens what is taken from the atlas.
                const bool shortened = low.uv.x != glyph.U0 || high.uv.x != glyph.U1;
                const float scale = (high.pos.y - low.pos.y) / std::max(0.01F, glyph.Y1 - glyph.Y0) *
                                    (glyph.V1 - glyph.V0) / std::max(1e-9F, high.uv.y - low.uv.y);
                const float size = found.font->FontSize * scale;
                const float top = low.pos.y - glyph.Y0 * scale;
                const float begin = low.pos.x - glyph.X0 * scale;
                const float gap = begin - pen;
                const bool goes_on = open && std::abs(top - line_y) < 0.6F && std::abs(size - line_size) < 0.6F &&
                                     gap > -0.12F * size && gap < 1.1F * size;
                if (!goes_on) {
                    out.push_back({{},
                                   {low.pos.x, top},
                                   {high.pos.x, top + size},
                                   command.ClipRect,
                                   &list,
                                   found.font == mono,
                                   false});
                    line_y = top;
                    line_size = size;
                } else if (gap > 0.12F * size) {
                    out.back().words += ' ';
                }
                Line& line = out.back();
                append_utf8(line.words, letter);
                line.high.x = std::max(line.high.x, high.pos.x);
                const ImVec4& clip = command.ClipRect;
                // Slanted letters lean a little over where their line begins.
                const float overhang = std::max(1.0F, size * 0.08F);
                const bool tall = high.pos.y > clip.y + 1 && low.pos.y < clip.w - 1;
                line.cut = line.cut ||
                           (tall && (shortened || high.pos.x > clip.z + overhang || low.pos.x < clip.x - overhang));
                pen = begin + glyph.AdvanceX * scale;
                open = true;
            }
        }
    }
    return out;
}

std::vector<std::string> reading_faults(const ImFont* mono) {
    std::vector<std::string> out;
    std::vector<Line> lines;
    for (Line& line : read_screen(mono))
        if (line.in_sight()) lines.push_back(std::move(line));
    const auto place = [](const Line& l) {
        return fmt::format("'{}' [{:.0f},{:.0f} to {:.0f},{:.0f}]", l.words, l.low.x, l.low.y, l.high.x, l.high.y);
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& a = lines[i];
        if (a.cut && !a.mono)
            out.push_back(fmt::format("{} is cut at the edge of [{:.0f} to {:.0f}]", place(a), a.clip.x, a.clip.z));
        // "..." and ":" alone are words of their own.
        const std::size_t sign = a.words.find_first_not_of(",;:.!?)");
        if (!a.mono && sign != 0 && sign != std::string::npos && !a.words.starts_with(".."))
            out.push_back(fmt::format("{} begins with a sign of the line before", place(a)));
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
            const Line& b = lines[j];
            if (a.list != b.list || a.words == b.words) continue;  // a halo is the same words around themselves
            const float height = std::min(a.high.y - a.low.y, b.high.y - b.low.y);
            const float across =
                std::min({a.high.x, b.high.x, a.clip.z, b.clip.z}) - std::max({a.low.x, b.low.x, a.clip.x, b.clip.x});
            const float down =
                std::min({a.high.y, b.high.y, a.clip.w, b.clip.w}) - std::max({a.low.y, b.low.y, a.clip.y, b.clip.y});
            if (across > 2 && down > height * 0.45F)
                out.push_back(fmt::format("{} and {} stand on each other", place(a), place(b)));
        }
    }
    return out;
}

}  // namespace demarche::ui
