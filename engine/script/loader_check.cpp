#include "script/loader_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "script/package_limits.h"
#include "script/schema_types.h"
#include "script/script_hint.h"

namespace demarche::script {

namespace {

std::string describe_types(std::span<const Type> types) {
    std::vector<std::string> parts;
    for (const Type& type : types)
        parts.push_back(describe(type));
    return list_text(parts, "or");
}

/// "{ min = ..., max = ... }": what a table of this type looks like.
std::string form_of(const Type& type) {
    std::vector<std::string> parts;
    for (const Field& field : type.fields)
        parts.push_back(fmt::format("{} = ...", field.name));
    return fmt::format("{{ {} }}", fmt::join(parts, ", "));
}

/// How a rule is written that was only named.
std::string form_of_rule(std::string_view name) {
    const auto call =
        std::find_if(rule_calls().begin(), rule_calls().end(), [&](const Call& one) { return one.name == name; });
    const bool takes = call != rule_calls().end() && (call->list || !call->fields.empty());
    Type type;
    if (takes) type.fields = call->fields;
    return fmt::format("write rule.{} {}", name, !takes ? "{}" : type.fields.empty() ? "{ ... }" : form_of(type));
}

/// The decision rule of this name, or of the nearest one; "" for none.
std::string_view rule_called(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Call& call : rule_calls())
        names.push_back(call.name);
    if (name.starts_with("rule.")) name.remove_prefix(5);
    return nearest(name, names);
}

/// Fields that go by actors, places or constituencies, as what they are where `of` of the same table says which: an
/// indicator of places starts with a number for each place.
std::vector<Type> of_subjects(std::span<const Type> types, const ValueTable& table) {
    std::vector<Type> out(types.begin(), types.end());
    const Value* const of = table.field("of");
    const std::string* const word_of = of != nullptr ? std::get_if<std::string>(of) : nullptr;
    for (const Kind kind : {Kind::kActor, Kind::kPlace, Kind::kConstituency}) {
        if (word_of == nullptr || *word_of != word(kind)) continue;
        for (Type& type : out) {
            if (type.ref == Kind::kSubject) type.ref = kind;
        }
    }
    return out;
}

}  // namespace

std::string id_fault(std::string_view id, bool dots) {
    if (id.empty()) return "an id cannot be empty";
    if (id.size() > kLongestId) return fmt::format("an id has at most {} letters", kLongestId);
    const std::string form = dots ? "lower-case words joined by '_', with at most one '.' in between"
                                  : "lower-case words joined by '_', digits after the first letter";
    int seen = 0;
    bool start = true;  // of a word after a dot, or of the whole
    for (std::size_t i = 0; i < id.size(); ++i) {
        const char c = id[i];
        const bool letter = c >= 'a' && c <= 'z';
        const bool digit = c >= '0' && c <= '9';
        if (c == '.') {
            if (!dots || ++seen > 1 || start) return form;
            start = true;
            continue;
        }
        if (start ? !letter : !(letter || digit || c == '_')) return form;
        start = false;
    }
    if (start || id.back() == '_' || id.find("__") != std::string_view::npos) return form;
    return {};
}

void Checker::call(const Subject& subject, const Call& call, const Value& argument, std::span<const Field> own) const {
    const ValueTable* table = as_table(argument);
    if (call.list) {
        if (table == nullptr || table->list.empty() || !table->fields.empty()) {
            report_.error(
                subject, {}, fmt::format("{} takes a list of rules, not {}", subject.label, shown(argument)),
                fmt::format("rule.{} {{ rule.consensus {{}}, rule.consent {{ of = \"host\" }} }}", call.name));
            return;
        }
        const std::vector<Type> rule{[] {
            Type type;
            type.form = Type::Form::kRule;
            return type;
        }()};
        for (std::size_t i = 0; i < table->list.size(); ++i)
            value(subject, {static_cast<int>(i + 1)}, table->list[i], rule);
        return;
    }
    if (table == nullptr) {
        // A constructor without anything to say may be called without anything.
        if (call.fields.empty() && is_nil(argument)) return;
        report_.error(subject, {}, fmt::format("{} takes one table, not {}", call.name, shown(argument)),
                      fmt::format("{} {{ ... }}", call.name));
        return;
    }
    if (call.kind == Kind::kRelation && subject.id == "trust") {
        // Trust is there, with its name; what is given sets it up.
        std::vector<Field> some = call.fields;
        for (Field& field : some)
            field.required = false;
        fields(subject, {}, *table, some, call.name, own);
        return;
    }
    fields(subject, {}, *table, call.fields, call.name, own);
}

