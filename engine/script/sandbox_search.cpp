// string.find, match, gmatch and gsub over the engine's own matcher.

#include <cstring>

#include "script/lua_util.h"
#include "script/pattern.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

// A position as scripts give it (from 1; negative from the end) as an offset, which may lie beyond the end.
std::size_t start_offset(lua_Integer position, std::size_t size) {
    if (position > 0) return static_cast<std::size_t>(position) - 1;
    if (position == 0 || position < -static_cast<lua_Integer>(size)) return 0;
    return size - static_cast<std::size_t>(-position);
}

std::size_t find_plain(lua_State* L, std::string_view text, std::string_view wanted, std::size_t from) {
    Sandbox::of(L).charge_for(text.size() - from + wanted.size(), 4);
    if (wanted.empty()) return from;
    const void* const hit = memmem(text.data() + from, text.size() - from, wanted.data(), wanted.size());
    return hit == nullptr ? Matcher::kNone : static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
}

bool has_specials(std::string_view pattern) {
    return pattern.find_first_of("^$*+?.([%-") != std::string_view::npos;
}

int search(lua_State* L, bool find) {
    const std::string_view text = check_string(L, 1);
    std::string_view pattern = check_string(L, 2);
    const std::size_t from = start_offset(luaL_optinteger(L, 3, 1), text.size());
    Sandbox::of(L).charge_for(pattern.size(), 4);
    if (from > text.size()) {
        lua_pushnil(L);
        return 1;
    }
    if (find && (lua_toboolean(L, 4) != 0 || !has_specials(pattern))) {
        const std::size_t hit = find_plain(L, text, pattern, from);
        if (hit == Matcher::kNone) {
            lua_pushnil(L);
            return 1;
        }
        lua_pushinteger(L, static_cast<lua_Integer>(hit) + 1);
        lua_pushinteger(L, static_cast<lua_Integer>(hit) + static_cast<lua_Integer>(pattern.size()));
        return 2;
    }
    const bool anchored = pattern.starts_with('^');
    if (anchored) pattern.remove_prefix(1);
    Matcher matcher(L, text, pattern);
    for (std::size_t start = from; start <= text.size(); ++start) {
        const std::size_t end = matcher.match(start);
        if (end != Matcher::kNone) {
            matcher.settle();
            if (!find) return matcher.push_captures(start, end);
            lua_pushinteger(L, static_cast<lua_Integer>(start) + 1);
            lua_pushinteger(L, static_cast<lua_Integer>(end));
            return matcher.captures() == 0 ? 2 : 2 + matcher.push_captures(start, end);
        }
        if (anchored) break;
    }
    matcher.settle();
    lua_pushnil(L);
    return 1;
}

// string.find(s, pattern [, init [, plain]]) -> first, last, captures...
int l_find(lua_State* L) {
    return search(L, true);
}

// string.match(s, pattern [, init]) -> captures...
int l_match(lua_State* L) {
    return search(L, false);
}

// Upvalues: text, pattern, where to go on, where the last match ended (-1: none yet), serial.
int gmatch_step(lua_State* L) {
    SandboxParts& parts = SandboxParts::of(L);
    if (static_cast<std::uint64_t>(lua_tointeger(L, lua_upvalueindex(5))) != parts.serial) {
        raise(L, "an iterator of gmatch cannot be kept from one handler call to the next");
    }
    parts.self.charge(6);
    const std::string_view text = check_string(L, lua_upvalueindex(1));
    const std::string_view pattern = check_string(L, lua_upvalueindex(2));
    const lua_Integer last_end = lua_tointeger(L, lua_upvalueindex(4));
    Matcher matcher(L, text, pattern);
    for (auto start = static_cast<std::size_t>(lua_tointeger(L, lua_upvalueindex(3))); start <= text.size(); ++start) {
        const std::size_t end = matcher.match(start);
        if (end == Matcher::kNone || static_cast<lua_Integer>(end) == last_end) continue;
        matcher.settle();
        lua_pushinteger(L, static_cast<lua_Integer>(end));
        lua_pushvalue(L, -1);
        lua_replace(L, lua_upvalueindex(3));
        lua_replace(L, lua_upvalueindex(4));
        return matcher.push_captures(start, end);
    }
    matcher.settle();
    lua_pushinteger(L, static_cast<lua_Integer>(text.size()) + 1);
    lua_replace(L, lua_upvalueindex(3));
    return 0;
}

