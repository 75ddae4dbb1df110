#include "base/lines.h"

#include <istream>

#include "base/text.h"

namespace demarche {

std::optional<std::size_t> read_line(std::istream& in, std::string& line, std::size_t most) {
    constexpr std::size_t kNoLine = std::size_t{64} << 20U;
    line.clear();
    const std::istream::sentry ready{in, true};
    if (!ready) return std::nullopt;
    std::size_t length = 0;
    for (;;) {
        const int next = in.rdbuf()->sbumpc();
        if (next == std::istream::traits_type::eof()) {
            in.setstate(length == 0 ? std::ios::eofbit | std::ios::failbit : std::ios::eofbit);
            return length == 0 ? std::nullopt : std::optional{length};
        }
        if (next == '\n') return length;
        if (++length > kNoLine) {
            in.setstate(std::ios::failbit);
            return std::nullopt;
        }
        if (length <= most) line.push_back(static_cast<char>(next));
    }
}

std::string printable_name(std::string_view text, std::size_t limit) {
    std::string out = printable(text, limit);
    for (char& c : out) {
        if (c == '\n' || c == '\t') c = '?';
    }
    return out;
}

}  // namespace demarche
