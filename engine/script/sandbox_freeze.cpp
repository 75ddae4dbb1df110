// The freeze at the end of the definition stage.
//
// Lua has no read-only tables. A table is frozen in place: its fields move to a shadow table that no script can reach,
// and the table itself, now empty, gets a metatable that reads from the shadow and refuses writes. Every reference to
// it stays good. The sandbox's own functions look through (push_readable) or refuse (check_writable).

#include <algorithm>
#include <bit>
#include <stdexcept>

#include "base/text.h"
#include "script/sandbox_parts.h"
#include "script/upvalue_writes.h"

namespace demarche::script {

namespace {

// __newindex of frozen tables. Upvalue 1: true for the environment.
int l_refuse_write(lua_State* L) {
    const bool environment = lua_toboolean(L, lua_upvalueindex(1)) != 0;
    std::string key = lua_type(L, 2) == LUA_TSTRING ? "'" + printable(lua_tostring(L, 2), 60) + "'" : "a field";
    if (environment) {
        raise(L,
              "the global " + key +
                  " cannot be written in play: handlers keep no state of their own; use a local, or game:store",
              {Fault::Kind::kOwnState, {}});
    }
    raise(L,
          "cannot write " + key +
              ": this table was made while the scenario was read and is frozen in play; use a new table, or game:store",
          {Fault::Kind::kOwnState, {}});
}

// __len of frozen tables. Upvalue 1: the shadow, which has its first hole where it ends (see Freezer::move_fields).
int l_shadow_length(lua_State* L) {
    lua_pushinteger(L, static_cast<lua_Integer>(lua_rawlen(L, lua_upvalueindex(1))));
    return 1;
}

// __index of a frozen table whose own metatable has a function there. Upvalues: the shadow, that function.
int l_shadow_index(lua_State* L) {
    lua_settop(L, 2);
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
    lua_pop(L, 1);
    lua_pushvalue(L, lua_upvalueindex(2));
    lua_insert(L, 1);
    lua_call(L, 2, 1);
    return 1;
}

/// Tables and functions that may stay once a package has been read: what has been seen must fit into one table.
constexpr int kMostKept = 16'000;

// Walks everything that scripts can reach and freezes its tables.
class Freezer {
 public:
    explicit Freezer(lua_State* L) : L_(L), sandbox_(Sandbox::of(L)), base_(lua_gettop(L)) {
        luaL_checkstack(L, 20, "no room to freeze");
        lua_newtable(L);  // what is still to be walked, a stack
        lua_newtable(L);  // what has been seen, by address
        todo_ = base_ + 1;
        seen_ = base_ + 2;
    }

    /// Adds the value on top of the stack to what is to be walked, and pops it.
    void add() {
        const int type = lua_type(L_, -1);
        const bool walked = type == LUA_TTABLE || (type == LUA_TFUNCTION && lua_iscfunction(L_, -1) == 0);
        if (!walked || lua_rawgetp(L_, seen_, lua_topointer(L_, -1)) != LUA_TNIL) {
            lua_pop(L_, walked ? 2 : 1);
            return;
        }
        lua_pop(L_, 1);
        if (++found_ > kMostKept) refuse_more();
        lua_pushboolean(L_, 1);
        lua_rawsetp(L_, seen_, lua_topointer(L_, -2));
        lua_rawseti(L_, todo_, ++count_);
    }

    /// @param watched  Where to note upvalues that functions assign to; nullptr when functions are to be left alone.
    void run(const void* watched) {
        while (count_ > 0) {
            sandbox_.charge(20);
            lua_rawgeti(L_, todo_, count_);
            lua_pushnil(L_);
            lua_rawseti(L_, todo_, count_--);
            if (lua_type(L_, -1) == LUA_TTABLE) {
                table();
            } else if (watched != nullptr) {
                function(watched);
            }
            lua_settop(L_, seen_);
        }
        lua_settop(L_, base_);
    }

