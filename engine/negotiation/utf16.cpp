#include "negotiation/utf16.h"

#include <cstdint>

namespace demarche {

std::string in_utf8(std::string_view text) {
    const bool little = text.substr(0, 2) == "\xFF\xFE";
    if (!little && text.substr(0, 2) != "\xFE\xFF") return std::string(text);
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        return little ? second << 8U | first : first << 8U | second;
    };
    const auto half = [](std::uint32_t c, std::uint32_t from) { return c >= from && c < from + 0x400; };
    std::string out;
    const auto put = [&](std::uint32_t c) { out += static_cast<char>(c); };
    for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
        std::uint32_t c = unit(at);
        if (half(c, 0xD800) && at + 3 < text.size() && half(unit(at + 2), 0xDC00)) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | c >> 6U);
            put(0x80 | (c & 0x3FU));
        } else if (c < 0x10000) {
            put(0xE0 | c >> 12U);
            put(0x80 | (c >> 6U & 0x3FU));
            put(0x80 | (c & 0x3FU));
        } else {
            put(0xF0 | c >> 18U);
            put(0x80 | (c >> 12U & 0x3FU));
            put(0x80 | (c >> 6U & 0x3FU));
            put(0x80 | (c & 0x3FU));
        }
    }
    if (text.size() % 2 != 0) put(0xFF);  // half a unit is left
    return out;
}

}  // namespace demarche
