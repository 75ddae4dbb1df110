#include "script/pattern.h"

#include "script/lua_util.h"

namespace demarche::script {

namespace {

constexpr int kMaxDepth = 200;
constexpr char kEscape = '%';

bool is_lower(unsigned char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(unsigned char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(unsigned char c) {
    return is_lower(c) || is_upper(c);
}
bool is_digit(unsigned char c) {
    return c >= '0' && c <= '9';
}
bool is_graphic(unsigned char c) {
    return c > 0x20 && c < 0x7F;
}

unsigned char byte_at(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

}  // namespace

bool in_class(unsigned char c, unsigned char letter) {
    bool inside = false;
    switch (letter | 0x20) {
        case 'a':
            inside = is_letter(c);
            break;
        case 'c':
            inside = c < 0x20 || c == 0x7F;
            break;
        case 'd':
            inside = is_digit(c);
            break;
        case 'g':
            inside = is_graphic(c);
            break;
        case 'l':
            inside = is_lower(c);
            break;
        case 'p':
            inside = is_graphic(c) && !is_letter(c) && !is_digit(c);
            break;
        case 's':
            inside = c == ' ' || (c >= '\t' && c <= '\r');
            break;
        case 'u':
            inside = is_upper(c);
            break;
        case 'w':
            inside = is_letter(c) || is_digit(c);
            break;
        case 'x':
            inside = is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
            break;
        case 'z':  // not in the manual any more, but still in the library
            inside = c == 0;
            break;
        default:
            return c == letter;
    }
    return is_lower(letter) ? inside : !inside;
}

void Matcher::step(std::size_t count) {
    constexpr std::size_t kPayAt = 256;
    unpaid_ += count;
    if (unpaid_ >= kPayAt) settle();
}

void Matcher::settle() {
    const std::size_t due = unpaid_;
    unpaid_ = 0;
    Sandbox::of(L_).charge(static_cast<std::int64_t>(due));
}

std::size_t Matcher::match(std::size_t start) {
    level_ = 0;
    depth_ = 0;
    return run(start, 0);
}

std::size_t Matcher::run(std::size_t s, std::size_t p) {
    if (++depth_ > kMaxDepth) raise(L_, "pattern too complex");
    for (;;) {
        step();
        if (p == pattern_.size()) {
            --depth_;
            return s;
        }
        std::size_t result = kNone;
        switch (pattern_[p]) {
            case '(':
                result = p + 1 < pattern_.size() && pattern_[p + 1] == ')' ? open_capture(s, p + 2, kPosition)
                                                                           : open_capture(s, p + 1, kUnfinished);
                --depth_;
                return result;
            case ')':
                result = close_capture(s, p + 1);
                --depth_;
                return result;
            case '$':
                if (p + 1 == pattern_.size()) {
                    --depth_;
                    return s == subject_.size() ? s : kNone;
                }
                break;
            case kEscape: {
                const char next = p + 1 < pattern_.size() ? pattern_[p + 1] : '\0';
                if (next == 'b') {
                    s = balanced(s, p + 2);
                    p += 4;
                } else if (next == 'f') {
                    p += 2;
                    if (p >= pattern_.size() || pattern_[p] != '[') raise(L_, "missing '[' after '%f' in pattern");
                    const std::size_t end = item_end(p);
                    const unsigned char before = s == 0 ? 0 : byte_at(subject_, s - 1);
                    const unsigned char here = s == subject_.size() ? 0 : byte_at(subject_, s);
                    step(2 * (end - p));
                    if (set_matches(before, p, end - 1) || !set_matches(here, p, end - 1)) s = kNone;
                    p = end;
                } else if (is_digit(static_cast<unsigned char>(next))) {
                    s = again(s, next);
                    p += 2;
                } else {
                    break;
                }
                if (s == kNone) {
                    --depth_;
                    return kNone;
                }
                continue;
            }
            default:
                break;
        }
        // A single item, with what may follow it.
        const std::size_t end = item_end(p);
        const char suffix = end < pattern_.size() ? pattern_[end] : '\0';
        if (!item_matches(s, p, end)) {
            if (suffix != '*' && suffix != '?' && suffix != '-') {
                --depth_;
                return kNone;
            }
            p = end + 1;  // none of it will do
            continue;
        }
        if (suffix == '*' || suffix == '+' || suffix == '-') {
            result = suffix == '-' ? shortest_first(s, p, end) : longest_first(s + (suffix == '+' ? 1 : 0), p, end);
            --depth_;
            return result;
        }
        if (suffix == '?') {
            result = run(s + 1, end + 1);
            if (result != kNone) {
                --depth_;
                return result;
            }
            p = end + 1;
            continue;
        }
        ++s;
        p = end;
    }
}

std::size_t Matcher::item_end(std::size_t p) {
    const char first = pattern_[p++];
    if (first == kEscape) {
        if (p == pattern_.size()) raise(L_, "malformed pattern (ends with '%')");
        return p + 1;
    }
    if (first != '[') return p;
    if (p < pattern_.size() && pattern_[p] == '^') ++p;
    const std::size_t begin = p;
    do {  // a ']' that comes first stands for itself
        if (p == pattern_.size()) raise(L_, "malformed pattern (missing ']')");
        if (pattern_[p++] == kEscape) ++p;
        if (p > pattern_.size()) raise(L_, "malformed pattern (missing ']')");
    } while (p == pattern_.size() || pattern_[p] != ']');
    step(p - begin);
    return p + 1;
}

// Between the '[' at p and the ']' at end.
bool Matcher::set_matches(unsigned char c, std::size_t p, std::size_t end) const {
    bool inside = true;
    if (p + 1 < end && pattern_[p + 1] == '^') {
        inside = false;
        ++p;
    }
    while (++p < end) {
        if (pattern_[p] == kEscape) {
            ++p;
            if (p < pattern_.size() && in_class(c, byte_at(pattern_, p))) return inside;
        } else if (p + 2 < end && pattern_[p + 1] == '-') {
            if (byte_at(pattern_, p) <= c && c <= byte_at(pattern_, p + 2)) return inside;
            p += 2;
        } else if (byte_at(pattern_, p) == c) {
            return inside;
        }
    }
    return !inside;
}

bool Matcher::item_matches(std::size_t s, std::size_t p, std::size_t end) {
    if (s >= subject_.size()) return false;
    const unsigned char c = byte_at(subject_, s);
    switch (pattern_[p]) {
        case '.':
            return true;
        case kEscape:
            return in_class(c, byte_at(pattern_, p + 1));
        case '[':
            step((end - p) / 4);
            return set_matches(c, p, end - 1);
        default:
            return byte_at(pattern_, p) == c;
    }
}

std::size_t Matcher::longest_first(std::size_t s, std::size_t p, std::size_t end) {
    std::size_t count = 0;
    while (item_matches(s + count, p, end)) {
        step();
        ++count;
    }
    for (;; --count) {
        const std::size_t result = run(s + count, end + 1);
        if (result != kNone || count == 0) return result;
    }
}

std::size_t Matcher::shortest_first(std::size_t s, std::size_t p, std::size_t end) {
    for (;;) {
        const std::size_t result = run(s, end + 1);
        if (result != kNone) return result;
        if (!item_matches(s, p, end)) return kNone;
        ++s;
    }
}

std::size_t Matcher::open_capture(std::size_t s, std::size_t p, std::ptrdiff_t what) {
    if (level_ >= kMaxCaptures) raise(L_, "too many captures");
    captures_[level_] = {s, what};
    ++level_;
    const std::size_t result = run(s, p);
    if (result == kNone) --level_;
    return result;
}

std::size_t Matcher::close_capture(std::size_t s, std::size_t p) {
    std::size_t open = level_;
    while (open > 0 && captures_[open - 1].length != kUnfinished)
        --open;
    if (open == 0) raise(L_, "invalid pattern capture");
    Capture& capture = captures_[open - 1];
    capture.length = static_cast<std::ptrdiff_t>(s - capture.start);
    const std::size_t result = run(s, p);
    if (result == kNone) capture.length = kUnfinished;
    return result;
}

std::size_t Matcher::balanced(std::size_t s, std::size_t p) {
    if (p + 1 >= pattern_.size()) raise(L_, "malformed pattern (missing arguments to '%b')");
    if (s >= subject_.size() || subject_[s] != pattern_[p]) return kNone;
    const char opening = pattern_[p];
    const char closing = pattern_[p + 1];
    std::size_t nested = 1;
    while (++s < subject_.size()) {
        step();
        if (subject_[s] == closing) {
            if (--nested == 0) return s + 1;
        } else if (subject_[s] == opening) {
            ++nested;
        }
    }
    return kNone;
}

std::size_t Matcher::again(std::size_t s, char which) {
    const auto index = static_cast<std::size_t>(which - '1');
    if (which == '0' || index >= level_ || captures_[index].length == kUnfinished) {
        raise(L_, "invalid capture index %" + std::string(1, which) + " in pattern");
    }
    // A position capture has no text of its own; the stock matcher never finds it again.
    if (captures_[index].length == kPosition) return kNone;
    const auto length = static_cast<std::size_t>(captures_[index].length);
    step(length / 16);
    if (subject_.size() - s < length) return kNone;
    return subject_.substr(captures_[index].start, length) == subject_.substr(s, length) ? s + length : kNone;
}

std::string_view Matcher::capture_text(std::size_t i, std::size_t start, std::size_t end, std::size_t& position) const {
    position = 0;
    if (i >= level_) {
        if (i != 0) raise(L_, "invalid capture index %" + std::to_string(i + 1));
        return subject_.substr(start, end - start);
    }
    const Capture& capture = captures_[i];
    if (capture.length == kUnfinished) raise(L_, "unfinished capture");
    if (capture.length == kPosition) {
        position = capture.start + 1;
        return {};
    }
    return subject_.substr(capture.start, static_cast<std::size_t>(capture.length));
}

void Matcher::push_capture(std::size_t i, std::size_t start, std::size_t end) const {
    std::size_t position = 0;
    const std::string_view text = capture_text(i, start, end, position);
    if (position > 0) {
        lua_pushinteger(L_, static_cast<lua_Integer>(position));
    } else {
        Sandbox::of(L_).charge_for(text.size(), 16);
        lua_pushlstring(L_, text.data(), text.size());
    }
}

int Matcher::push_captures(std::size_t start, std::size_t end) const {
    const std::size_t count = level_ == 0 ? 1 : level_;
    luaL_checkstack(L_, static_cast<int>(count), "too many captures");
    for (std::size_t i = 0; i < count; ++i) {
        push_capture(i, start, end);
    }
    return static_cast<int>(count);
}

}  // namespace demarche::script