void Checker::options(const Subject& subject, const RecordedTakes& takes) const {
    if (takes.itself) {
        report_.error(
            subject, {},
            fmt::format("{} is given the module itself, which a colon puts before the options", takes.function),
            fmt::format("write {} {{ ... }}, with a dot", takes.function));
        return;
    }
    if (const ValueTable* table = as_table(takes.argument)) {
        std::vector<std::string_view> misspelt;
        if (!takes.more) misspelt = unknown_fields(subject, {}, *table, takes.fields, takes.function, {});
        known_fields(subject, {}, *table, takes.fields, misspelt);
        for (const Field& field : takes.fields) {
            const Value* given = table->field(field.name);
            if (given != nullptr) owners(subject, {std::string{field.name}}, *given, field.types, nullptr);
        }
        return;
    }
    const bool needed =
        std::any_of(takes.fields.begin(), takes.fields.end(), [](const Field& f) { return f.required; });
    if (is_nil(takes.argument) && !needed) return;
    Type form;
    form.fields = takes.fields;
    std::erase_if(form.fields, [](const Field& f) { return !f.required; });
    report_.error(subject, {}, fmt::format("{} takes one table, not {}", takes.function, shown(takes.argument)),
                  fmt::format("{} {}", takes.function, form.fields.empty() ? "{ ... }" : form_of(form)));
}

void Checker::owners(const Subject& subject, const Path& path, const Value& value, std::span<const Type> types,
                     const std::string* actor) const {
    const auto type = std::find_if(types.begin(), types.end(), [&](const Type& one) { return matches(one, value); });
    if (type == types.end()) return;
    if (type->form == Type::Form::kRef && actor != nullptr) {
        const std::string& id = std::get<std::string>(value);
        const auto owner = owners_.find({type->ref, id});
        if (owner == owners_.end() || owner->second == *actor) return;
        report_.error(subject, path,
                      fmt::format("{} is of {}, not of {}", quote(id), quote(owner->second), quote(*actor)),
                      fmt::format("{} of {} itself", with_article(type->ref), quote(*actor)));
    }
    const ValueTable* table = as_table(value);
    if (table == nullptr) return;
    Path at = path;
    at.emplace_back(0);
    for (std::size_t i = 0; i < table->list.size() && type->form == Type::Form::kList; ++i) {
        at.back() = static_cast<int>(i + 1);
        owners(subject, at, table->list[i], type->items, actor);
    }
    if (type->form != Type::Form::kMap) return;
    for (const auto& [key, item] : table->fields) {
        at.back() = key;
        // The outermost actor is the one whose it all is.
        const bool whose = actor == nullptr && type->ref == Kind::kActor && !type->free_keys;
        owners(subject, at, item, type->items, whose ? &key : actor);
    }
}

void Checker::fields(const Subject& subject, const Path& path, const ValueTable& table, std::span<const Field> known,
                     std::string_view what, std::span<const Field> own) const {
    known_fields(subject, path, table, known, unknown_fields(subject, path, table, known, what, own));
}

std::vector<std::string_view> Checker::unknown_fields(const Subject& subject, const Path& path, const ValueTable& table,
                                                      std::span<const Field> known, std::string_view what,
                                                      std::span<const Field> own) const {
    std::vector<std::string_view> misspelt;
    std::vector<std::string_view> names;
    for (const Field& field : known)
        names.push_back(field.name);
    if (!table.list.empty()) {
        Path at = path;
        at.emplace_back(1);
        const std::vector<std::string> all(names.begin(), names.end());
        report_.error(subject, at,
                      fmt::format("{} stands in {} without the name of a field", shown(table.list[0]), what),
                      fmt::format("every field has a name: name = value; {} has the field{} {}", what,
                                  all.size() == 1 ? "" : "s", list_text(all)));
    }
    if (!table.odd_key.empty()) {
        report_.error(subject, path, fmt::format("{} is no name of a field", table.odd_key),
                      "every field has a name: name = value");
    }
    const std::size_t taken = names.size();
    for (const Field& field : own)
        names.push_back(field.name);
    for (const auto& [name, given] : table.fields) {
        const auto end = names.begin() + static_cast<std::ptrdiff_t>(taken);
        if (std::find(names.begin(), end, name) != end) continue;
        if (report_.full()) break;  // looking for the nearest name is dear
        Path at = path;
        at.emplace_back(name);
        const std::string_view near = nearest(name, names);
        const std::vector<std::string> all(names.begin(), names.end());
        report_.error(
            subject, at, fmt::format("unknown field {}", quote(name)),
            near.empty() ? fmt::format("{} has the fields {}", what, list_text(all)) : did_you_mean_this(name, near));
        if (!near.empty()) misspelt.push_back(near);
    }
    return misspelt;
}

