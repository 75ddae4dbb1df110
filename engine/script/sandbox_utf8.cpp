// The utf8 library, charged by the byte.

#include <climits>
#include <optional>

#include "base/utf8.h"
#include "script/lua_util.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

constexpr std::uint32_t kLastUnicode = 0x10FFFF;
constexpr std::uint32_t kLastCode = 0x7FFFFFFF;

struct Decoded {
    std::uint32_t code = 0;
    std::size_t size = 0;
};

// The character at `at`; nothing when the bytes are none. Strict: no surrogates, nothing above 10FFFF.
std::optional<Decoded> decode(std::string_view text, std::size_t at, bool strict) {
    if (at >= text.size()) return std::nullopt;
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return Decoded{first, 1};
    if (first < 0xC0 || first >= 0xFE) return std::nullopt;
    std::size_t tails = 1;
    while (((first << tails) & 0x40U) != 0)
        ++tails;
    std::uint32_t code = first & (0x3FU >> tails);
    for (std::size_t i = 1; i <= tails; ++i) {
        if (!utf8_goes_on(text, at + i)) return std::nullopt;
        code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    // The smallest code that needs this many bytes; less is an overlong form.
    static constexpr std::uint32_t kSmallest[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
    if (code < kSmallest[tails]) return std::nullopt;
    if (strict && (code > kLastUnicode || (code >= 0xD800 && code <= 0xDFFF))) return std::nullopt;
    return Decoded{code, tails + 1};
}

void encode(TextBuilder& out, std::uint32_t code) {
    if (code < 0x80) {
        out.add(static_cast<char>(code));
        return;
    }
    char bytes[6];
    std::size_t count = 0;
    std::uint32_t room = 0x3F;  // what the first byte can hold
    do {
        bytes[count++] = static_cast<char>(0x80U | (code & 0x3FU));
        code >>= 6U;
        room >>= 1U;
    } while (code > room);
    out.add(static_cast<char>((~room << 1U) | code));
    while (count > 0)
        out.add(bytes[--count]);
}

lua_Integer from_end(lua_Integer position, std::size_t size) {
    if (position >= 0) return position;
    return position < -static_cast<lua_Integer>(size) ? 0 : static_cast<lua_Integer>(size) + position + 1;
}

// utf8.char(...) -> string of these code points
int l_utf8_char(lua_State* L) {
    const int count = lua_gettop(L);
    Sandbox::of(L).charge_for(static_cast<std::size_t>(count));
    TextBuilder out(L);
    for (int i = 1; i <= count; ++i) {
        const auto code = static_cast<lua_Unsigned>(luaL_checkinteger(L, i));
        if (code > kLastCode) raise_argument(L, i, "value out of range");
        encode(out, static_cast<std::uint32_t>(code));
    }
    out.push();
    return 1;
}

// utf8.codepoint(s [, i [, j [, lax]]]) -> code points that begin within the bytes i..j
int l_codepoint(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    const lua_Integer first = from_end(luaL_optinteger(L, 2, 1), text.size());
    const lua_Integer last = from_end(luaL_optinteger(L, 3, first), text.size());
    const bool strict = lua_toboolean(L, 4) == 0;
    if (first < 1) raise_argument(L, 2, "out of bounds");
    if (last > static_cast<lua_Integer>(text.size())) raise_argument(L, 3, "out of bounds");
    if (first > last) return 0;
    Sandbox& sandbox = Sandbox::of(L);
    sandbox.charge(last - first + 1);
    if (last - first >= sandbox.limits().arguments) raise(L, "string slice too long");
    luaL_checkstack(L, static_cast<int>(last - first) + 1, "string slice too long");
    int count = 0;
    for (auto at = static_cast<std::size_t>(first) - 1; at < static_cast<std::size_t>(last);) {
        const std::optional<Decoded> next = decode(text, at, strict);
        if (!next) raise(L, "invalid UTF-8 code");
        lua_pushinteger(L, next->code);
        at += next->size;
        ++count;
    }
    return count;
}

// utf8.len(s [, i [, j [, lax]]]) -> number of characters that begin within i..j, or nil and the first bad position
int l_utf8_len(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    lua_Integer at = from_end(luaL_optinteger(L, 2, 1), text.size());
    lua_Integer last = from_end(luaL_optinteger(L, 3, -1), text.size());
    const bool strict = lua_toboolean(L, 4) == 0;
    if (at < 1 || --at > static_cast<lua_Integer>(text.size())) raise_argument(L, 2, "initial position out of bounds");
    if (--last >= static_cast<lua_Integer>(text.size())) raise_argument(L, 3, "final position out of bounds");
    if (last >= at) Sandbox::of(L).charge_for(static_cast<std::size_t>(last - at) + 1, 2);
    lua_Integer count = 0;
    while (at <= last) {
        const std::optional<Decoded> next = decode(text, static_cast<std::size_t>(at), strict);
        if (!next) {
            lua_pushnil(L);
            lua_pushinteger(L, at + 1);
            return 2;
        }
        at += static_cast<lua_Integer>(next->size);
        ++count;
    }
    lua_pushinteger(L, count);
    return 1;
}

// utf8.offset(s, n [, i]) -> the byte where the n-th character counted from byte i begins, or nil
int l_offset(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    const auto size = static_cast<lua_Integer>(text.size());
    lua_Integer n = luaL_checkinteger(L, 2);
    lua_Integer at = from_end(luaL_optinteger(L, 3, n >= 0 ? 1 : size + 1), text.size());
    if (at < 1 || --at > size) raise_argument(L, 3, "position out of bounds");
    Sandbox& sandbox = Sandbox::of(L);
    const auto tail = [&] {
        sandbox.charge(1);
        return utf8_goes_on(text, static_cast<std::size_t>(at));
    };
    if (n == 0) {
        while (at > 0 && tail())
            --at;
    } else {
        if (tail()) raise(L, "initial position is a continuation byte");
        if (n < 0) {
            while (n < 0 && at > 0) {
                do {
                    --at;
                } while (at > 0 && tail());
                ++n;
            }
        } else {
            --n;
            while (n > 0 && at < size) {
                do {
                    ++at;
                } while (tail());
                --n;
            }
        }
    }
    if (n == 0) {
        lua_pushinteger(L, at + 1);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

template <bool kStrict>
int codes_step(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    Sandbox& sandbox = Sandbox::of(L);
    auto at = static_cast<lua_Unsigned>(luaL_checkinteger(L, 2));
    // Past the character that the last step gave.
    if (at > 0 && at <= text.size()) {
        while (utf8_goes_on(text, static_cast<std::size_t>(at))) {
            sandbox.charge(1);
            ++at;
        }
    }
    sandbox.charge(1);
    if (at >= text.size()) return 0;
    const std::optional<Decoded> next = decode(text, static_cast<std::size_t>(at), kStrict);
    if (!next || utf8_goes_on(text, static_cast<std::size_t>(at) + next->size)) raise(L, "invalid UTF-8 code");
    lua_pushinteger(L, static_cast<lua_Integer>(at) + 1);
    lua_pushinteger(L, next->code);
    return 2;
}

// utf8.codes(s [, lax]) -> iterator over position and code point
int l_codes(lua_State* L) {
    const bool lax = lua_toboolean(L, 2) != 0;
    const std::string_view text = check_string(L, 1);
    if (utf8_goes_on(text, 0)) raise_argument(L, 1, "invalid UTF-8 code");
    lua_pushcfunction(L, lax ? bound<codes_step<false>> : bound<codes_step<true>>);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

}  // namespace

void SandboxParts::open_utf8(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"char", bound<l_utf8_char>}, {"codepoint", bound<l_codepoint>},
                                          {"codes", bound<l_codes>},    {"len", bound<l_utf8_len>},
                                          {"offset", bound<l_offset>},  {nullptr, nullptr}};
    add_functions(L, kFunctions);
    lua_pushlstring(L, "[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
    lua_setfield(L, -2, "charpattern");
}

}  // namespace demarche::script
