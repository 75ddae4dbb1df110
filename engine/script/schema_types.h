#pragma once

#include <utility>

#include "script/schema.h"

// Short words in which the table of definitions is written. Private to schema_*.cpp.
namespace demarche::script::schema {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

inline Type of_form(Type::Form form) {
    Type type;
    type.form = form;
    return type;
}
inline Type text() {
    return of_form(Type::Form::kText);
}
inline Type string(std::string_view note = {}) {
    Type type = of_form(Type::Form::kString);
    type.note = note;
    return type;
}
/// The name of a parameter: of the clause that a field `clause` beside it names, or of any clause if there is none.
inline constexpr std::string_view kParameter = "the name of a parameter of the clause";
/// A number among the marks of the indicator that a field beside it names.
inline constexpr std::string_view kMark = "a mark of the indicator";
/// The subject of the indicator that a field beside it names: to be given unless that is one of the world.
inline constexpr std::string_view kItsSubject = "the subject of the indicator";
/// For keys of tables: an option (or number) of the parameter that a field beside it names.
inline constexpr std::string_view kOption = "option";
/// Of an objective: one that is secret.
inline constexpr std::string_view kSecret = "a secret objective";
inline Type own_id() {
    return of_form(Type::Form::kId);
}
inline Type boolean() {
    return of_form(Type::Form::kBoolean);
}
inline Type number(double min = -kInfinity, double max = kInfinity) {
    Type type = of_form(Type::Form::kNumber);
    type.min = min;
    type.max = max;
    return type;
}
inline Type integer(double min, double max = 1e6) {
    Type type = of_form(Type::Form::kInteger);
    type.min = min;
    type.max = max;
    return type;
}
inline Type function(HandlerKind kind) {
    Type type = of_form(Type::Form::kFunction);
    type.handler = kind;
    return type;
}
inline Type one_of(std::vector<std::string_view> words) {
    Type type = of_form(Type::Form::kWord);
    type.words = std::move(words);
    return type;
}
inline Type ref(Kind kind) {
    Type type = of_form(Type::Form::kRef);
    type.ref = kind;
    return type;
}
inline Type list(std::vector<Type> items) {
    Type type = of_form(Type::Form::kList);
    type.items = std::move(items);
    return type;
}
inline Type list(Type item) {
    return list(std::vector<Type>{std::move(item)});
}
inline Type map(Kind keys, std::vector<Type> items) {
    Type type = of_form(Type::Form::kMap);
    type.ref = keys;
    type.items = std::move(items);
    return type;
}
inline Type map(Kind keys, Type item) {
    return map(keys, std::vector<Type>{std::move(item)});
}
/// A map whose keys are judged where their meaning is known; `note` says what they are.
inline Type free_map(std::string_view note, std::vector<Type> items) {
    Type type = map(Kind::kAny, std::move(items));
    type.free_keys = true;
    type.note = note;
    return type;
}
inline Type table(std::vector<Field> fields) {
    Type type = of_form(Type::Form::kTable);
    type.fields = std::move(fields);
    return type;
}
inline Type lat_lon() {
    return of_form(Type::Form::kLatLon);
}
inline Type colour() {
    return of_form(Type::Form::kColour);
}
inline Type decision_rule() {
    return of_form(Type::Form::kRule);
}

inline Field must(std::string_view name, std::vector<Type> types, std::string_view doc) {
    return Field{name, true, std::move(types), {}, doc};
}
inline Field must(std::string_view name, Type type, std::string_view doc) {
    return must(name, std::vector<Type>{std::move(type)}, doc);
}
inline Field may(std::string_view name, std::vector<Type> types, std::string_view fallback, std::string_view doc) {
    return Field{name, false, std::move(types), fallback, doc};
}
inline Field may(std::string_view name, Type type, std::string_view fallback, std::string_view doc) {
    return may(name, std::vector<Type>{std::move(type)}, fallback, doc);
}

}  // namespace demarche::script::schema
