#pragma once

// Inside engine/ai only: what a player remembers, written as JSON and read back. A class names its fields once, in a
// template `remember(archive)`, for both ways.

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ai/player.h"
#include "model/json.h"

namespace demarche::ai {

/// Writes fields. Sets and maps without order of their own are written in one order, so that equal memories are equal
/// texts.
class MemoryWriter {
 public:
    explicit MemoryWriter(const Scenario& scenario) : scenario_(scenario) {}
    nlohmann::json out = nlohmann::json::object();

    template <class T>
    void operator()(const char* name, const T& field) {
        assert(!out.contains(name));  // the fields of all classes stand beside each other
        out[name] = put(field);
    }
    /// For the reader alone.
    void holds(bool) {}

 private:
    template <class T>
    requires std::is_arithmetic_v<T>
    static nlohmann::json put(T value) { return value; }
    static nlohmann::json put(const std::string& value) { return value; }
    static nlohmann::json put(ActorSet value) { return value.bits(); }
    template <class Tag, class Rep>
    static nlohmann::json put(Id<Tag, Rep> value) {
        return value.value;
    }
    nlohmann::json put(const Move& move) const { return {put(to_json(scenario_, move.command).dump()), put(move.why)}; }
    template <class T>
    nlohmann::json put(const std::optional<T>& value) const {
        return value ? nlohmann::json::array({put(*value)}) : nlohmann::json::array();
    }
    template <class A, class B>
    nlohmann::json put(const std::pair<A, B>& value) const {
        return nlohmann::json::array({put(value.first), put(value.second)});
    }
    template <class T>
    nlohmann::json put(const std::vector<T>& values) const {
        nlohmann::json all = nlohmann::json::array();
        for (const T& value : values)
            all.push_back(put(value));
        return all;
    }
    template <class T>
    nlohmann::json put(const std::unordered_set<T>& values) const {
        std::vector<T> sorted(values.begin(), values.end());
        std::sort(sorted.begin(), sorted.end());
        return put(sorted);
    }
    template <class K, class V>
    nlohmann::json put(const std::unordered_map<K, V>& values) const {
        std::vector<std::pair<K, V>> sorted(values.begin(), values.end());
        std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        return put(sorted);
    }

    const Scenario& scenario_;
};

/// Reads them back. A file may hold anything: `fits` turns false at the first field that is not what was written, and
/// what was read is then to be dropped as a whole.
class MemoryReader {
 public:
    MemoryReader(const Scenario& scenario, const World& world, const nlohmann::json& in)
        : scenario_(scenario), world_(world), in_(in) {}
    bool fits = true;

    template <class T>
    void operator()(const char* name, T& field) {
        const auto at = in_.is_object() ? in_.find(name) : in_.end();
        holds(in_.is_object() && at != in_.end());
        if (fits) get(*at, field);
    }
    /// What must be true of what was read.
    void holds(bool condition) { fits = fits && condition; }

 private:
    using json = nlohmann::json;
    static constexpr int kMostCounted = 1'000'000'000;

    void get(const json& from, bool& value) {
        holds(from.is_boolean());
        if (fits) value = from.get<bool>();
    }
    void get(const json& from, double& value) {
        holds(from.is_number());
        if (fits) value = from.get<double>();
        holds(std::isfinite(value));
    }
    template <class T>
    requires std::is_integral_v<T>
    void get(const json& from, T& value) {
        holds(from.is_number_integer());
        if (!fits) return;
        if (from.is_number_unsigned()) {
            const auto read = from.get<std::uint64_t>();
            holds(std::in_range<T>(read));
            if (fits) value = static_cast<T>(read);
        } else {
            const auto read = from.get<std::int64_t>();
            holds(std::in_range<T>(read));
            if (fits) value = static_cast<T>(read);
        }
        // What counts something goes on counting.
        if constexpr (std::is_signed_v<T>) holds(value > -kMostCounted && value < kMostCounted);
    }
    void get(const json& from, std::string& value) {
        holds(from.is_string());
        if (fits) value = from.get<std::string>();
    }
    void get(const json& from, ActorSet& value) {
        std::uint64_t bits = 0;
        get(from, bits);
        value = ActorSet{bits};
        holds(ActorSet::first(scenario_.actors.size()).includes(value));
    }
    /// A definition that the scenario has, or none: it is what tables are indexed by. A kind of id that is not
    /// remembered yet does not compile until its table is named here.
    void get(const json& from, ActorId& value) { get_one_of(scenario_.actors, from, value); }
    void get(const json& from, ClauseId& value) { get_one_of(scenario_.clauses, from, value); }
    void get(const json& from, CardId& value) { get_one_of(scenario_.cards, from, value); }
    /// Any number: a draft is always looked for, and one that the seat has read may be out of its sight by now.
    void get(const json& from, DraftId& value) { get(from, value.value); }
    template <class I, class T>
    void get_one_of(const ById<I, T>& table, const json& from, I& value) {
        get(from, value.value);
        holds(!value.valid() || table.has(value));
    }
    void get(const json& from, Move& move) {
        holds(from.is_array() && from.size() == 2);
        std::string command;
        if (fits) get(from[0], command);
        if (fits) get(from[1], move.why);
        if (!fits) return;
        auto read = command_from_text(scenario_, world_, command);
        holds(read.has_value());
        if (fits) move.command = std::move(*read);
    }
    template <class T>
    void get(const json& from, std::optional<T>& value) {
        holds(from.is_array() && from.size() < 2);
        value.reset();
        if (fits && !from.empty()) get(from[0], value.emplace());
    }
    template <class A, class B>
    void get(const json& from, std::pair<A, B>& value) {
        holds(from.is_array() && from.size() == 2);
        if (fits) get(from[0], value.first);
        if (fits) get(from[1], value.second);
    }
    template <class T>
    void get(const json& from, std::vector<T>& values) {
        holds(from.is_array());
        values.clear();
        for (std::size_t i = 0; fits && i < from.size(); ++i)
            get(from[i], values.emplace_back());
    }
    template <class T>
    void get(const json& from, std::unordered_set<T>& values) {
        std::vector<T> all;
        get(from, all);
        values = {all.begin(), all.end()};
    }
    template <class K, class V>
    void get(const json& from, std::unordered_map<K, V>& values) {
        std::vector<std::pair<K, V>> all;
        get(from, all);
        values = {all.begin(), all.end()};
    }

    const Scenario& scenario_;
    const World& world_;
    const json& in_;
};

}  // namespace demarche::ai