void Checker::known_fields(const Subject& subject, const Path& path, const ValueTable& table,
                           std::span<const Field> known, std::span<const std::string_view> misspelt) const {
    for (const Field& field : known) {
        Path at = path;
        at.emplace_back(std::string{field.name});
        const Value* given = table.field(field.name);
        if (given == nullptr) {
            // Where entries have no names, this may be one of them.
            const bool there = std::find(misspelt.begin(), misspelt.end(), field.name) != misspelt.end();
            if (field.required && table.list.empty() && !there) {
                report_.error(subject, path, fmt::format("required field '{}' is missing", field.name),
                              fmt::format("{} = {}", field.name, describe(field)));
            }
            continue;
        }
        const ValueTable* const entries = as_table(*given);
        // An id of the wrong kind is told of with all that the indicator is.
        const bool stranger = entries != nullptr &&
                              std::any_of(entries->fields.begin(), entries->fields.end(),
                                          [&](const auto& entry) { return !names_.has(Kind::kSubject, entry.first); });
        const bool by_subject = std::any_of(field.types.begin(), field.types.end(), [](const Type& type) {
            return type.form == Type::Form::kMap && type.ref == Kind::kSubject;
        });
        if (stranger && by_subject) {
            value(subject, at, *given, of_subjects(field.types, table));
        } else {
            value(subject, at, *given, field.types);
        }
    }
}

bool Checker::matches(const Type& type, const Value& value) const {
    switch (type.form) {
        case Type::Form::kText:
        case Type::Form::kString:
        case Type::Form::kColour:
            return as_string(value) != nullptr;
        case Type::Form::kId:
        case Type::Form::kRef:
            return std::holds_alternative<std::string>(value);
        case Type::Form::kWord: {
            const auto* text = std::get_if<std::string>(&value);
            return text != nullptr && std::find(type.words.begin(), type.words.end(), *text) != type.words.end();
        }
        case Type::Form::kNumber:
        case Type::Form::kInteger:
            return as_number(value).has_value();
        case Type::Form::kBoolean:
            return std::holds_alternative<bool>(value);
        case Type::Form::kFunction:
            return std::holds_alternative<FunctionRef>(value);
        case Type::Form::kRule:
            return std::holds_alternative<RuleRef>(value);
        case Type::Form::kList:
        case Type::Form::kLatLon: {
            const ValueTable* table = as_table(value);
            return table != nullptr && table->fields.empty();
        }
        case Type::Form::kMap:
        case Type::Form::kTable:
            return as_table(value) != nullptr;
        case Type::Form::kValue:
            return true;
    }
    return false;
}

bool Checker::misspelt_word(const Subject& subject, const Path& path, const Value& value,
                            std::span<const Type> types) const {
    const auto* given = std::get_if<std::string>(&value);
    if (given == nullptr || !references_) return false;
    std::vector<std::string_view> words;
    const Type* ref = nullptr;
    for (const Type& type : types) {
        if (type.form == Type::Form::kWord) words.insert(words.end(), type.words.begin(), type.words.end());
        if (type.form == Type::Form::kRef) ref = &type;
    }
    if (ref == nullptr || names_.has(ref->ref, *given)) return false;
    const std::string_view word = nearest(*given, words);
    const std::vector<std::string>& ids = names_.all(ref->ref);
    const std::vector<std::string_view> views(ids.begin(), ids.end());
    if (word.empty() || word == *given || !nearest(*given, views).empty()) return false;
    report_.error(subject, path, names_.unknown(ref->ref, *given), did_you_mean_this(*given, word));
    return true;
}

