#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "script/schema.h"

namespace demarche::fuzzing {

/// Writes pieces of scenarios by the loader's own table of definitions: mostly what a field asks for, now and then
/// something strange. Functions call `game`, whose methods and their arguments come from its table, too.
class ScenarioWords {
 public:
    /// @param words  Of the scenario that is there: what it defines is what references name.
    /// @param careful  Nothing strange: what loads shall load again, so that it can be played.
    ScenarioWords(const std::vector<std::string>& words, Stream& luck, bool careful);

    /// A whole definition, "actor { id = 'eu', ... }", or a call of `on`, `require` or the like.
    [[nodiscard]] std::string statement();
    /// "name = value", of this kind of definition.
    [[nodiscard]] std::string field(script::Kind kind);
    /// The value of a field; "" where this kind has no such field.
    [[nodiscard]] std::string value_of(script::Kind kind, std::string_view field);
    /// A value of no field in particular.
    [[nodiscard]] std::string strange();
    [[nodiscard]] std::string number();

    [[nodiscard]] static const script::Call* definition_called(std::string_view word);

 private:
    std::string value(const script::Field& field, int depth);
    std::string value(const script::Type& type, int depth);
    std::string table(const std::vector<script::Field>& fields, int depth);
    std::string rule(int depth);
    std::string function(const script::Signature& signature);
    std::string call(script::Access access);
    std::string argument(std::string_view type);
    std::string result(std::string_view type);
    std::string id_of(script::Kind kind);
    std::string text();
    template <class List>
    const auto& one_of(const List& list) {
        return list[luck_.below(std::size(list))];
    }

    /// Whether now is the time for something strange, once in so many.
    bool astray(std::uint64_t once_in) { return !careful_ && luck_.below(once_in) == 0; }
    bool can_name(const script::Type& type) const;

    Stream& luck_;
    bool careful_;
    struct Id {
        script::Kind kind;
        std::string quoted;
    };
    std::vector<Id> ids_;
};

}  // namespace demarche::fuzzing
