#pragma once

#include <array>
#include <lua.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/scenario.h"
#include "script/schema.h"

namespace demarche::script {

/// The names of a scenario's definitions inside one Lua state: a name is pushed without copying or hashing a string,
/// and read back without comparing one. Lua keeps one copy of each short string; as long as this table holds that copy,
/// its address stands for the name.
class IdStrings {
 public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// Only inside Sandbox::enter.
    void build(lua_State* L, const Scenario& scenario);

    void push(lua_State* L, Kind kind, std::size_t index) const {
        lua_rawgeti(L, LUA_REGISTRYINDEX, refs_[static_cast<std::size_t>(kind)][index]);
    }
    /// The definition that the string at `index` names, or kNone; kNone for other values, too.
    [[nodiscard]] std::size_t find(lua_State* L, int index, Kind kind) const {
        const void* const address = lua_topointer(L, index);
        const Entry& entry = slots_[slot_of(address)];
        if (entry.address == address && address != nullptr) return entry.index(kind);
        return find_slowly(L, index, kind);
    }
    /// All names of a kind, for messages.
    [[nodiscard]] std::vector<std::string_view> names(Kind kind) const;
    [[nodiscard]] std::string_view name(Kind kind, std::size_t index) const {
        return names_[static_cast<std::size_t>(kind)][index];
    }

    /// Pushes the table of a parameter list's values.
    void push_params(lua_State* L, std::span<const ParamDef> defs, std::span<const double> values) const;
    /// Pushes one value of a parameter.
    void push_value(lua_State* L, const ParamDef& def, double value) const;
    /// The value at `index` as the parameter's number, or nothing if it is no value of it.
    [[nodiscard]] std::optional<double> read_value(lua_State* L, int index, const ParamDef& def) const;

 private:
    static constexpr std::size_t kKinds = static_cast<std::size_t>(Kind::kPhase) + 1;
    static constexpr std::uint16_t kNoIndex = 0xFFFF;
    struct Entry {
        const void* address = nullptr;
        std::array<std::uint16_t, kKinds> by_kind{};
        [[nodiscard]] std::size_t index(Kind kind) const {
            const std::uint16_t at = by_kind[static_cast<std::size_t>(kind)];
            return at == kNoIndex ? kNone : at;
        }
    };
    struct ParamStrings {
        std::vector<int> names;                 ///< Registry references.
        std::vector<std::vector<int>> options;  ///< By parameter.
    };

    [[nodiscard]] std::size_t slot_of(const void* address) const {
        const auto bits = reinterpret_cast<std::uintptr_t>(address);
        return static_cast<std::size_t>((static_cast<std::uint64_t>(bits) * 0x9E3779B97F4A7C15ULL) >> shift_);
    }
    [[nodiscard]] std::size_t find_slowly(lua_State* L, int index, Kind kind) const;
    int keep(lua_State* L, std::string_view text);
    void add_params(lua_State* L, std::span<const ParamDef> defs);
    void place_entries();

    std::array<std::vector<int>, kKinds> refs_;
    std::array<std::vector<std::string_view>, kKinds> names_;
    std::vector<Entry> slots_;  ///< One entry for each address that hashes to it.
    unsigned shift_ = 63;
    std::unordered_map<std::string_view, Entry> entries_;       ///< Looked up, never walked for an outcome.
    std::unordered_map<const ParamDef*, ParamStrings> params_;  ///< By the first parameter of a list.
    std::unordered_map<std::string_view, int> kept_;            ///< Registry references by text.
};

}  // namespace demarche::script