bool Checker::value(const Subject& subject, const Path& path, const Value& value, std::span<const Type> types) const {
    if (misspelt_word(subject, path, value, types)) return false;
    for (const Type& type : types) {
        if (matches(type, value)) return deep(subject, path, value, type);
    }
    // A misspelt word deserves its nearest one, also where an id would do as well.
    if (const auto* given = std::get_if<std::string>(&value)) {
        std::vector<std::string_view> words;
        for (const Type& type : types) {
            if (type.form == Type::Form::kWord) words.insert(words.end(), type.words.begin(), type.words.end());
        }
        if (!words.empty()) {
            const std::string_view near = nearest(*given, words);
            report_.error(subject, path, fmt::format("{} is not one of the words for this", quote(*given)),
                          near.empty() ? describe_types(types) : did_you_mean_this(*given, near));
            return false;
        }
        const auto wants_list =
            std::find_if(types.begin(), types.end(), [](const Type& t) { return t.form == Type::Form::kList; });
        if (wants_list != types.end()) {
            // Texts for people are written as the scenario should have them: marked.
            const bool people = std::any_of(wants_list->items.begin(), wants_list->items.end(),
                                            [](const Type& item) { return item.form == Type::Form::kText; });
            report_.error(subject, path, fmt::format("{} expected, got {}", describe_types(types), shown(value)),
                          fmt::format("write {{ {}\"{}\" }}", people ? "_ " : "", printable(*given, 60)));
            return false;
        }
        const bool wants_rule =
            std::any_of(types.begin(), types.end(), [](const Type& t) { return t.form == Type::Form::kRule; });
        if (const std::string_view rule = rule_called(*given); wants_rule && !rule.empty()) {
            report_.error(subject, path, fmt::format("{} expected, got {}", describe_types(types), shown(value)),
                          form_of_rule(rule));
            return false;
        }
    }
    const auto record =
        std::find_if(types.begin(), types.end(), [](const Type& t) { return t.form == Type::Form::kTable; });
    const auto* function = std::get_if<FunctionRef>(&value);
    std::string hint = record == types.end() ? unowned_form(subject, path, value, types) : form_of(*record);
    const ValueTable* const list = as_table(value);
    const std::string* const only = list != nullptr && list->list.size() == 1 ? as_string(list->list.front()) : nullptr;
    const bool rule =
        std::any_of(types.begin(), types.end(), [](const Type& t) { return t.form == Type::Form::kRule; });
    if (only != nullptr && rule && !rule_called(*only).empty()) hint = form_of_rule(rule_called(*only));
    const bool uncalled = function != nullptr && !function->rule.empty();
    report_.error(subject, path,
                  uncalled ? fmt::format("{} expected, got rule.{} itself", describe_types(types), function->rule)
                           : fmt::format("{} expected, got {}", describe_types(types), shown(value)),
                  uncalled ? form_of_rule(function->rule) : hint);
    return false;
}

std::string Checker::unowned_form(const Subject& subject, const Path& path, const Value& value,
                                  std::span<const Type> types) const {
    // cost = 2 for cost = { self = { influence = 2 } }
    for (const Type& type : types) {
        const Type* const inner =
            type.form == Type::Form::kMap && type.free_keys && type.items.size() == 1 ? &type.items.front() : nullptr;
        if (inner == nullptr || inner->form != Type::Form::kMap || !as_number(value) || path.empty()) continue;
        const std::vector<std::string>& ids = names_.all(inner->ref);
        return fmt::format("{} = {{ {} = {{ {} = {} }} }}", path_text(path).substr(1),
                           subject.label.starts_with("clause '") ? "by" : "self",
                           ids.empty() ? std::string{word(inner->ref)} : ids.front(), number_text(*as_number(value)));
    }
    return {};
}

