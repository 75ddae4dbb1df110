// Modules: compiling texts, and `require`.

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "script/lua_tokens.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

namespace {

constexpr std::size_t kCompileWork = 4;  // units for each byte of source
constexpr std::size_t kLongestName = 100;

bool is_module_name(std::string_view name) {
    if (name.empty() || name.size() > kLongestName) return false;
    return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string_view::npos;
}

int line_of(std::string_view text, std::size_t at) {
    int line = 1;
    for (const char c : text.substr(0, at)) {
        if (c == '\n') ++line;
    }
    return line;
}

// Where the first byte stands that is not UTF-8; the text's size when all is well.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        if (!is_utf8(text.substr(start, end - start))) return start;
        start = end + 1;
    }
    return text.size();
}

// A syntax error's text begins with "short name:line: ".
ScriptPlace syntax_place(std::string_view message, const std::string& file, std::size_t& prefix) {
    ScriptPlace place{file, 0};
    prefix = 0;
    // The library shortens long names to their end; the line stands behind it either way.
    const std::size_t from = file.size() < LUA_IDSIZE ? file.size() : LUA_IDSIZE - 1;
    const std::size_t colon = message.find(':', std::min(from, message.size()));
    if (colon == std::string_view::npos) return place;
    const char* const begin = message.data() + colon + 1;
    const char* const end = message.data() + message.size();
    const auto [rest, fault] = std::from_chars(begin, end, place.line);
    if (fault != std::errc() || end - rest < 2 || rest[0] != ':' || rest[1] != ' ') {
        place.line = 0;
        return place;
    }
    prefix = static_cast<std::size_t>(rest + 2 - message.data());
    return place;
}

constexpr std::size_t kMostNested = 100;  // modules that are loaded, each for the one before it

// Names a module as being loaded, until it is there or has failed.
class Loading {
 public:
    Loading(std::vector<std::string>& names, std::string_view name) : names_(names) { names_.emplace_back(name); }
    ~Loading() { names_.pop_back(); }
    Loading(const Loading&) = delete;
    Loading& operator=(const Loading&) = delete;

 private:
    std::vector<std::string>& names_;
};

// require(name) -> what the module returned, or true
int l_require(lua_State* L) {
    std::size_t size = 0;
    const char* const name = luaL_checklstring(L, 1, &size);
    SandboxParts::of(L).require(L, {name, size});
    return 1;
}

}  // namespace

// Kept for the lines that error messages show.
void SandboxParts::keep_source(const std::string& file, std::string_view text) {
    const auto known = sources.find(file);
    if (known != sources.end() && known->second == text) return;
    self.hold(text.size());
    if (known != sources.end()) self.release(known->second.size());
    sources.insert_or_assign(file, std::string(text));
}

bool SandboxParts::compile_expression(lua_State* L, const ModuleText& chunk) {
    if (chunk.text.size() > self.limits().source_file || first_bad_byte(chunk.text) < chunk.text.size()) return false;
    const std::string text = "return " + chunk.text;
    self.charge_for(text.size() * kCompileWork);
    keep_source(chunk.file, chunk.text);  // without the word that nobody wrote
    const int status = luaL_loadbufferx(L, text.data(), text.size(), ("@" + chunk.file).c_str(), "t");
    raise_stop_again(L);
    if (status == LUA_OK) return true;
    lua_pop(L, 1);
    return false;
}