 private:
    // The table is on top of the stack.
    void table() {
        const int table = lua_gettop(L_);
        if (is_frozen(L_, table)) return;
        int original = 0;
        if (lua_getmetatable(L_, table) != 0) {
            original = lua_gettop(L_);
            lua_pushvalue(L_, original);
            add();
        }
        const int shadow = move_fields(table);
        lua_newtable(L_);
        const int face = lua_gettop(L_);
        if (original != 0) copy_metamethods(original, shadow, face);
        lua_rawgeti(L_, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
        lua_pushboolean(L_, lua_rawequal(L_, -1, table));
        lua_pushcclosure(L_, bound<l_refuse_write>, 1);
        lua_setfield(L_, face, "__newindex");
        lua_pushvalue(L_, shadow);
        lua_rawsetp(L_, face, &SandboxParts::kShadow);
        if (lua_getfield(L_, face, "__len") == LUA_TNIL) {
            lua_pushvalue(L_, shadow);
            lua_pushcclosure(L_, bound<l_shadow_length>, 1);
            lua_setfield(L_, face, "__len");
        }
        if (lua_getfield(L_, face, "__index") == LUA_TNIL) {
            lua_pushvalue(L_, shadow);
            lua_setfield(L_, face, "__index");
        }
        lua_pushvalue(L_, face);
        lua_setmetatable(L_, table);
    }

    // Leaves the table empty and its fields in a new one on top of the stack, whose place is given back. The new one is
    // made as large as it will be, the elements from 1 to the first hole in its list and all else behind it: then that
    // hole is what the library finds as its length. Copied in the order in which the library comes upon them, the
    // fields of a table with holes would have a length that follows from the hashes and addresses of its keys.
    int move_fields(int table) {
        int elements = 0;
        while (lua_rawgeti(L_, table, lua_Integer{elements} + 1) != LUA_TNIL) {
            lua_pop(L_, 1);
            ++elements;
        }
        lua_pop(L_, 1);
        int others = -elements;
        lua_pushnil(L_);
        while (lua_next(L_, table) != 0) {
            lua_pop(L_, 1);
            ++others;
        }
        sandbox_.charge(lua_Integer{4} * (elements + others));
        lua_createtable(L_, elements, others);
        const int shadow = lua_gettop(L_);
        for (int i = 1; i <= elements; ++i) {
            lua_rawgeti(L_, table, i);
            lua_pushvalue(L_, -1);
            add();
            lua_rawseti(L_, shadow, i);
            lua_pushnil(L_);
            lua_rawseti(L_, table, i);
        }
        lua_pushnil(L_);
        while (lua_next(L_, table) != 0) {
            lua_pushvalue(L_, -2);
            add();
            lua_pushvalue(L_, -1);
            add();
            lua_pushvalue(L_, -2);
            lua_insert(L_, -2);  // key, key, value
            lua_rawset(L_, shadow);
            lua_pushvalue(L_, -1);
            lua_pushnil(L_);
            lua_rawset(L_, table);  // clearing a field is allowed during a walk
        }
        return shadow;
    }

    // Keeps the behaviour that a script gave its table, but for writing.
    void copy_metamethods(int original, int shadow, int face) {
        push_readable(L_, original);  // it may be frozen already
        const int readable = lua_gettop(L_);
        lua_pushnil(L_);
        while (lua_next(L_, readable) != 0) {
            std::size_t size = 0;
            const char* const name = lua_type(L_, -2) == LUA_TSTRING ? lua_tolstring(L_, -2, &size) : nullptr;
            const bool kept = name != nullptr && std::string_view(name, size).starts_with("__") &&
                              std::ranges::find(kForbiddenFields, std::string_view(name, size)) ==
                                  kForbiddenFields.end();  // one that was added later must not come into force
            if (kept) {
                lua_pushvalue(L_, -2);
                lua_pushvalue(L_, -2);
                lua_rawset(L_, face);
            }
            lua_pop(L_, 1);
        }
        lua_pushvalue(L_, original);
        lua_rawsetp(L_, face, &SandboxParts::kOriginal);
        // Missing fields are looked for where the original metatable said, behind the shadow.
        const int type = lua_getfield(L_, face, "__index");
        if (type == LUA_TFUNCTION) {
            lua_pushvalue(L_, shadow);
            lua_insert(L_, -2);
            lua_pushcclosure(L_, bound<l_shadow_index>, 2);
            lua_setfield(L_, face, "__index");
        } else if (type != LUA_TNIL) {
            lua_newtable(L_);
            lua_insert(L_, -2);
            lua_setfield(L_, -2, "__index");
            lua_setmetatable(L_, shadow);
            lua_pushnil(L_);
            lua_setfield(L_, face, "__index");
        }
    }

    // The Lua function is on top of the stack.
    void function(const void* watched) {
        const int function = lua_gettop(L_);
        for (int i = 1; lua_getupvalue(L_, function, i) != nullptr; ++i) {
            if (lua_type(L_, -1) == LUA_TTABLE) near_ = function_place(L_, function);
            add();
        }
        sandbox_.charge(100);
        const UpvalueWrites found = find_upvalue_writes(L_);
        if (!found.readable) throw std::runtime_error("the Lua library writes its code in an unknown form");
        if (found.writes.empty()) return;
        lua_rawgetp(L_, LUA_REGISTRYINDEX, watched);
        const int list = lua_gettop(L_);
        for (const UpvalueWrite& write : found.writes) {
            if (lua_rawgetp(L_, seen_, lua_upvalueid(L_, function, write.upvalue)) != LUA_TNIL) {
                lua_pop(L_, 1);
                continue;  // shared with a function that is watched already
            }
            if (++found_ > kMostKept) refuse_more();
            lua_pushboolean(L_, 1);
            lua_rawsetp(L_, seen_, lua_upvalueid(L_, function, write.upvalue));
            auto length = static_cast<lua_Integer>(lua_rawlen(L_, list));
            lua_pushvalue(L_, function);
            lua_rawseti(L_, list, ++length);
            lua_pushinteger(L_, write.upvalue);
            lua_rawseti(L_, list, ++length);
            lua_pushinteger(L_, write.line);
            lua_rawseti(L_, list, ++length);
            // In a box, because the value may be nil.
            lua_createtable(L_, 1, 0);
            lua_getupvalue(L_, function, write.upvalue);
            lua_rawseti(L_, -2, 1);
            lua_rawseti(L_, list, ++length);
            lua_settop(L_, list);
        }
    }

    // What a function holds is walked soon after it, so it is mostly the last one with a table that holds too much.
    [[noreturn]] void refuse_more() {
        const std::string message =
            "more than 16,000 tables and functions are kept for play, most of them perhaps by this function: keep what "
            "it needs in fewer tables, or make them where they are used";
        if (near_.line == 0) raise(L_, message);
        SandboxParts::of(L_).raise_at(L_, message, 0, near_);
    }

    lua_State* L_;
    Sandbox& sandbox_;
    ScriptPlace near_;
    int found_ = 0;
    int base_;
    int todo_ = 0;
    int seen_ = 0;
    lua_Integer count_ = 0;
};

constexpr int kWatchEntry = 4;  // function, upvalue, line, box
constexpr int kMostWatched = 1000;

// Stricter than equality: 1 and 1.0, 0.0 and -0.0 are different states.
bool same_value(lua_State* L, int a, int b) {
    if (lua_type(L, a) != lua_type(L, b)) return false;
    if (lua_type(L, a) != LUA_TNUMBER) return lua_rawequal(L, a, b) != 0;
    if (lua_isinteger(L, a) != lua_isinteger(L, b)) return false;
    if (lua_isinteger(L, a) != 0) return lua_tointeger(L, a) == lua_tointeger(L, b);
    return std::bit_cast<std::uint64_t>(lua_tonumber(L, a)) == std::bit_cast<std::uint64_t>(lua_tonumber(L, b));
}

}  // namespace

void check_writable(lua_State* L, int index) {
    if (is_frozen(L, index)) {
        raise(L,
              "this table was made while the scenario was read and is frozen in play; use a new table, or game:store",
              {Fault::Kind::kOwnState, {}});
    }
}

void Sandbox::freeze_table(int index) {
    const int table = lua_absindex(state_, index);
    Freezer freezer(state_);
    lua_pushvalue(state_, table);
    freezer.add();
    freezer.run(nullptr);
}

void SandboxParts::freeze_everything(lua_State* L) {
    Freezer freezer(L);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    freezer.add();
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kModules);
    lua_pushnil(L);
    while (lua_next(L, -2) != 0) {
        freezer.add();
    }
    lua_pop(L, 1);
    // What the host keeps: functions and tables under plain references, and one level of its own lists. Metatables of
    // engine objects stand under names and stay as they are.
    lua_pushnil(L);
    while (lua_next(L, LUA_REGISTRYINDEX) != 0) {
        const bool reference = lua_isinteger(L, -2) != 0;
        const bool list = lua_type(L, -2) == LUA_TLIGHTUSERDATA && lua_type(L, -1) == LUA_TTABLE;
        const void* const key = lua_touserdata(L, -2);
        const bool own = key == &kModules || key == &kMetatables || key == &kWatched;
        if (reference) {
            freezer.add();
            continue;
        }
        if (list && !own) {
            lua_pushnil(L);
            while (lua_next(L, -2) != 0) {
                freezer.add();
            }
        }
        lua_pop(L, 1);
    }
    freezer.run(&kWatched);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kWatched);
    const int count = static_cast<int>(lua_rawlen(L, -1)) / kWatchEntry;
    if (count > kMostWatched) {
        raise(L, "the scenario's functions assign to " + std::to_string(count) + " locals outside of them; at most " +
                     std::to_string(kMostWatched) + " are allowed");
    }
    for (int i = 0; i < count; ++i) {
        WatchedUpvalue one;
        lua_rawgeti(L, -1, lua_Integer{i} * kWatchEntry + 2);
        one.upvalue = static_cast<int>(lua_tointeger(L, -1));
        lua_pop(L, 1);
        lua_rawgeti(L, -1, lua_Integer{i} * kWatchEntry + 1);
        lua_getupvalue(L, -1, one.upvalue);
        one.type = lua_type(L, -1);
        one.truth = lua_toboolean(L, -1) != 0;
        one.object = one.type == LUA_TNUMBER ? nullptr : lua_topointer(L, -1);
        lua_pop(L, 1);
        one.function = luaL_ref(L, LUA_REGISTRYINDEX);
        upvalues.push_back(one);
    }
    metatable_fault(L, true);  // those set until now are frozen themselves
}

