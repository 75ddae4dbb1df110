#include <sstream>

#include "ui/widgets.h"

namespace demarche::ui {

namespace {

/// A paragraph word by word, with **bold** and *italic* parts.
void flow(Ui& ui, std::string_view words, ImU32 ink, float indent) {
    const float left = ImGui::GetCursorPosX() + indent;
    const float right = ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x;
    const float size = ui.fonts().serif->FontSize;
    const float gap = ui.fonts().serif->CalcTextSizeA(size, FLT_MAX, 0, " ").x;
    bool bold = false;
    bool italic = false;
    float x = left;
    bool first = true;
    std::istringstream in{std::string{words}};
    for (std::string word; in >> word;) {
        if (word.starts_with("**")) {
            bold = true;
            word.erase(0, 2);
        } else if (word.starts_with("*") && word.size() > 1) {
            italic = true;
            word.erase(0, 1);
        }
        bool bold_ends = false;
        bool italic_ends = false;
        if (const std::size_t at = word.find("**"); at != std::string::npos) {
            word.erase(at, 2);
            bold_ends = true;
        } else if (const std::size_t star = word.find('*'); star != std::string::npos) {
            word.erase(star, 1);
            italic_ends = true;
        }
        ImFont* font = bold ? ui.fonts().heading : italic ? ui.fonts().serif_italic : ui.fonts().serif;
        const float width = font->CalcTextSizeA(size, FLT_MAX, 0, word.c_str()).x;
        if (!first && x + width > right) {
            x = left;
        } else if (!first) {
            ImGui::SameLine(0, 0);
        }
        ImGui::SetCursorPosX(x);
        ImGui::GetWindowDrawList()->AddText(font, size, ImGui::GetCursorScreenPos(), ink, word.c_str());
        ImGui::Dummy({width, size * 1.04F});
        x += width + gap;
        first = false;
        bold = bold && !bold_ends;
        italic = italic && !italic_ends;
    }
}

/// "1. " and the like at the beginning of a line.
bool numbered(std::string_view line) {
    const std::size_t dot = line.find(". ");
    return dot != std::string_view::npos && dot > 0 && dot < 3 && line.find_first_not_of("0123456789") == dot;
}

}  // namespace

void markdown(Ui& ui, std::string_view source, ImU32 ink, ImU32 heading_ink) {
    std::string paragraph;
    float indent = 0;
    const auto flush = [&] {
        if (!paragraph.empty()) {
            flow(ui, paragraph, ink, indent);
            space(ui, 9);
        }
        paragraph.clear();
        indent = 0;
    };
    std::istringstream in{std::string{source}};
    for (std::string line; std::getline(in, line);) {
        const std::size_t from = line.find_first_not_of(" \t");
        if (from == std::string::npos) {
            flush();
            continue;
        }
        const std::string_view rest = std::string_view{line}.substr(from);
        if (rest.starts_with("#")) {
            flush();
            const std::size_t begins = rest.find_first_not_of("# ");
            if (begins != std::string_view::npos) {
                text(ui.fonts().heading, heading_ink, rest.substr(begins));
                space(ui, 4);
            }
        } else if (numbered(rest)) {
            flush();
            const std::size_t dot = rest.find(' ');
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::GetWindowDrawList()->AddText(ui.fonts().heading, ui.fonts().serif->FontSize, at, heading_ink,
                                                rest.data(), rest.data() + dot);
            indent = ui.u(22);
            paragraph = rest.substr(dot + 1);
        } else if (rest.starts_with("- ") || rest.starts_with("* ")) {
            flush();
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ui.u(7), at.y + ui.fonts().serif->FontSize * 0.56F},
                                                        ui.u(2.2F), heading_ink, 12);
            indent = ui.u(18);
            paragraph = rest.substr(2);
        } else {
            paragraph += (paragraph.empty() ? "" : " ") + std::string{rest};
        }
    }
    flush();
}

}  // namespace demarche::ui