void SandboxParts::compile(lua_State* L, const ModuleText& chunk) {
    const Limits& limits = self.limits();
    std::string_view text = chunk.text;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto refuse = [&](const std::string& why, int line) {
        raise_at(L, chunk.file + ": " + why, chunk.file.size() + 2, {chunk.file, line});
    };
    if (text.size() > limits.source_file) {
        refuse("the file has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(limits.source_file) +
                   " are allowed: split it into modules",
               0);
    }
    if (text.starts_with(LUA_SIGNATURE[0])) refuse("this is compiled code; only source text can be loaded", 1);
    self.charge_for(text.size() * kCompileWork);
    if (const std::size_t bad = first_bad_byte(text); bad < text.size()) {
        refuse("the file is not valid UTF-8", line_of(text, bad));
    }
    keep_source(chunk.file, text);
    const std::string chunk_name = "@" + chunk.file;
    const int status = luaL_loadbufferx(L, text.data(), text.size(), chunk_name.c_str(), "t");
    raise_stop_again(L);
    if (status == LUA_OK) return;
    if (status == LUA_ERRMEM) {
        note_stop(Stop::kMemory);
        raise_stop_again(L);
    }
    std::size_t length = 0;
    const char* const data = lua_tolstring(L, -1, &length);
    const std::string message(data == nullptr ? "" : data, length);
    // What the compiler has no room for, it says without a place: the depth of brackets, blocks and '..'
    // (LUAI_MAXCCALLS).
    if (status != LUA_ERRSYNTAX)
        refuse(
            "brackets, blocks or operators in a row are nested too deep here: the compiler has room for fewer than 200 "
            "levels (table.concat joins many texts)",
            deepest_line(lua_tokens(text)));
    std::size_t prefix = 0;
    const ScriptPlace place = syntax_place(message, chunk.file, prefix);
    raise_at(L, message, prefix, place);
}

void SandboxParts::require(lua_State* L, std::string_view name) {
    self.charge(100);
    luaL_checkstack(L, 8, "modules require each other too deep");
    if (!is_module_name(name)) {
        raise(L, "'" + printable(name, kLongestName) +
                     "' is no module name: only a-z, 0-9, '_' and '.' are allowed, as in \"rules.missions\"");
    }
    const int top = lua_gettop(L);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kModules);
    lua_pushlstring(L, name.data(), name.size());
    if (lua_rawget(L, top + 1) != LUA_TNIL) {
        lua_replace(L, top + 1);
        lua_settop(L, top + 1);
        return;
    }
    lua_settop(L, top + 1);
    const std::string quoted = "'" + std::string(name) + "'";
    if (self.frozen_) {
        raise(L, "module " + quoted + " is not loaded; require it at the top of the file, not in a handler");
    }
    if (const auto same = std::ranges::find(loading, name); same != loading.end()) {
        std::string circle;
        for (auto module = same; module != loading.end(); ++module) {
            circle += *module + " -> ";
        }
        raise(L, "modules require each other in a circle: " + circle + std::string(name));
    }
    // Long before the interpreter has no more room for calls within calls, and says nothing of modules.
    if (loading.size() >= kMostNested) {
        raise(L, "modules require each other more than " + std::to_string(kMostNested) + " deep: " + loading[0] +
                     " -> " + loading[1] + " -> ... -> " + loading.back() + " -> " + std::string(name));
    }
    if (!modules) raise(L, "module " + quoted + " is not found");
    const Result<std::optional<ModuleText>> found = modules(name);
    if (!found) raise(L, "module " + quoted + ": " + printable(found.error().text(), self.limits().error_text));
    if (!*found) {
        raise(L, "module " + quoted + " is not found; a package sees its own modules and rules.*");
    }
    package_bytes += (*found)->text.size();
    if (package_bytes > self.limits().package) {
        raise(L, "the package's files have more than " + std::to_string(self.limits().package) + " bytes together");
    }
    compile(L, **found);
    {
        const Loading guard(loading, name);
        lua_call(L, 0, 1);
    }
    if (lua_isnil(L, -1)) {
        lua_pop(L, 1);
        lua_pushboolean(L, 1);
    }
    lua_pushlstring(L, name.data(), name.size());
    lua_pushvalue(L, -2);
    lua_rawset(L, top + 1);
    lua_replace(L, top + 1);
    lua_settop(L, top + 1);
}

void open_require(lua_State* L) {
    static const luaL_Reg kFunctions[] = {{"require", bound<l_require>}, {nullptr, nullptr}};
    add_functions(L, kFunctions);
}

}  // namespace demarche::script