const char* SandboxParts::metatable_fault(lua_State* L, bool forget) {
    if (metatables_set == 0) return nullptr;
    const int top = lua_gettop(L);
    if (lua_checkstack(L, 8) == 0) return nullptr;
    const char* fault = nullptr;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kMetatables);
    lua_pushnil(L);
    while (lua_next(L, top + 1) != 0) {
        lua_pop(L, 1);
        for (const std::string_view field : kForbiddenFields) {
            lua_pushstring(L, field.data());  // the library holds these names already: no memory is taken
            if (lua_rawget(L, -2) != LUA_TNIL) {
                fault = field.data();
                lua_pushstring(L, fault);
                lua_pushnil(L);
                lua_rawset(L, -4);
            }
            lua_pop(L, 1);
        }
        if (forget) {
            lua_pushvalue(L, -1);
            lua_pushnil(L);
            lua_rawset(L, top + 1);
        }
    }
    if (forget) metatables_set = 0;
    lua_settop(L, top);
    return fault;
}

std::optional<Error> SandboxParts::restore_upvalues(lua_State* L) const {
    std::optional<Error> error;
    for (std::size_t i = 0; i < upvalues.size(); ++i) {
        const WatchedUpvalue& one = upvalues[i];
        lua_rawgeti(L, LUA_REGISTRYINDEX, one.function);
        lua_getupvalue(L, -1, one.upvalue);
        bool same = lua_type(L, -1) == one.type;
        if (same && one.type == LUA_TBOOLEAN) {
            same = (lua_toboolean(L, -1) != 0) == one.truth;
        } else if (same && one.type != LUA_TNIL) {
            same = one.object != nullptr && lua_topointer(L, -1) == one.object;
        }
        lua_pop(L, 2);
        if (same) continue;
        std::optional<Error> changed = restore_upvalue(L, i);
        if (changed && !error) error = std::move(changed);
    }
    return error;
}

