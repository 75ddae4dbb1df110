// string.format, and the text builder that all string functions share.

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "script/sandbox_parts.h"

namespace demarche::script {

TextBuilder::~TextBuilder() {
    if (data_ != inline_) std::free(data_);
    parts_.allocator.release(held_);
}

void TextBuilder::grow(std::size_t count) {
    const std::size_t limit = parts_.allocator.single_limit();
    if (count > limit || size_ > limit - count) parts_.stop(L_, Stop::kAllocation);
    std::size_t capacity = capacity_ * 2;
    while (capacity < size_ + count) {
        capacity *= 2;
    }
    parts_.self.hold(capacity);
    parts_.allocator.release(held_);
    held_ = capacity;
    auto* const fresh = static_cast<char*>(std::realloc(data_ == inline_ ? nullptr : data_, capacity));
    if (fresh == nullptr) parts_.stop(L_, Stop::kMemory);
    if (data_ == inline_) std::memcpy(fresh, inline_, size_);
    data_ = fresh;
    capacity_ = capacity;
}

namespace {

constexpr std::size_t kLongestItem = 512;  // "%.99f" of the largest number takes 410

// "%-08.3": flags, width and precision of one conversion.
struct Spec {
    char text[32];  ///< As C wants it, with '%' and without the letter.
    std::size_t size = 0;
    bool width = false;
    bool precision = false;
    [[nodiscard]] bool plain() const { return size == 1; }
};

[[noreturn]] void raise_spec(lua_State* L, const Spec& spec, char letter) {
    raise(L, "invalid conversion '" + std::string(spec.text, spec.size) +
                 (letter == '\0' ? "" : std::string(1, letter)) + "' to 'format'");
}

// Everything up to the letter; which of it is allowed depends on the letter.
Spec read_spec(lua_State* L, std::string_view format, std::size_t& at) {
    const std::size_t end = std::min(format.find_first_not_of("-+#0 123456789.", at), format.size());
    if (end - at >= 21) raise(L, "invalid format string to 'format'");
    Spec spec;
    spec.text[0] = '%';
    std::memcpy(spec.text + 1, format.data() + at, end - at);
    spec.size = 1 + (end - at);
    at = end;
    return spec;
}

// At most two digits each for width and precision, and only the flags given.
void check_spec(lua_State* L, Spec& spec, std::string_view flags, bool precision_allowed, char letter) {
    std::size_t i = 1;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < spec.size && i < begin + 2 && spec.text[i] >= '0' && spec.text[i] <= '9')
            ++i;
        return i > begin;
    };
    while (i < spec.size && flags.find(spec.text[i]) != std::string_view::npos)
        ++i;
    if (i < spec.size && spec.text[i] != '0') {  // a width does not begin with 0
        spec.width = digits();
        if (i < spec.size && spec.text[i] == '.' && precision_allowed) {
            ++i;
            spec.precision = true;
            digits();
        }
    }
    if (i != spec.size) raise_spec(L, spec, letter);
}

template <class T>
void add_item(TextBuilder& out, const Spec& spec, const char* letter, T value) {
    const std::string format = std::string(spec.text, spec.size) + letter;
    char* const room = out.extend(kLongestItem);
    const int written = std::snprintf(room, kLongestItem, format.c_str(), value);
    out.shrink(kLongestItem - static_cast<std::size_t>(written < 0 ? 0 : written));
}

void add_float(lua_State* L, TextBuilder& out, Spec& spec, int argument, char letter) {
    lua_Number value = luaL_checknumber(L, argument);
    check_spec(L, spec, "-+#0 ", true, letter);
    // Digits are worked out one by one, and there may be hundreds of them.
    Sandbox::of(L).charge(letter == 'f' && std::fabs(value) > 1e15 ? 500 : 40);
    std::int64_t digits = 0;
    for (std::size_t i = std::string_view(spec.text, spec.size).find('.'); spec.precision && ++i < spec.size;)
        digits = 10 * digits + (spec.text[i] - '0');
    Sandbox::of(L).charge(2 * digits);
    if (std::isnan(value)) value = std::copysign(value, 1.0);  // its sign differs between processors
    const char conversion[] = {letter, '\0'};
    add_item(out, spec, conversion, value);
}

void add_quoted_string(TextBuilder& out, std::string_view text) {
    out.add('"');
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '"' || c == '\\' || c == '\n') {
            out.add('\\');
            out.add(text[i]);
        } else if (c < 0x20 || c == 0x7F) {
            const bool digit_follows = i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
            char escape[8];
            const int size = std::snprintf(escape, sizeof escape, digit_follows ? "\\%03d" : "\\%d", c);
            out.add({escape, static_cast<std::size_t>(size)});
        } else {
            out.add(text[i]);
        }
    }
    out.add('"');
}

