// What the options of library functions say of other definitions: of a clause's parameters, of an indicator's marks and
// subjects. Ids by themselves are held against the definitions by the checker.

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "script/loader_build.h"
#include "script/schema_types.h"
#include "script/script_hint.h"

namespace demarche::script {

namespace {

/// The field of a call's argument that holds a text; nullptr: there is none.
const std::string* text_in(const ValueTable* table, std::string_view field) {
    const Value* const value = table ? table->field(field) : nullptr;
    return value ? std::get_if<std::string>(value) : nullptr;
}

const ValueTable* table_in(const ValueTable* table, std::string_view field) {
    const Value* const value = table ? table->field(field) : nullptr;
    return value ? as_table(*value) : nullptr;
}

/// Where an option takes a parameter's name, or gives something to each option of that parameter.
const Field* field_noted(std::span<const Field> fields, std::string_view note, bool keys) {
    for (const Field& field : fields) {
        for (const Type& type : field.types)
            if (type.note == note && type.free_keys == keys) return &field;
    }
    return nullptr;
}

}  // namespace

const RecordedCall* Builder::recorded(Kind kind, std::string_view id) const {
    const auto call = std::find_if(recording_.calls.begin(), recording_.calls.end(), [&](const RecordedCall& one) {
        const std::string* const its = one.kind == kind ? text_in(as_table(one.argument), "id") : nullptr;
        return its != nullptr && *its == id;
    });
    return call == recording_.calls.end() ? nullptr : &*call;
}

std::optional<std::vector<std::string>> Builder::options_of(const ValueTable& param) const {
    const std::string* const kind = text_in(&param, "type");
    if (kind == nullptr) return std::nullopt;  // reported as missing
    if (*kind == "party" || *kind == "actor") return names_.all(Kind::kActor);
    if (*kind == "place") return names_.all(Kind::kPlace);
    if (*kind == "institution") return names_.all(Kind::kInstitution);
    std::vector<std::string> options;
    const ValueTable* const list = *kind == "choice" ? table_in(&param, "options") : nullptr;
    for (std::size_t i = 0; list != nullptr && i < list->list.size(); ++i) {
        if (const std::string* const option = as_string(list->list[i])) options.push_back(*option);
    }
    return options;
}

std::vector<std::string> Builder::params_of(const RecordedCall& clause) const {
    std::vector<std::string> out;
    const ValueTable* const its = table_in(as_table(clause.argument), "params");
    for (std::size_t i = 0; its != nullptr && i < its->fields.size(); ++i)
        out.push_back(its->fields[i].first);
    return out;
}

void Builder::check_parameters_by_clause(const Subject& subject, const RecordedTakes& takes) const {
    const ValueTable* const given = as_table(takes.argument);
    for (const Field& field : takes.fields) {
        const ValueTable* const by_clause = table_in(given, field.name);
        const Type* const type = field.types.size() == 1 ? &field.types.front() : nullptr;
        const bool so = by_clause != nullptr && type != nullptr && type->form == Type::Form::kMap &&
                        type->ref == Kind::kClause && type->items.size() == 1;
        const Field* const names_one =
            so ? field_noted(type->items.front().fields, schema::kParameter, false) : nullptr;
        if (names_one == nullptr) continue;
        for (const auto& [clause, entry] : by_clause->fields) {
            const std::string* const name = text_in(as_table(entry), names_one->name);
            const RecordedCall* const call = name ? recorded(Kind::kClause, clause) : nullptr;
            if (call == nullptr) continue;  // not given, or reported as unknown
            const std::vector<std::string> all = params_of(*call);
            if (std::find(all.begin(), all.end(), *name) != all.end()) continue;
            const std::string_view near = nearest(*name, std::vector<std::string_view>(all.begin(), all.end()));
            report_.error(subject, {std::string{field.name}, clause, std::string{names_one->name}},
                          fmt::format("the clause '{}' has no parameter '{}'", clause, printable(*name, 60)),
                          near.empty() ? listed(all, "parameter of it") : did_you_mean_this(*name, near));
        }
    }
}

void Builder::check_parameters(const Subject& subject, const RecordedTakes& takes) const {
    check_parameters_by_clause(subject, takes);
    const ValueTable* const given = as_table(takes.argument);
    const Field* const names_one = field_noted(takes.fields, schema::kParameter, false);
    const std::string* const name = names_one ? text_in(given, names_one->name) : nullptr;
    if (name == nullptr) return;
    // Of one clause, where a field beside it says which, else of whichever has it.
    const bool of_one = std::any_of(takes.fields.begin(), takes.fields.end(),
                                    [](const Field& field) { return field.name == "clause"; });
    const std::string* const clause = of_one ? text_in(given, "clause") : nullptr;
    if (of_one && clause == nullptr) return;
    std::vector<std::string> all;
    std::vector<const ValueTable*> params;
    bool found = false;
    for (const RecordedCall& call : recording_.calls) {
        const ValueTable* const definition = call.kind == Kind::kClause ? as_table(call.argument) : nullptr;
        const std::string* const id = text_in(definition, "id");
        if (id == nullptr || (clause != nullptr && *id != *clause)) continue;
        found = true;
        const ValueTable* const its = table_in(definition, "params");
        for (std::size_t i = 0; its != nullptr && i < its->fields.size(); ++i) {
            all.push_back(its->fields[i].first);
            if (its->fields[i].first != *name) continue;
            if (const ValueTable* const param = as_table(its->fields[i].second)) params.push_back(param);
        }
    }
    if (of_one && !found) return;  // reported as an unknown clause
    if (params.empty()) {
        const std::string_view near = nearest(*name, std::vector<std::string_view>(all.begin(), all.end()));
        const std::string shown = printable(*name, 60);
        report_.error(subject, {std::string{names_one->name}},
                      clause != nullptr ? fmt::format("the clause '{}' has no parameter '{}'", *clause, shown)
                                        : fmt::format("no clause has a parameter '{}'", shown),
                      !near.empty()       ? did_you_mean_this(*name, near)
                      : clause != nullptr ? listed(all, "parameter of it")
                                          : std::string{});
        return;
    }
    const Field* const by_option = field_noted(takes.fields, schema::kOption, true);
    const ValueTable* const values = by_option ? table_in(given, by_option->name) : nullptr;
    if (values == nullptr) return;
    std::vector<std::string> options;
    for (const ValueTable* param : params) {
        const auto its = options_of(*param);
        if (!its) return;
        options.insert(options.end(), its->begin(), its->end());
    }
    const std::string* const kind = text_in(params.front(), "type");
    if (options.empty() && *kind == "choice") return;  // what its options lack has been told
    for (const auto& [key, value] : values->fields) {
        if (std::find(options.begin(), options.end(), key) != options.end()) continue;
        const std::string_view near = nearest(key, std::vector<std::string_view>(options.begin(), options.end()));
        report_.error(subject, {std::string{by_option->name}, key},
                      fmt::format("'{}' is no option of '{}'", printable(key, 60), *name),
                      options.empty()
                          ? fmt::format("the parameter is no choice but {} {}", *kind == "integer" ? "an" : "a", *kind)
                      : near.empty() ? listed(options, "option")
                                     : did_you_mean_this(key, near));
    }
}

void Builder::check_indicators(const Subject& subject, const RecordedTakes& takes) const {
    const ValueTable* const given = as_table(takes.argument);
    const auto is_indicator = [](const Type& type) {
        return type.form == Type::Form::kRef && type.ref == Kind::kIndicator;
    };
    const Field* named = nullptr;
    for (const Field& field : takes.fields) {
        if (!std::any_of(field.types.begin(), field.types.end(), is_indicator)) continue;
        if (named != nullptr) return;  // which of the two is meant only the function knows
        named = &field;
    }
    const std::string* const id = named ? text_in(given, named->name) : nullptr;
    const RecordedCall* const call = id ? recorded(Kind::kIndicator, *id) : nullptr;
    if (call == nullptr) return;  // not named, or reported as unknown
    const ValueTable* const indicator = as_table(call->argument);
    const ValueTable* const marks = table_in(indicator, "marks");
    const std::string* const of = text_in(indicator, "of");
    for (const Field& field : takes.fields) {
        const Value* const value = given->field(field.name);
        for (const Type& type : field.types) {
            if (type.note == schema::kItsSubject && value == nullptr && of != nullptr &&
                (*of == word(Kind::kActor) || *of == word(Kind::kPlace) || *of == word(Kind::kConstituency))) {
                report_.error(
                    subject, {},
                    fmt::format("the indicator '{}' is a number of each {}, and nothing says of which", *id, *of),
                    fmt::format("{} = \"...\"", field.name));
            }
            if (type.note == schema::kMark) check_mark(subject, named->name, field.name, value, *id, marks);
            if (value == nullptr) continue;
            if (type.form != Type::Form::kRef || type.ref != Kind::kSubject) continue;
            if (of != nullptr) check_subject(subject, field.name, *value, *id, *of);
        }
    }
}

void Builder::check_secrets(const Subject& subject, const RecordedTakes& takes) const {
    const ValueTable* const given = as_table(takes.argument);
    for (const Field& field : takes.fields) {
        const Value* const value = given ? given->field(field.name) : nullptr;
        for (const Type& type : field.types) {
            if (value != nullptr) check_secrets(subject, {std::string{field.name}}, *value, type);
        }
    }
}

void Builder::check_secrets(const Subject& subject, const Path& path, const Value& value, const Type& type) const {
    const auto inside = [&](auto step, const Value& part) {
        Path deeper = path;
        deeper.emplace_back(std::move(step));
        for (const Type& item : type.items)
            check_secrets(subject, deeper, part, item);
    };
    const ValueTable* const table = as_table(value);
    if (table != nullptr && type.form == Type::Form::kList) {
        for (std::size_t i = 0; i < table->list.size(); ++i)
            inside(static_cast<int>(i + 1), table->list[i]);
    } else if (table != nullptr && type.form == Type::Form::kMap) {
        for (const auto& [key, part] : table->fields)
            inside(key, part);
    }
    const std::string* const id = type.note == schema::kSecret ? as_string(value) : nullptr;
    const RecordedCall* const call = id ? recorded(Kind::kObjective, *id) : nullptr;
    if (call == nullptr) return;  // no id, or reported as unknown
    const Value* const secret = as_table(call->argument)->field("secret");
    if (secret != nullptr && std::get_if<bool>(secret) != nullptr && std::get<bool>(*secret)) return;
    report_.warning(
        subject, path,
        fmt::format("'{}' is no secret: everybody sees it, and there is nothing to find out", printable(*id, 60)),
        "secret = true in the objective, or one that is");
}

void Builder::check_mark(const Subject& subject, std::string_view named, std::string_view field, const Value* value,
                         std::string_view indicator, const ValueTable* marks) const {
    if (value == nullptr) {
        if (marks != nullptr && !marks->list.empty()) return;
        report_.error(subject, {std::string{named}},
                      fmt::format("the indicator '{}' has no marks, so that it never crosses one", indicator),
                      "give it some: marks = { ... }");
        return;
    }
    const auto mark = as_number(*value);
    if (!mark) return;
    std::vector<std::string> all;
    for (std::size_t i = 0; marks != nullptr && i < marks->list.size(); ++i) {
        const auto one = as_number(marks->list[i]);
        if (one == mark) return;
        if (one) all.push_back(number_text(*one));
    }
    report_.error(subject, {std::string{field}},
                  fmt::format("the indicator '{}' has no mark {}", indicator, number_text(*mark)),
                  all.empty() ? fmt::format("it has none: give it marks = {{ {} }}", number_text(*mark))
                              : fmt::format("its marks are {}", list_text(all)));
}

void Builder::check_subject(const Subject& subject, std::string_view field, const Value& value,
                            std::string_view indicator, std::string_view of) const {
    const std::string* const who = as_string(value);
    if (who == nullptr || *who == "self" || !names_.has(Kind::kSubject, *who)) return;
    if (of == "world") {
        report_.error(subject, {std::string{field}},
                      fmt::format("the indicator '{}' is a number of the world, and has no subject", indicator),
                      fmt::format("leave {} out", field));
        return;
    }
    for (const Kind kind : {Kind::kActor, Kind::kPlace, Kind::kConstituency}) {
        if (word(kind) != of || names_.has(kind, *who)) continue;
        report_.error(subject, {std::string{field}},
                      fmt::format("the indicator '{}' is a number of each {}, and '{}' is none", indicator, of,
                                  printable(*who, 60)),
                      names_.hint(kind, *who));
    }
}

}  // namespace demarche::script