bool Checker::text(const Subject& subject, const Path& path, const Value& value) const {
    const auto valid = [&](std::string_view text) {
        if (!is_utf8(text)) {
            report_.error(subject, path, "the text is not valid UTF-8", std::string{kCutLetter});
            return false;
        }
        if (!is_plain_text(text)) {
            report_.error(subject, path, "the text holds control characters", "only newline and tab may stand in it");
            return false;
        }
        return true;
    };
    if (!valid(*as_string(value))) return false;
    if (const auto* marked = std::get_if<Text>(&value)) {
        for (const auto& [name, words] : marked->values) {
            if (!valid(name) || !valid(words)) return false;
        }
    }
    const auto* marked = std::get_if<Text>(&value);
    const std::size_t size =
        marked != nullptr ? std::max(marked->message.size(), marked->str().size()) : as_string(value)->size();
    if (size > kLongestText) {
        report_.error(subject, path, fmt::format("the text has {} bytes", size),
                      fmt::format("a text has at most {}", kLongestText));
        return false;
    }
    // What stands in lists and tables on the screen takes one line.
    static constexpr std::array<std::string_view, 4> kOneLine = {"name", "short", "title", "version"};
    const auto* field = path.empty() ? nullptr : std::get_if<std::string>(&path.back());
    if (path.size() != 1 || field == nullptr) return true;
    if (std::find(kOneLine.begin(), kOneLine.end(), *field) == kOneLine.end()) return true;
    const std::string& shown = *as_string(value);
    if (shown.find('\n') != std::string::npos) {
        report_.error(subject, path, "the text has more than one line", "it is shown in lists: write it in one line");
        return false;
    }
    if (shown.find_first_not_of(" \t") == std::string::npos) {
        report_.error(subject, path, "the text is empty", "people see it: give it words");
        return false;
    }
    return true;
}

bool Checker::number(const Subject& subject, const Path& path, const Value& value, const Type& type) const {
    const double given = *as_number(value);
    if (!std::isfinite(given)) {
        report_.error(subject, path, fmt::format("{} expected, got {}", describe(type), shown(value)),
                      "NaN and infinity are no numbers of a game");
        return false;
    }
    if (type.form == Type::Form::kInteger && given != std::floor(given)) {
        report_.error(subject, path, fmt::format("{} expected, got {}", describe(type), shown(value)));
        return false;
    }
    if (given < type.min || given > type.max) {
        report_.error(subject, path, fmt::format("{} is out of range", shown(value)),
                      fmt::format("from {} to {}", number_text(type.min), number_text(type.max)));
        return false;
    }
    return true;
}

bool Checker::reference(const Subject& subject, const Path& path, Kind kind, std::string_view id) const {
    if (names_.has(kind, id)) return true;
    if (names_.may_be_double(kind, id)) return false;
    if (references_ && !report_.full()) report_.error(subject, path, names_.unknown(kind, id), names_.hint(kind, id));
    return false;
}

std::string Checker::entry_form(const Type& type) const {
    std::string_view key = type.free_keys ? "name" : "id";
    if (!type.free_keys && !names_.all(type.ref).empty()) key = names_.all(type.ref).front();
    const bool plain = id_fault(key, false).empty();
    return fmt::format("every entry has a name: {{ {}{}{} = ... }}", plain ? "" : "[\"", key, plain ? "" : "\"]");
}

bool Checker::colour(const Subject& subject, const Path& path, const std::string& colour) const {
    const bool good = colour.size() == 7 && colour[0] == '#' &&
                      colour.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
    if (!good) report_.error(subject, path, fmt::format("{} is no colour", quote(colour)), "\"#rrggbb\"");
    return good;
}

bool Checker::coordinates(const Subject& subject, const Path& path, const ValueTable& pair) const {
    const auto in = [&](std::size_t i, double most) {
        const auto n = as_number(pair.list[i]);
        return n && std::isfinite(*n) && std::abs(*n) <= most;
    };
    const bool good = pair.list.size() == 2 && pair.odd_key.empty() && in(0, 90) && in(1, 180);
    if (!good) {
        report_.error(subject, path, "a pair of coordinates expected",
                      "{ latitude, longitude } in degrees, -90..90 and -180..180");
    }
    return good;
}

bool Checker::list(const Subject& subject, const Path& path, const ValueTable& table, const Type& type) const {
    bool good = true;
    if (!table.odd_key.empty()) {
        report_.error(subject, path, fmt::format("the list has a hole: {} has nothing before it", table.odd_key),
                      "write the entries one after the other, without nil");
        good = false;
    }
    for (std::size_t i = 0; i < table.list.size(); ++i) {
        Path at = path;
        at.emplace_back(static_cast<int>(i + 1));
        good = this->value(subject, at, table.list[i], type.items) && good;
    }
    return good;
}