// string.gmatch(s, pattern [, init]) -> iterator
int l_gmatch(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    static_cast<void>(check_string(L, 2));
    const std::size_t from = start_offset(luaL_optinteger(L, 3, 1), text.size());
    lua_settop(L, 2);
    lua_pushinteger(L, static_cast<lua_Integer>(std::min(from, text.size() + 1)));
    lua_pushinteger(L, -1);
    lua_pushinteger(L, static_cast<lua_Integer>(SandboxParts::of(L).serial));
    lua_pushcclosure(L, bound<gmatch_step>, 5);
    return 1;
}

// Adds the replacement text with its %0 to %9 filled in.
void add_template(lua_State* L, TextBuilder& out, const Matcher& matcher, std::string_view replacement,
                  std::size_t start, std::size_t end, std::string_view text) {
    while (!replacement.empty()) {
        const std::size_t escape = std::min(replacement.find('%'), replacement.size());
        out.add(replacement.substr(0, escape));
        replacement.remove_prefix(escape);
        if (replacement.empty()) return;
        const char what = replacement.size() > 1 ? replacement[1] : '\0';
        if (what == '%') {
            out.add('%');
        } else if (what == '0') {
            out.add(text.substr(start, end - start));
        } else if (what >= '1' && what <= '9') {
            std::size_t position = 0;
            const auto index = static_cast<std::size_t>(what - '1');
            if (index >= matcher.captures() && index != 0) {
                raise(L, "invalid capture index %" + std::string(1, what) + " in replacement string");
            }
            const std::string_view capture = matcher.capture_text(index, start, end, position);
            if (position > 0) {
                out.add(std::to_string(position));
            } else {
                out.add(capture);
            }
        } else {
            raise(L, "invalid use of '%' in replacement string");
        }
        replacement.remove_prefix(2);
    }
}

// Adds what stands for one match; false when the match is kept.
bool add_replacement(lua_State* L, TextBuilder& out, const Matcher& matcher, std::size_t start, std::size_t end,
                     std::string_view text, int kind) {
    if (kind == LUA_TFUNCTION) {
        lua_pushvalue(L, 3);
        lua_call(L, matcher.push_captures(start, end), 1);
    } else if (kind == LUA_TTABLE) {
        matcher.push_capture(0, start, end);
        lua_gettable(L, 3);
    } else {
        add_template(L, out, matcher, check_string(L, 3), start, end, text);
        return true;
    }
    if (lua_toboolean(L, -1) == 0) {
        lua_pop(L, 1);
        out.add(text.substr(start, end - start));
        return false;
    }
    if (lua_isstring(L, -1) == 0) {
        raise(L, std::string("invalid replacement value (a ") + luaL_typename(L, -1) + ")");
    }
    push_display_text(L, -1);
    out.add(check_string(L, -1));
    lua_pop(L, 2);
    return true;
}

// string.gsub(s, pattern, replacement [, n]) -> string, number of matches
int l_gsub(lua_State* L) {
    const std::string_view text = check_string(L, 1);
    std::string_view pattern = check_string(L, 2);
    const int kind = lua_type(L, 3);
    luaL_argexpected(L, kind == LUA_TNUMBER || kind == LUA_TSTRING || kind == LUA_TFUNCTION || kind == LUA_TTABLE, 3,
                     "string/function/table");
    const auto most = luaL_optinteger(L, 4, static_cast<lua_Integer>(text.size()) + 1);
    Sandbox& sandbox = Sandbox::of(L);
    sandbox.charge_for(text.size() + pattern.size(), 16);
    const bool anchored = pattern.starts_with('^');
    if (anchored) pattern.remove_prefix(1);
    Matcher matcher(L, text, pattern);
    TextBuilder out(L);
    std::size_t at = 0;
    std::size_t last_end = Matcher::kNone;
    lua_Integer count = 0;
    bool changed = false;
    while (count < most) {
        const std::size_t end = matcher.match(at);
        if (end != Matcher::kNone && end != last_end) {
            ++count;
            const std::size_t before = out.size();
            changed = add_replacement(L, out, matcher, at, end, text, kind) || changed;
            sandbox.charge(6 + static_cast<std::int64_t>((out.size() - before) / 16));
            at = last_end = end;
        } else if (at < text.size()) {
            out.add(text[at++]);
        } else {
            break;
        }
        if (anchored) break;
    }
    matcher.settle();
    if (!changed) {
        lua_pushvalue(L, 1);
    } else {
        out.add(text.substr(at));
        out.push();
    }
    lua_pushinteger(L, count);
    return 2;
}

}  // namespace

void SandboxParts::open_search(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"find", bound<l_find>},
                                          {"gmatch", bound<l_gmatch>},
                                          {"gsub", bound<l_gsub>},
                                          {"match", bound<l_match>},
                                          {nullptr, nullptr}};
    add_functions(L, kFunctions);
}

}  // namespace demarche::script
