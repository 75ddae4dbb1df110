#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>

#include "base/utf8.h"

namespace demarche {

std::string Text::str() const {
    return values.empty() ? message : fill(message, values);
}

namespace {

/// A to z in small letters.
std::string lower_case(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// Optimal string alignment distance; anything above `most` where it is above that.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t width = b.size() + 1;
    std::vector<std::size_t> older(width);
    std::vector<std::size_t> old(width);
    std::vector<std::size_t> now(width);
    for (std::size_t j = 0; j < width; ++j)
        old[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j < width; ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({old[j] + 1, now[j - 1] + 1, old[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                now[j] = std::min(now[j], older[j - 2] + 1);
            }
            least = std::min(least, now[j]);
        }
        // No row below gets lower than this by more than a swap, which begins in the row before.
        if (least > most + 1) return least;
        std::swap(older, old);
        std::swap(old, now);
    }
    return old[b.size()];
}

/// Length in bytes of the valid UTF-8 character at `at`, or 0.
std::size_t utf8_step(std::string_view s, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[at + i]); };
    const auto tail = [&](std::size_t i) { return utf8_goes_on(s, at + i); };
    const unsigned char b = byte(0);
    if (b < 0x80) return 1;
    if (b >= 0xC2 && b <= 0xDF) return tail(1) ? 2 : 0;
    if (b >= 0xE0 && b <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (b == 0xE0 && byte(1) < 0xA0) return 0;
        if (b == 0xED && byte(1) > 0x9F) return 0;
        return 3;
    }
    if (b >= 0xF0 && b <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (b == 0xF0 && byte(1) < 0x90) return 0;
        if (b == 0xF4 && byte(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

/// How many of the characters from `at` on are ASCII and no control characters: most texts are nothing else, and eight
/// of them at a time are told from others by three sums.
std::size_t plain_run(std::string_view s, std::size_t at) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    std::size_t i = at;
    for (std::uint64_t word = 0; i + sizeof(word) <= s.size(); i += sizeof(word)) {
        std::memcpy(&word, s.data() + i, sizeof(word));
        // The high bit is set by what has it, by 0x7F and one, and by what is less than 0x20 and borrows.
        if (((word | (word + kOnes) | (word - 0x20 * kOnes)) & (0x80 * kOnes)) != 0) break;
    }
    while (i < s.size() && s[i] >= 0x20 && s[i] < 0x7F)
        ++i;
    return i - at;
}

bool is_control(std::string_view s, std::size_t at, std::size_t step) {
    const auto b = static_cast<unsigned char>(s[at]);
    if (step == 1) return (b < 0x20 && b != '\n' && b != '\t') || b == 0x7F;
    // C1 controls and the direction overrides, which can make a line read as something it is not.
    if (step == 2 && b == 0xC2) return static_cast<unsigned char>(s[at + 1]) < 0xA0;
    if (step == 3 && b == 0xE2) {
        const auto c = static_cast<unsigned char>(s[at + 1]);
        const auto d = static_cast<unsigned char>(s[at + 2]);
        return (c == 0x80 && d >= 0xAA && d <= 0xAE) || (c == 0x81 && d >= 0xA6 && d <= 0xA9);
    }
    return false;
}

}  // namespace

std::string_view nearest(std::string_view given, std::span<const std::string_view> candidates) {
    std::string_view best;
    if (given.empty() || given.size() > 64) return {};
    // Something of it must remain: each single letter is one edit from every other.
    std::size_t best_distance =
        std::min({std::size_t{3}, std::max<std::size_t>(1, given.size() / 3), given.size() - 1}) + 1;
    bool best_swaps = false;
    const std::string small = lower_case(given);
    for (const std::string_view candidate : candidates) {
        const std::size_t longer = std::max(candidate.size(), given.size());
        const std::size_t shorter = std::min(candidate.size(), given.size());
        if (candidate == given) return candidate;
        if (longer - shorter > best_distance) continue;
        const std::string other = lower_case(candidate);
        const std::size_t d = distance(small, other, best_distance);
        if (d > best_distance) continue;
        // Of two that are as near, the one with the same letters: fingers swap more often than they choose.
        const bool swaps = std::is_permutation(small.begin(), small.end(), other.begin(), other.end());
        if (d < best_distance || (d == best_distance && !best.empty() && swaps && !best_swaps)) {
            best = candidate;
            best_distance = d;
            best_swaps = swaps;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view given, std::span<const std::string_view> candidates) {
    const std::string_view best = nearest(given, candidates);
    // What is there, and may not stand here, is no slip of the pen.
    return best.empty() || best == given ? std::string{} : "; did you mean '" + std::string{best} + "'?";
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = plain_run(text, 0); i < text.size(); i += plain_run(text, i)) {
        const std::size_t step = utf8_step(text, i);
        if (step == 0) return false;
        i += step;
    }
    return true;
}

bool is_plain_text(std::string_view text) {
    for (std::size_t i = plain_run(text, 0); i < text.size(); i += plain_run(text, i)) {
        const std::size_t step = utf8_step(text, i);
        if (step == 0 || is_control(text, i, step)) return false;
        i += step;
    }
    return true;
}

std::string abridged(std::string_view text, std::size_t characters) {
    constexpr std::string_view kEllipsis = "...";
    std::string out = printable(text, std::string_view::npos);
    if (utf8_length(out) <= characters) return out;
    std::size_t end = 0;
    for (std::size_t n = kEllipsis.size(); n < characters; ++n)
        end += utf8_step(out, end);
    return out.substr(0, end) += kEllipsis;
}

std::string printable(std::string_view text, std::size_t limit) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t run = std::min(plain_run(text, i), limit - out.size()); run > 0) {
            out += text.substr(i, run);
            i += run;
            continue;
        }
        const std::size_t step = utf8_step(text, i);
        std::string_view piece = text.substr(i, step);
        if (step == 0) {
            piece = "\xEF\xBF\xBD";
        } else if (is_control(text, i, step)) {
            piece = "?";
        }
        if (out.size() + piece.size() > limit) {
            out += "...";
            break;
        }
        out += piece;
        i += std::max<std::size_t>(step, 1);
    }
    return out;
}

std::string shell_word(std::string_view word) {
    const auto plain = [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' ||
               c == '-' || c == '.' || c == '/';
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), plain)) return std::string{word};
    std::string out = "'";
    for (const char c : word) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::size_t utf8_length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string number_text(double value) {
    if (std::isnan(value)) return "nan";  // printf shows the sign of a NaN, which differs between processors
    char buffer[40];
    // No number of a game is as big as that, but messages quote whatever was given.
    std::snprintf(buffer, sizeof buffer, std::abs(value) < 1e15 ? "%.3f" : "%.6g", value);
    std::string out = buffer;
    if (std::abs(value) >= 1e15) return out;
    if (out.find('.') != std::string::npos) {
        while (out.back() == '0')
            out.pop_back();
        if (out.back() == '.') out.pop_back();
    }
    return out == "-0" ? "0" : out;
}

std::string change_text(double change, int digits) {
    char buffer[340];  // what the largest double takes
    std::snprintf(buffer, sizeof buffer, "%+.*f", digits, change);
    const std::string_view out = buffer;
    return out.find_first_not_of("+-0.") == std::string_view::npos ? "0" : std::string{out};
}

std::string list_text(std::span<const std::string> items, std::string_view last) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            if (i + 1 == items.size()) {
                out += ' ';
                out += last;
                out += ' ';
            } else {
                out += ", ";
            }
        }
        out += items[i];
    }
    return out;
}

double to_milli(double value) {
    // From here on doubles have no thousandths, and times 1000 the greatest of them would overflow.
    if (std::abs(value) >= 0x1p52) return value;
    const double rounded = std::round(value * 1000.0) / 1000.0;
    return rounded == 0.0 ? 0.0 : rounded;
}

std::string csv_field(std::string words) {
    constexpr std::string_view kBeginFormulas = "=+-@\t\r";
    if (!words.empty() && kBeginFormulas.find(words[0]) != std::string_view::npos) words.insert(words.begin(), '\'');
    if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
    std::string out = "\"";
    for (const char c : words)
        out += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return out + "\"";
}

}  // namespace demarche