bool Checker::without_owner(const Subject& subject, const Path& path, const std::string& key, const Value& item,
                            const Type& type) const {
    // { police = 2 } for { self = { police = 2 } }
    const Type* inner = type.items.size() == 1 ? &type.items.front() : nullptr;
    if (!type.free_keys || inner == nullptr || inner->form != Type::Form::kMap || as_table(item) != nullptr ||
        !names_.has(inner->ref, key))
        return false;
    const std::string field = path_text(path).substr(1);
    const std::string given = printable(key, 60);
    const std::string hint =
        subject.label.starts_with("clause '")
            ? fmt::format(
                  "{} = {{ by = {{ {} = ... }} }} with a parameter `by` of the type party, or an "
                  "actor in its place",
                  field, given)
            : fmt::format("{} = {{ self = {{ {} = ... }} }}, or another in the place of self", field, given);
    Path at = path;
    at.emplace_back(key);
    report_.error(subject, at,
                  fmt::format("{} is the id of {}, and whoever gives it has to be named before it", quote(key),
                              with_article(inner->ref)),
                  hint);
    return true;
}

bool Checker::map(const Subject& subject, const Path& path, const Value& value, const Type& type) const {
    const ValueTable& table = *as_table(value);
    bool good = true;
    // params = { type = "integer", ... }: what is to have a name has none.
    const Type* const entry = type.free_keys && type.items.size() == 1 ? &type.items.front() : nullptr;
    const Value* const typed = table.field("type");
    if (entry != nullptr && entry->form == Type::Form::kTable && typed != nullptr && as_string(*typed) != nullptr &&
        std::any_of(entry->fields.begin(), entry->fields.end(), [](const Field& one) { return one.name == "type"; })) {
        const std::string field = path_text(path).substr(1);
        report_.error(subject, path,
                      fmt::format("each entry has a name, and {} stands there without one", shown(*typed)),
                      fmt::format("{} = {{ name = {{ type = {}, ... }} }}", field, shown(*typed)));
        return false;
    }
    // The values of a parameter may be numbers; which they are is looked at where the parameter is known.
    const bool by_number = type.free_keys && type.note == schema::kOption;
    if (!by_number && (!table.list.empty() || !table.odd_key.empty())) {
        report_.error(subject, path, fmt::format("{} expected, got {}", describe(type), shown(value)),
                      entry_form(type));
        good = false;
    }
    for (std::size_t i = 0; by_number && i < table.list.size(); ++i) {
        Path at = path;
        at.emplace_back(static_cast<int>(i + 1));
        good = this->value(subject, at, table.list[i], type.items) && good;
    }
    for (const auto& [key, item] : table.fields) {
        Path at = path;
        at.emplace_back(key);
        if (!type.free_keys) good = reference(subject, at, type.ref, key) && good;
        if (without_owner(subject, path, key, item, type)) {
            good = false;
            continue;
        }
        good = this->value(subject, at, item, type.items) && good;
    }
    return good;
}

bool Checker::deep(const Subject& subject, const Path& path, const Value& value, const Type& type) const {
    switch (type.form) {
        case Type::Form::kText:
        case Type::Form::kString:
        case Type::Form::kWord:
            return text(subject, path, value);
        case Type::Form::kId: {
            const bool dots = subject.label.starts_with("constituency");
            const std::string& id = std::get<std::string>(value);
            if (const std::string fault = id_fault(id, dots); !fault.empty()) {
                report_.error(subject, path, fmt::format("{} is not the form of an id", quote(id)), fault);
                return false;
            }
            return true;
        }
        case Type::Form::kNumber:
        case Type::Form::kInteger:
            return number(subject, path, value, type);
        case Type::Form::kRef:
            return reference(subject, path, type.ref, std::get<std::string>(value));
        case Type::Form::kColour:
            return colour(subject, path, *as_string(value));
        case Type::Form::kLatLon:
            return coordinates(subject, path, *as_table(value));
        case Type::Form::kList:
            return list(subject, path, *as_table(value), type);
        case Type::Form::kMap:
            return map(subject, path, value, type);
        case Type::Form::kTable:
            fields(subject, path, *as_table(value), type.fields,
                   path.empty() || !std::holds_alternative<std::string>(path.back())
                       ? std::string_view{"the table"}
                       : std::string_view{std::get<std::string>(path.back())});
            return true;
        case Type::Form::kBoolean:
        case Type::Form::kFunction:
        case Type::Form::kRule:
        case Type::Form::kValue:
            return true;
    }
    return true;
}

}  // namespace demarche::script
