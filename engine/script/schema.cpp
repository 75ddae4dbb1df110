#include "script/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace demarche::script {

std::string_view word(Kind kind) {
    if (static_cast<std::size_t>(kind) < kDefinitionCalls) return definition_call(kind).name;
    switch (kind) {
        case Kind::kDeck:
            return "deck";
        case Kind::kPhase:
            return "phase";
        case Kind::kSubject:
            return "actor, place or constituency";
        default:
            return "definition";
    }
}

std::string with_article(Kind kind) {
    const std::string_view noun = word(kind);
    const bool vowel = !noun.empty() && std::string_view{"aeiou"}.find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string gives(const Signature& signature) {
    const bool why = signature.kind == HandlerKind::kChorus || signature.kind == HandlerKind::kOnOffer;
    return std::string{signature.returns} + (why ? "|string" : "");
}

std::vector<std::string_view> definition_globals() {
    std::vector<std::string_view> names{"rule"};
    for (const Call& call : definition_calls())
        names.push_back(call.name);
    for (const Binding& function : definition_functions())
        names.push_back(function.name);
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<std::string> environment_names() {
    std::vector<std::string> names;
    for (const Library& library : standard_functions()) {
        for (const Library::Function& function : library.functions) {
            names.push_back(library.name.empty() ? std::string{function.name}
                                                 : fmt::format("{}.{}", library.name, function.name));
        }
    }
    for (const std::string_view name : definition_globals()) {
        if (name != "rule") names.emplace_back(name);
    }
    for (const Call& rule : rule_calls())
        names.push_back(fmt::format("rule.{}", rule.name));
    std::sort(names.begin(), names.end());
    return names;
}

namespace {

std::string plural(Kind kind) {
    if (kind == Kind::kConstituency) return "constituencies";
    if (kind == Kind::kPersonality) return "personalities";
    if (kind == Kind::kSubject) return "actors, places or constituencies";
    if (kind == Kind::kPool) return "objective pools";
    return std::string{word(kind)} + "s";
}

std::string range(const Type& type) {
    const bool low = std::isfinite(type.min);
    const bool high = std::isfinite(type.max) && type.max < 1e5;
    if (low && high) return fmt::format(" from {} to {}", number_text(type.min), number_text(type.max));
    if (low && type.min > -1e5) return fmt::format(" of at least {}", number_text(type.min));
    if (high) return fmt::format(" of at most {}", number_text(type.max));
    return {};
}

std::string join_or(const std::vector<std::string>& parts) {
    return list_text(parts, "or");
}

std::string describe_list(const Type& type) {
    std::vector<std::string> parts;
    for (const Type& item : type.items) {
        switch (item.form) {
            case Type::Form::kRef:
                parts.push_back(plural(item.ref));
                break;
            case Type::Form::kText:
            case Type::Form::kString:
                parts.emplace_back(item.note.empty() ? "texts" : item.note);
                break;
            case Type::Form::kNumber:
                parts.emplace_back("numbers");
                break;
            case Type::Form::kTable:
                parts.emplace_back("tables");
                break;
            case Type::Form::kWord:
                parts.emplace_back("words");
                break;
            default:
                parts.emplace_back("values");
                break;
        }
    }
    return "a list of " + join_or(parts);
}

std::string describe_map(const Type& type) {
    std::vector<std::string> parts;
    for (const Type& item : type.items)
        parts.push_back(describe(item));
    const std::string key{type.free_keys ? type.note : word(type.ref)};
    return fmt::format("a table that gives each {} {}", key, join_or(parts));
}

}  // namespace

std::string describe(const Type& type) {
    switch (type.form) {
        case Type::Form::kText:
            return "a text";
        case Type::Form::kString:
            return "a string";
        case Type::Form::kId:
            return "an id";
        case Type::Form::kNumber:
            return "a number" + range(type);
        case Type::Form::kInteger:
            return "a whole number" + range(type);
        case Type::Form::kBoolean:
            return "true or false";
        case Type::Form::kFunction:
            return "a function";
        case Type::Form::kWord: {
            std::vector<std::string> parts;
            for (const std::string_view w : type.words)
                parts.push_back(fmt::format("\"{}\"", w));
            return join_or(parts);
        }
        case Type::Form::kRef:
            return fmt::format("the id of {}", with_article(type.ref));
        case Type::Form::kLatLon:
            return "a pair of coordinates such as { 40.53, 72.8 }";
        case Type::Form::kColour:
            return "a colour such as \"#2a6fb0\"";
        case Type::Form::kList:
            return describe_list(type);
        case Type::Form::kMap:
            return describe_map(type);
        case Type::Form::kTable:
            return "a table";
        case Type::Form::kRule:
            return "a decision rule such as rule.consensus {}";
        case Type::Form::kValue:
            return "a value";
    }
    return "a value";
}

std::string describe(const Field& field) {
    std::vector<std::string> parts;
    for (const Type& type : field.types)
        parts.push_back(describe(type));
    return join_or(parts);
}

}  // namespace demarche::script
