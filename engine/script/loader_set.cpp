#include "script/loader_set.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "script/schema.h"
#include "script/script_hint.h"

namespace demarche::script {

namespace {

using Types = std::span<const Type>;

struct Misfit {
    std::string message;
    std::string hint;
};

Value number_value(double value) {
    constexpr double kWhole = 0x1p53;
    if (value == std::floor(value) && std::abs(value) < kWhole) return static_cast<std::int64_t>(value);
    return value;
}

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> steps;
    for (;;) {
        const std::size_t slash = path.find('/');
        steps.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return steps;
        path.remove_prefix(slash + 1);
    }
}

const Type* of_form(Types types, Type::Form form) {
    const auto at = std::find_if(types.begin(), types.end(), [&](const Type& type) { return type.form == form; });
    return at != types.end() ? &*at : nullptr;
}

bool takes_number(Types types) {
    return of_form(types, Type::Form::kNumber) != nullptr || of_form(types, Type::Form::kInteger) != nullptr;
}

/// Which name of these was probably meant, or which there are.
std::string hint_among(std::string_view given, const std::vector<std::string_view>& names) {
    if (const std::string_view near = nearest(given, names); !near.empty()) return did_you_mean_this(given, near);
    if (names.empty()) return {};
    std::vector<std::string> some;
    for (std::size_t i = 0; i < std::min<std::size_t>(names.size(), 8); ++i)
        some.emplace_back(names[i]);
    return fmt::format("there {} {}{}", names.size() == 1 ? "is" : "are", list_text(some),
                       names.size() > some.size() ? " and others" : "");
}

/// One number at a time: walks to it along the path, and gives back the changed copy of every table on the way.
class Setter {
 public:
    Setter(Recording& recording, std::vector<std::string_view> steps, double number)
        : recording_(recording), steps_(std::move(steps)), number_(number) {}

    /// @param types  What the table of definitions says about this value.
    tl::expected<Value, Misfit> changed(const Value& value, Types types, std::size_t step) {
        if (step == steps_.size()) return leaf(value, types);
        if (const auto* ref = std::get_if<RuleRef>(&value)) return changed_rule(*ref, step);
        if (is_nil(value)) {
            // A table that the script left out: its fields have defaults, which can be set all the same.
            if (of_form(types, Type::Form::kTable) != nullptr || of_form(types, Type::Form::kMap) != nullptr)
                return changed_table(ValueTable{}, types, step);
        }
        if (const ValueTable* table = as_table(value)) return changed_table(*table, types, step);
        return tl::unexpected(Misfit{
            fmt::format("'{}' is {}, which has no '{}'", so_far(step), shown(value), printable(steps_[step], 60)), {}});
    }

 private:
    [[nodiscard]] std::string so_far(std::size_t step) const {
        return printable(
            fmt::format("{}", fmt::join(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(step), "/")), 60);
    }

    tl::expected<Value, Misfit> leaf(const Value& value, Types types) {
        if (as_number(value)) return number_value(number_);
        if (std::holds_alternative<FunctionRef>(value)) {
            return tl::unexpected(
                Misfit{fmt::format("'{}' is worked out by a function of the scripts", so_far(steps_.size())),
                       "only what the scripts give as a number can be set"});
        }
        if (is_nil(value) && takes_number(types)) return number_value(number_);
        return tl::unexpected(Misfit{
            fmt::format("'{}' is {}, no number", so_far(steps_.size()), is_nil(value) ? "not there" : shown(value)),
            numbers_below(value, types)});
    }

    /// What could stand after a path that ends too early.
    static std::string numbers_below(const Value& value, Types types) {
        std::vector<std::string_view> names = names_in(as_table(value), types);
        return names.empty() ? std::string{} : hint_among("", names);
    }

    static std::vector<std::string_view> names_in(const ValueTable* table, Types types) {
        std::vector<std::string_view> names;
        if (table != nullptr) {
            for (const auto& [name, inner] : table->fields)
                names.push_back(name);
        }
        if (const Type* form = of_form(types, Type::Form::kTable)) {
            for (const Field& field : form->fields) {
                if (std::find(names.begin(), names.end(), field.name) == names.end()) names.push_back(field.name);
            }
        }
        return names;
    }