std::optional<Error> SandboxParts::restore_upvalue(lua_State* L, std::size_t index) const {
    std::optional<Error> error;
    const int top = lua_gettop(L);
    const auto entry = static_cast<lua_Integer>(index) * kWatchEntry;
    const int upvalue = upvalues[index].upvalue;
    lua_rawgetp(L, LUA_REGISTRYINDEX, &kWatched);
    lua_rawgeti(L, top + 1, entry + 1);
    lua_rawgeti(L, top + 1, entry + 4);
    lua_rawgeti(L, -1, 1);
    const char* const name = lua_getupvalue(L, top + 2, upvalue);
    if (!same_value(L, -1, -2)) {
        ScriptPlace place = function_place(L, top + 2);
        lua_rawgeti(L, top + 1, entry + 3);
        place.line = static_cast<int>(lua_tointeger(L, -1));
        lua_pop(L, 1);
        error = Error{ErrorCode::kScript,
                      "a handler has changed '" + printable(name == nullptr ? "?" : name, 60) +
                          "', a local from outside of it: handlers keep no state of their own; use game:store",
                      place.text(), self.excerpt(place)};
        lua_pop(L, 1);
        lua_setupvalue(L, top + 2, upvalue);
    }
    lua_settop(L, top);
    return error;
}

}  // namespace demarche::script
