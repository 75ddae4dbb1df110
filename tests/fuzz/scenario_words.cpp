#include "fuzz/scenario_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "fuzz/word_mutation.h"

namespace demarche::fuzzing {

using namespace script;

namespace {

constexpr int kDeepest = 4;

}  // namespace

const Call* ScenarioWords::definition_called(std::string_view word) {
    for (const Call& call : definition_calls()) {
        if (call.name == word) return &call;
    }
    return nullptr;
}

ScenarioWords::ScenarioWords(const std::vector<std::string>& words, Stream& luck, bool careful)
    : luck_(luck), careful_(careful) {
    for (std::size_t i = 0; i + 4 < words.size(); ++i) {
        const Call* const call = definition_called(words[i]);
        if (call != nullptr && words[i + 1] == "{" && words[i + 2] == "id" && words[i + 3] == "=")
            ids_.push_back({call->kind, words[i + 4]});
        if (words[i] == "deck" && words[i + 1] == "=") ids_.push_back({Kind::kDeck, words[i + 2]});
    }
}

std::string ScenarioWords::number() {
    if (careful_) return luck_.below(2) == 0 ? "1" : "0.5";
    static constexpr const char* kNumbers[] = {"0/0", "math.huge", "-math.huge", "2^53", "math.mininteger", "1/3"};
    return luck_.below(3) == 0 ? one_of(kNumbers) : edge_number(luck_);
}

std::string ScenarioWords::strange() {
    if (careful_) return "nil";
    static constexpr const char* kValues[] = {"nil",
                                              "true",
                                              "{}",
                                              "print",
                                              "''",
                                              "'eu'",
                                              "_ 'X'",
                                              "_('{a} {b}', { a = 1, b = 'eu' })",
                                              "('x'):rep(70)",
                                              "{ 'eu', 'eu' }",
                                              "{ { {} } }",
                                              "function(game) return game:round() end",
                                              "function() error('no') end",
                                              "function(game) return {}, game, 'x' end",
                                              "setmetatable({}, { __index = function() return 1 end })",
                                              "rule.unanimity()",
                                              "rule",
                                              "'a\\0b'",
                                              "'\\xff'",
                                              "'\\u{202E}x'",
                                              "_ '{'",
                                              "_ '{x'",
                                              "_ '{{x}}'",
                                              "{ [1.5] = 1 }",
                                              "{ 1, nil, 3 }"};
    return luck_.below(3) == 0 ? number() : one_of(kValues);
}

std::string ScenarioWords::text() {
    static constexpr const char* kTexts[] = {
        "_ 'Police'",       "_ 'X'", "'Y'", "_('{by} sends {n}.', { by = 'eu', n = 2 })", "_ '{by} sends {n}.'",
        "_ 'It is {date}.'"};
    return careful_ ? "_ 'Police'" : one_of(kTexts);
}

std::string ScenarioWords::id_of(Kind kind) {
    std::vector<const Id*> known;
    for (const Id& id : ids_) {
        const bool subject = kind == Kind::kSubject &&
                             (id.kind == Kind::kActor || id.kind == Kind::kPlace || id.kind == Kind::kConstituency);
        if (id.kind == kind || kind == Kind::kAny || subject) known.push_back(&id);
    }
    if (kind == Kind::kPhase) return std::string{"'"} + (luck_.below(2) == 0 ? "events" : "decision") + "'";
    if (known.empty() || luck_.below(24) == 0)
        return ids_.empty() || luck_.below(2) == 0 ? "'eu'" : one_of(ids_).quoted;
    return one_of(known)->quoted;
}

std::string ScenarioWords::value(const Field& field, int depth) {
    return astray(24) || field.types.empty() ? strange() : value(one_of(field.types), depth);
}

bool ScenarioWords::can_name(const Type& type) const {
    if (type.form == Type::Form::kList || type.form == Type::Form::kMap)
        return std::ranges::all_of(type.items, [this](const Type& item) { return can_name(item); });
    return type.form != Type::Form::kRef || type.ref == Kind::kPhase ||
           std::ranges::any_of(ids_, [&](const Id& id) { return id.kind == type.ref; });
}

std::string ScenarioWords::value(const Type& type, int depth) {
    using Form = Type::Form;
    if (depth > kDeepest) return strange();
    switch (type.form) {
        case Form::kText:
            return text();
        case Form::kString:
            return luck_.below(2) == 0 ? "'1.0'" : "'n'";
        case Form::kId: {
            if (careful_) return fmt::format("'i{}'", luck_.below(1'000'000));
            static constexpr const char* kIds[] = {"'eu'", "'us'", "'osh'", "'a'", "'b1'", "'eu.people'", "'x_y'"};
            return one_of(kIds);
        }
        case Form::kNumber:
        case Form::kInteger: {
            const double low = std::max(type.min, -1e9);
            const double high = std::min(type.max, 1e9);
            if (careful_) return fmt::format("{}", std::clamp(1.0, low, high));
            const double ends[] = {
                low, high, low - 1, high + 1, std::floor(low / 2 + high / 2), std::min(low + 1, high)};
            return luck_.below(4) == 0 ? number() : fmt::format("{}", one_of(ends));
        }
        case Form::kBoolean:
            return luck_.below(2) == 0 ? "true" : "false";
        case Form::kFunction:
            return function(signature(type.handler));
        case Form::kWord:
            return fmt::format("'{}'", one_of(type.words));
        case Form::kRef:
            return id_of(type.ref);
        case Form::kLatLon:
            return astray(8) ? "{ 91, 181 }" : "{ 40.5, 72.8 }";
        case Form::kColour:
            return "'#a0b1c2'";
        case Form::kList: {
            std::string out = "{ ";
            for (auto n = luck_.below(4); n > 0; --n)
                out += value(one_of(type.items), depth + 1) + ", ";
            return out + "}";
        }
        case Form::kMap: {
            std::string out = "{ ";
            for (auto n = luck_.below(3); n > 0; --n)
                out += fmt::format("[{}] = {}, ", id_of(type.ref), value(one_of(type.items), depth + 1));
            return out + "}";
        }
        case Form::kTable:
            return table(type.fields, depth);
        case Form::kRule:
            return rule(depth);
        case Form::kValue:
            break;
    }
    return strange();
}

std::string ScenarioWords::table(const std::vector<Field>& fields, int depth) {
    std::string out = "{ ";
    for (const Field& field : fields) {
        // What is asked for is mostly there, or little would ever load.
        const bool given = field.required
                               ? !astray(32)
                               : luck_.below(4) == 0 && std::ranges::all_of(field.types, [&](const Type& type) {
                                     return !careful_ || can_name(type);
                                 });
        if (given) out += fmt::format("{} = {}, ", field.name, value(field, depth + 1));
    }
    return out + "}";
}

std::string ScenarioWords::rule(int depth) {
    const Call& made = one_of(rule_calls());
    if (!made.list) return fmt::format("rule.{} {}", made.name, table(made.fields, depth));
    std::string out = fmt::format("rule.{} {{ ", made.name);
    for (auto n = luck_.below(3); n > 0 && depth < kDeepest; --n)
        out += rule(depth + 1) + ", ";
    return out + "}";
}

std::string ScenarioWords::argument(std::string_view type) {
    static constexpr std::pair<std::string_view, Kind> kKinds[] = {
        {"ActorId", Kind::kActor},         {"PlaceId", Kind::kPlace},         {"IndicatorId", Kind::kIndicator},
        {"RelationId", Kind::kRelation},   {"ResourceId", Kind::kResource},   {"InstitutionId", Kind::kInstitution},
        {"DeckId", Kind::kDeck},           {"CardId", Kind::kCard},           {"ConstituencyId", Kind::kConstituency},
        {"ObjectiveId", Kind::kObjective}, {"EndingId", Kind::kEnding},       {"Id", Kind::kSubject},
        {"QuestionId", Kind::kQuestion},   {"AssuranceId", Kind::kAssurance},
    };
    if (astray(12)) return strange();
    if (type.ends_with('?') && luck_.below(2) == 0) return "nil";
    for (const auto& [name, kind] : kKinds) {
        if (type.starts_with(name)) return id_of(kind);
    }
    if (type.starts_with("Text")) return text();
    if (type.starts_with("Agreement")) return "(game:agreements()[1] or 1)";
    if (type.starts_with("number") || type.starts_with("integer")) return luck_.below(2) == 0 ? "1" : number();
    return luck_.below(2) == 0 ? "'x'" : strange();
}

std::string ScenarioWords::call(Access access) {
    for (;;) {
        const Binding& binding = one_of(game_bindings());
        // What may only be read is now and then written to, which is an error.
        if (binding.access == Access::kWrite && access != Access::kWrite && !astray(12)) continue;
        std::string out = fmt::format("game:{}(", binding.name);
        bool first = true;
        for (const Param& param : binding.params) {
            if (param.optional && luck_.below(2) == 0) break;
            out += (first ? "" : ", ") + argument(param.type);
            first = false;
        }
        return out + ")";
    }
}

std::string ScenarioWords::result(std::string_view type) {
    if (astray(12)) return strange();
    if (type.starts_with("number, number")) return "0.5, 0.5, 1";
    if (type.starts_with("number")) return luck_.below(2) == 0 ? "0.5" : number();
    if (type.starts_with("boolean, Text")) return luck_.below(2) == 0 ? "true" : "false, _ 'Not now.'";
    if (type.starts_with("boolean")) return luck_.below(2) == 0 ? "true" : "game:round() > 1";
    if (type.starts_with('"')) return fmt::format("'{}'", type.substr(1, type.find('"', 1) - 1));
    if (type == "Costs") return fmt::format("{{ [{}] = {{ [{}] = 1 }} }}", id_of(Kind::kActor), id_of(Kind::kResource));
    return "nil";
}

std::string ScenarioWords::function(const Signature& signature) {
    std::string out = "function(";
    std::vector<std::string_view> names;
    if (signature.access != Access::kNone) names.emplace_back("game");
    for (const Param& param : signature.params)
        names.push_back(param.name);
    out += fmt::format("{}) ", fmt::join(names, ", "));
    if (signature.access != Access::kNone) {
        for (auto n = luck_.below(3); n > 0; --n) {
            const std::string called = call(signature.access);
            out += luck_.below(2) == 0 ? fmt::format("local x = {} ", called) : called + " ";
        }
    }
    if (astray(8)) out += "if game:round() > 1 then error('no') end ";
    if (!signature.returns.empty()) out += fmt::format("return {} ", result(signature.returns));
    return out + "end";
}

std::string ScenarioWords::statement() {
    switch (luck_.below(12) + (careful_ ? 1 : 0)) {
        case 2:
            return fmt::format("on('{}', {})", one_of(event_names()), function(signature(HandlerKind::kHook)));
        case 0: {
            static constexpr const char* kOthers[] = {
                "local e = require 'rules.empty'",
                "for i = 1, 3 do resource { id = 'r' .. i, name = _ 'R' } end",
                "takes('f', { a = 'eu', b = { eu = 3 } }, { a = \"actor\" })",
                "print('x')",
                "require 'box.scenario'",
                "setmetatable(rule, {})",
                "string.x = 1",
                "error({})",
            };
            return one_of(kOthers);
        }
        default: {
            const Call& made = one_of(definition_calls());
            return fmt::format("{} {}", made.name, table(made.fields, 0));
        }
    }
}

std::string ScenarioWords::field(Kind kind) {
    const Field& field = one_of(definition_call(kind).fields);
    return fmt::format("{} = {}", field.name, value(field, 1));
}

std::string ScenarioWords::value_of(Kind kind, std::string_view name) {
    for (const Field& field : definition_call(kind).fields) {
        if (field.name == name) return value(field, 1);
    }
    return {};
}

}  // namespace demarche::fuzzing