    tl::expected<Value, Misfit> changed_table(const ValueTable& table, Types types, std::size_t step) {
        const std::string_view name = steps_[step];
        auto copy = std::make_shared<ValueTable>(table);
        std::size_t index = 0;
        const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), index);
        if (fault == std::errc{} && end == name.data() + name.size() && index >= 1 && index <= table.list.size()) {
            const Type* list = of_form(types, Type::Form::kList);
            auto inner = changed(table.list[index - 1], list != nullptr ? Types{list->items} : Types{}, step + 1);
            if (!inner) return inner;
            copy->list[index - 1] = std::move(*inner);
            return Value{std::shared_ptr<const ValueTable>(std::move(copy))};
        }
        Types below;
        bool known = false;
        if (const Type* form = of_form(types, Type::Form::kTable)) {
            const auto field = std::find_if(form->fields.begin(), form->fields.end(),
                                            [&](const Field& one) { return one.name == name; });
            if (field != form->fields.end()) below = field->types, known = true;
        }
        if (const Type* map = of_form(types, Type::Form::kMap); map != nullptr && !known)
            below = map->items, known = true;
        const auto at = std::lower_bound(copy->fields.begin(), copy->fields.end(), name,
                                         [](const auto& field, std::string_view n) { return field.first < n; });
        const bool there = at != copy->fields.end() && at->first == name;
        if (!there && !known) {
            return tl::unexpected(Misfit{fmt::format("'{}' has no '{}'", so_far(step), printable(name, 60)),
                                         table.fields.empty() && !table.list.empty()
                                             ? fmt::format("it is a list of {}", table.list.size())
                                             : hint_among(name, names_in(&table, types))});
        }
        auto inner = changed(there ? at->second : Value{}, below, step + 1);
        if (!inner) return inner;
        if (there) {
            at->second = std::move(*inner);
        } else {
            copy->fields.emplace(at, std::string{name}, std::move(*inner));
        }
        return Value{std::shared_ptr<const ValueTable>(std::move(copy))};
    }

    /// A rule may be used in several places: the changed one is a rule of its own.
    tl::expected<Value, Misfit> changed_rule(RuleRef ref, std::size_t step) {
        RecordedRule copy = recording_.rules[ref.index];
        const auto call = std::find_if(rule_calls().begin(), rule_calls().end(),
                                       [&](const Call& one) { return one.name == copy.name; });
        Type form;
        form.form = call != rule_calls().end() && call->list ? Type::Form::kList : Type::Form::kTable;
        if (call != rule_calls().end()) form.fields = call->fields;
        auto inner = changed(copy.argument, Types{&form, 1}, step);
        if (!inner) return inner;
        copy.argument = std::move(*inner);
        recording_.rules.push_back(std::move(copy));
        return Value{RuleRef{recording_.rules.size() - 1}};
    }

    Recording& recording_;
    std::vector<std::string_view> steps_;
    double number_;
};

/// Looks for the definition, then for the number in it.
tl::expected<void, Misfit> set_one(Recording& recording, const SetValue& set) {
    const std::vector<std::string_view> steps = split(set.path);
    std::vector<std::string_view> kinds;
    for (const Call& call : definition_calls())
        kinds.push_back(call.name);
    const auto call = std::find_if(definition_calls().begin(), definition_calls().end(),
                                   [&](const Call& one) { return one.name == steps.front(); });
    if (call == definition_calls().end()) {
        return tl::unexpected(
            Misfit{fmt::format("there is no kind of definition '{}'", printable(steps.front(), 60)),
                   hint_among(steps.front(), kinds) + "; a path is KIND/ID/FIELD, as in card/riot/weight"});
    }
    const bool single = call->kind == Kind::kScenario;
    std::vector<std::string_view> ids;
    for (RecordedCall& made : recording.calls) {
        if (made.kind != call->kind) continue;
        const ValueTable* table = as_table(made.argument);
        const std::string* id =
            table != nullptr && table->field("id") != nullptr ? as_string(*table->field("id")) : nullptr;
        if (id != nullptr) ids.push_back(*id);
        if (!single && (id == nullptr || steps.size() < 2 || *id != steps[1])) continue;
        if (table == nullptr) continue;
        Type form;
        form.form = Type::Form::kTable;
        form.fields = call->fields;
        Setter setter{recording, steps, set.value};
        auto changed = setter.changed(made.argument, Types{&form, 1}, single ? 1 : 2);
        if (!changed) return tl::unexpected(std::move(changed.error()));
        made.argument = std::move(*changed);
        return {};
    }
    const std::string_view given = steps.size() > 1 ? steps[1] : std::string_view{};
    return tl::unexpected(Misfit{given.empty() ? fmt::format("which {}?", call->name)
                                               : fmt::format("there is no {} '{}'", call->name, printable(given, 60)),
                                 hint_among(given, ids)});
}

}  // namespace

void set_numbers(Recording& recording, std::span<const SetValue> values, Report& report) {
    for (const SetValue& set : values) {
        if (auto done = set_one(recording, set); !done) {
            report.at_place(Severity::kError, {fmt::format("--set {}", printable(set.path, 60)), 0},
                            done.error().message, done.error().hint);
        }
    }
}

}  // namespace demarche::script