// %q: text that the Lua reader turns back into the same value.
void add_literal(lua_State* L, TextBuilder& out, int argument) {
    switch (lua_type(L, argument)) {
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const data = lua_tolstring(L, argument, &size);
            Sandbox::of(L).charge_for(size);
            add_quoted_string(out, {data, size});
            return;
        }
        case LUA_TNUMBER: {
            char item[64];
            int size = 0;
            if (lua_isinteger(L, argument) != 0) {
                const lua_Integer value = lua_tointeger(L, argument);
                const char* const format = value == LUA_MININTEGER ? "0x%llx" : "%lld";
                size = std::snprintf(item, sizeof item, format, value);
            } else {
                const lua_Number value = lua_tonumber(L, argument);
                if (std::isinf(value)) {
                    out.add(value > 0 ? "1e9999" : "-1e9999");
                    return;
                }
                if (std::isnan(value)) {
                    out.add("(0/0)");
                    return;
                }
                size = std::snprintf(item, sizeof item, "%a", value);
            }
            out.add({item, static_cast<std::size_t>(size)});
            return;
        }
        case LUA_TNIL:
        case LUA_TBOOLEAN:
            push_display_text(L, argument);
            out.add(lua_tostring(L, -1));
            lua_pop(L, 1);
            return;
        default:
            raise_argument(L, argument, "value has no literal form");
    }
}

void add_string(lua_State* L, TextBuilder& out, Spec& spec, int argument) {
    push_display_text(L, argument);
    std::size_t size = 0;
    const char* const data = lua_tolstring(L, -1, &size);
    Sandbox::of(L).charge_for(size, 16);
    if (spec.plain()) {
        out.add({data, size});
    } else {
        if (size != std::strlen(data)) raise_argument(L, argument, "string contains zeros");
        check_spec(L, spec, "-", true, 's');
        if (!spec.precision && size >= 100) {
            out.add({data, size});  // longer than any width
        } else {
            add_item(out, spec, "s", data);
        }
    }
    lua_pop(L, 1);
}

// string.format(format, ...) -> string
int l_format(lua_State* L) {
    const int top = lua_gettop(L);
    int argument = 1;
    std::size_t size = 0;
    const char* const data = luaL_checklstring(L, 1, &size);
    const std::string_view format(data, size);
    Sandbox& sandbox = Sandbox::of(L);
    sandbox.charge_for(size, 4);
    TextBuilder out(L);
    for (std::size_t at = 0; at < format.size();) {
        const std::size_t escape = std::min(format.find('%', at), format.size());
        out.add(format.substr(at, escape - at));
        at = escape + 1;
        if (escape == format.size()) break;
        if (at < format.size() && format[at] == '%') {
            out.add('%');
            ++at;
            continue;
        }
        if (++argument > top) raise_argument(L, argument, "no value");
        sandbox.charge(30);
        Spec spec = read_spec(L, format, at);
        const char letter = at < format.size() ? format[at++] : '\0';
        switch (letter) {
            case 'c': {
                const auto code = static_cast<unsigned char>(luaL_checkinteger(L, argument));
                check_spec(L, spec, "-", false, letter);
                add_item(out, spec, "c", code);
                break;
            }
            case 'd':
            case 'i': {
                const lua_Integer value = luaL_checkinteger(L, argument);
                check_spec(L, spec, "-+0 ", true, letter);
                add_item(out, spec, "lld", value);
                break;
            }
            case 'u': {
                const lua_Integer value = luaL_checkinteger(L, argument);
                check_spec(L, spec, "-0", true, letter);
                add_item(out, spec, "llu", value);
                break;
            }
            case 'o':
            case 'x':
            case 'X': {
                const lua_Integer value = luaL_checkinteger(L, argument);
                check_spec(L, spec, "-#0", true, letter);
                add_item(out, spec, letter == 'o' ? "llo" : letter == 'x' ? "llx" : "llX", value);
                break;
            }
            case 'a':
            case 'A':
            case 'e':
            case 'E':
            case 'f':
            case 'g':
            case 'G':
                add_float(L, out, spec, argument, letter);
                break;
            case 'q':
                if (!spec.plain()) raise(L, "specifier '%q' cannot have modifiers");
                add_literal(L, out, argument);
                break;
            case 's':
                add_string(L, out, spec, argument);
                break;
            case 'p':
                raise(L, "'%p' is not allowed in 'format': addresses differ from run to run");
            default:
                raise_spec(L, spec, letter);
        }
    }
    out.push();
    return 1;
}

}  // namespace

void SandboxParts::open_format(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"format", bound<l_format>}, {nullptr, nullptr}};
    add_functions(L, kFunctions);
}

}  // namespace demarche::script
