// Words broken into lines for the room that there is.
#include <imgui.h>

#include <algorithm>
#include <cfloat>

#include "base/text.h"
#include "ui/widgets.h"

namespace demarche::ui {

float width_of(ImFont* font, float size, std::string_view words) {
    return font->CalcTextSizeA(size, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

float widest_word(ImFont* font, std::string_view words) {
    float widest = 0;
    while (!words.empty()) {
        // Where a line may end: at a blank, or behind a hyphen.
        const std::size_t at = words.find_first_of(" -");
        const std::size_t end = at == std::string_view::npos ? words.size() : at + (words[at] == '-' ? 1 : 0);
        widest = std::max(widest, width_of(font, font->FontSize, words.substr(0, end)));
        words.remove_prefix(std::min(words.size(), std::max(end, at == std::string_view::npos ? end : at + 1)));
    }
    return widest;
}

const char* end_of_line(ImFont* font, float size, const char* at, const char* end, float room) {
    // What an exact width lost when it was added up elsewhere.
    constexpr float kRounding = 0.5F;
    const char* stop = at;
    float width = 0;
    while (stop < end && *stop != '\n') {
        const char* word = stop;
        while (word < end && *word == ' ')
            ++word;
        const char* next = word;
        while (next < end && *next != ' ' && *next != '\n')
            ++next;
        width += width_of(font, size, {stop, static_cast<std::size_t>(next - stop)});
        // Blanks at the end of a line take no room.
        if (next > word && width > room + kRounding) {
            if (stop > at) return stop;
            const char* rest = next;
            font->CalcTextSizeA(size, room + kRounding, 0, at, next, &rest);
            return rest > at ? rest : at + utf8_head({at, static_cast<std::size_t>(next - at)}, 1).size();
        }
        stop = next;
    }
    return stop;
}

std::string broken_lines(ImFont* font, float size, std::string_view words, float room) {
    std::string out;
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        const char* stop = end_of_line(font, size, at, end, room);
        out.append(at, stop);
        at = stop;
        if (at < end && *at == '\n') {  // one that was there before; a second one is a blank line
            ++at;
        } else {
            while (at < end && *at == ' ')
                ++at;
            if (at == end) break;
        }
        out += '\n';
    }
    return out;
}

float height_of(ImFont* font, std::string_view words, float room) {
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, broken_lines(font, font->FontSize, words, room).c_str()).y;
}

}  // namespace demarche::ui
