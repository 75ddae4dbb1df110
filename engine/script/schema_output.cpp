// The two files that are written from the table: scripts/demarche.lua and scripts/API.md.
#include <fmt/format.h>

#include <cctype>

#include "base/text.h"
#include "script/package_limits.h"
#include "script/schema.h"

namespace demarche::script {

namespace {

constexpr std::string_view kGenerated =
    "Written by demarche_generate_api from the table of definitions in engine/script/schema_*.cpp; edit that.";

std::string class_name(std::string_view word) {
    std::string out;
    bool upper = true;
    for (const char c : word) {
        if (c == '_') {
            upper = true;
            continue;
        }
        out += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        upper = false;
    }
    return out;
}

std::string id_type(Kind kind) {
    switch (kind) {
        case Kind::kAgreement:
            return "demarche.AgreementTypeId";
        case Kind::kSubject:
        case Kind::kAny:
            return "demarche.Id";
        case Kind::kPool:
            return "demarche.ObjectivePoolId";
        default:
            return fmt::format("demarche.{}Id", class_name(word(kind)));
    }
}

/// The types of signatures and shapes name classes of ours without the prefix: every capitalised word is one.
std::string qualified(std::string_view type) {
    std::string out;
    bool in_string = false;
    for (std::size_t i = 0; i < type.size(); ++i) {
        const bool starts =
            i == 0 || !(std::isalnum(static_cast<unsigned char>(type[i - 1])) != 0 || type[i - 1] == '.');
        if (type[i] == '"') in_string = !in_string;
        if (!in_string && starts && type[i] >= 'A' && type[i] <= 'Z') out += "demarche.";
        out += type[i];
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view glue) {
    return fmt::format("{}", fmt::join(parts, glue));
}

// -- demarche.lua

class LuaFile {
 public:
    std::string write() {
        line("---@meta");
        line("-- {}", kGenerated);
        line("-- What an editor with the Lua language server needs to know of the scripts' environment.");
        line("");
        ids();
        values();
        for (const Shape& shape : shapes())
            this->shape(shape);
        line("---@alias demarche.Params table<string, any> Parameters by name.");
        line("---@alias demarche.Costs table<demarche.ActorId, table<demarche.ResourceId, number>> Who pays what.");
        std::vector<std::string> events;
        for (const std::string_view name : event_names())
            events.push_back(fmt::format("\"{}\"", name));
        line("---@alias demarche.EventName {}", joined(events, "|"));
        line("");
        game();
        handlers();
        for (const Call& call : definition_calls())
            definition(call);
        rules();
        functions();
        specs();
        // One newline at the end.
        while (out_.size() > 1 && out_[out_.size() - 2] == '\n')
            out_.pop_back();
        return std::move(out_);
    }

 private:
    template <class... A>
    void line(fmt::format_string<A...> form, A&&... args) {
        out_ += fmt::format(form, std::forward<A>(args)...);
        out_ += '\n';
    }

    void ids() {
        line("---@alias demarche.Id string The id of a definition: lower-case words joined by `_`.");
        for (std::size_t k = 1; k <= static_cast<std::size_t>(Kind::kPhase); ++k)
            line("---@alias {} string", id_type(static_cast<Kind>(k)));
        line("---@alias demarche.ChoiceId string");
        line("");
    }

    void values() {
        line("---A text with values, as `_(\"...\", {{ n = 1 }})` gives it.");
        line("---@class demarche.MarkedText");
        line("---@operator concat(any): string");
        line("---@alias demarche.Text string|demarche.MarkedText");
        line("---A decision rule, as the functions of `rule` give it.");
        line("---@class demarche.Rule");
        line("");
    }

    void shape(const Shape& shape) {
        line("---{}", shape.doc);
        line("---@class (exact) demarche.{}", shape.name);
        for (const Shape::Part& part : shape.parts) {
            line("---@field {}{} {}{}{}", part.name, part.optional ? "?" : "", qualified(part.type),
                 part.doc.empty() ? "" : " ", part.doc);
        }
        line("");
    }

    void method(std::string_view owner, const Binding& binding, std::string_view separator = ":") {
        line("---{}", binding.doc);
        std::vector<std::string> names;
        for (const Param& param : binding.params) {
            // A type that ends in "?" says by itself that nil will do.
            line("---@param {}{} {}", param.name, param.optional && !param.type.ends_with('?') ? "?" : "",
                 qualified(param.type));
            names.emplace_back(param.name);
        }
        if (!binding.returns.empty()) line("---@return {}", qualified(binding.returns));
        line("function {}{}{}({}) end", owner, owner.empty() ? "" : separator, binding.name, joined(names, ", "));
        line("");
    }

    void game() {
        line("---The game as every handler may read it.");
        line("---@class demarche.GameReader");
        line("local GameReader = {{}}");
        line("");
        for (const Binding& binding : game_bindings()) {
            if (binding.access == Access::kRead) method("GameReader", binding);
        }
        line("---The game as handlers that change something get it. A reason is shown to players.");
        line("---@class demarche.Game: demarche.GameReader");
        line("local Game = {{}}");
        line("");
        for (const Binding& binding : game_bindings()) {
            if (binding.access == Access::kWrite) method("Game", binding);
        }
    }

    void handlers() {
        for (const Signature& signature : signatures()) {
            std::vector<std::string> params;
            if (signature.access != Access::kNone) {
                params.push_back(signature.access == Access::kWrite ? "game: demarche.Game"
                                                                    : "game: demarche.GameReader");
            }
            for (const Param& param : signature.params)
                params.push_back(fmt::format("{}: {}", param.name, qualified(param.type)));
            line("---{}", signature.doc);
            line("---@alias demarche.{} fun({}){}{}", signature.alias, joined(params, ", "),
                 signature.returns.empty() ? "" : ": ", qualified(gives(signature)));
            line("");
        }
    }

    /// The type of a field; classes for tables within tables are noted in `inner_`.
    std::string type_of(const Type& type, const std::string& owner) {
        switch (type.form) {
            case Type::Form::kText:
                return "demarche.Text";
            case Type::Form::kString:
            case Type::Form::kId:
            case Type::Form::kColour:
                return "string";
            case Type::Form::kNumber:
                return "number";
            case Type::Form::kInteger:
                return "integer";
            case Type::Form::kBoolean:
                return "boolean";
            case Type::Form::kFunction:
                return fmt::format("demarche.{}", signature(type.handler).alias);
            case Type::Form::kWord: {
                std::vector<std::string> words;
                for (const std::string_view w : type.words)
                    words.push_back(fmt::format("\"{}\"", w));
                return joined(words, "|");
            }
            case Type::Form::kRef:
                return id_type(type.ref);
            case Type::Form::kLatLon:
                return "number[]";
            case Type::Form::kRule:
                return "demarche.Rule";
            case Type::Form::kList: {
                const std::string item = any_of(type.items, owner);
                return item.find('|') == std::string::npos ? item + "[]" : fmt::format("({})[]", item);
            }
            case Type::Form::kMap: {
                const std::string key = type.free_keys ? "string" : id_type(type.ref);
                return fmt::format("table<{}, {}>", key, any_of(type.items, owner));
            }
            case Type::Form::kTable:
                inner_.emplace_back(owner, &type);
                return "demarche." + owner;
            case Type::Form::kValue:
                return "any";
        }
        return "any";
    }

    std::string any_of(const std::vector<Type>& types, const std::string& owner) {
        std::vector<std::string> parts;
        for (const Type& type : types)
            parts.push_back(type_of(type, owner));
        return joined(parts, "|");
    }

    void fields(std::span<const Field> fields, const std::string& owner) {
        for (const Field& field : fields) {
            const std::string fallback =
                field.required || field.fallback.empty() ? "" : fmt::format(" Default: {}.", field.fallback);
            line("---@field {}{} {} {}{}", field.name, field.required ? "" : "?",
                 any_of(field.types, owner + class_name(field.name)), field.doc, fallback);
        }
    }

    void table_class(std::string_view doc, const std::string& name, std::span<const Field> all) {
        // Inner classes stand before the class that names them, so the class itself is written last.
        const std::size_t start = out_.size();
        std::vector<std::pair<std::string, const Type*>> outer = std::exchange(inner_, {});
        line("---{}", doc);
        line("---@class (exact) demarche.{}", name);
        fields(all, name);
        line("");
        const std::string own = out_.substr(start);
        out_.resize(start);
        const auto inner = std::exchange(inner_, std::move(outer));
        for (const auto& [inner_name, type] : inner)
            table_class(fmt::format("Part of a {}.", name), inner_name, type->fields);
        out_ += own;
    }

    void definition(const Call& call) {
        const std::string name = class_name(call.name) + "Fields";
        table_class(call.doc, name, call.fields);
        line("---{}", call.doc);
        line("---@param fields demarche.{}", name);
        line("---@return string id");
        line("function {}(fields) end", call.name);
        line("");
    }

    void rules() {
        for (const Call& call : rule_calls()) {
            if (!call.list && !call.fields.empty()) table_class(call.doc, "Rule" + class_name(call.name), call.fields);
        }
        line("---Decision rules.");
        line("---@class demarche.Rules");
        line("rule = {{}}");
        line("");
        for (const Call& call : rule_calls()) {
            line("---{}", call.doc);
            if (call.list) {
                line("---@param rules demarche.Rule[]");
            } else if (call.fields.empty()) {
                line("---@param fields? table");
            } else {
                line("---@param fields demarche.Rule{}", class_name(call.name));
            }
            line("---@return demarche.Rule");
            line("function rule.{}({}) end", call.name, call.list ? "rules" : "fields");
            line("");
        }
    }

    void functions() {
        for (const Binding& function : definition_functions())
            method("", function);
    }

    void specs() {
        for (const Shape& shape : spec_shapes())
            this->shape(shape);
        for (const SpecObject& object : spec_objects()) {
            if (!object.name.empty()) {
                line("---{}", object.doc);
                line("---@class demarche.{}{}", object.name, object.name == "Play" ? ": demarche.GameReader" : "");
                line("local {} = {{}}", object.name);
                line("");
            }
            // Commands go with a colon; what follows `expect` goes with a dot.
            for (const Binding& binding : object.methods)
                method(object.name, binding, object.name == "Expectation" ? "." : ":");
        }
    }

    std::string out_;
    std::vector<std::pair<std::string, const Type*>> inner_;
};

// -- API.md

class Document {
 public:
    std::string write() {
        line("# Scenario scripts: the reference (api 1)");
        line("");
        line("{}", kGenerated);
        line("The guide that goes with it is [README.md](README.md).");
        line("");
        contents();
        definitions();
        parameters();
        rules();
        handlers();
        game();
        tables();
        specs();
        environment();
        out_ += limits_document();
        return std::move(out_);
    }

 private:
    template <class... A>
    void line(fmt::format_string<A...> form, A&&... args) {
        out_ += fmt::format(form, std::forward<A>(args)...);
        out_ += '\n';
    }

    static std::string cell(std::string_view text) {
        std::string out;
        for (const char c : text)
            out += c == '|' ? std::string{"\\|"} : std::string(1, c);
        return out;
    }

    void contents() {
        std::vector<std::string> calls;
        for (const Call& call : definition_calls())
            calls.push_back(fmt::format("[`{}`](#{})", call.name, call.name));
        line("- [Definitions](#definitions): {}", joined(calls, ", "));
        line("- [Parameters](#parameters), [Decision rules](#decision-rules), [Handlers](#handlers)");
        line(
            "- [The game object: readers](#the-game-object-readers), "
            "[writers](#the-game-object-writers), [Tables](#tables)");
        line("- [Specs](#specs), [The environment](#the-environment), [Limits](#limits)");
        line("");
    }

    void field_rows(std::span<const Field> fields, const std::string& prefix) {
        for (const Field& field : fields) {
            std::vector<std::string> forms;
            for (const Type& type : field.types) {
                std::string form = describe(type);
                if (type.form == Type::Form::kFunction)
                    form += fmt::format(" [{}](#handlers)", signature(type.handler).alias);
                forms.push_back(std::move(form));
            }
            line("| `{}{}`{} | {} | {} | {} |", prefix, field.name, field.required ? " *" : "",
                 cell(list_text(forms, "or")), cell(field.fallback), cell(field.doc));
            for (const Type& type : field.types)
                inner_rows(type, prefix + std::string{field.name});
        }
    }

    void inner_rows(const Type& type, const std::string& name) {
        if (type.form == Type::Form::kTable) field_rows(type.fields, name + ".");
        if (type.form == Type::Form::kList) {
            for (const Type& item : type.items)
                inner_rows(item, name + "[]");
        }
    }

    void field_table(std::span<const Field> fields) {
        line("| field | form | default | meaning |");
        line("|---|---|---|---|");
        field_rows(fields, "");
        line("");
    }

    void definitions() {
        line("## Definitions");
        line("");
        line(
            "Each call takes one table and returns the id. Fields marked * are required. Ids are lower-case words "
            "joined");
        line("by `_`, unique per kind, and may be used before they are defined. A text is a string or what `_` gives.");
        line("");
        for (const Call& call : definition_calls()) {
            line("### {}", call.name);
            line("");
            line("{}", call.doc);
            line("");
            field_table(call.fields);
        }
        for (const Binding& function : definition_functions()) {
            line("### {}", signature_line("", function, ""));
            line("");
            line("{}", function.doc);
            line("");
        }
        line(
            "An event has its `name`, `round` and `phase`, and besides what it is about; any other field is nil. "
            "`round_start` comes in the events phase and `round_end` in the review; where a round has no such phase, "
            "as "
            "it begins and as its last phase ends:");
        line("");
        line("| event | has, where there is one |");
        line("|---|---|");
        for (std::size_t i = 0; i < event_names().size(); ++i) {
            std::vector<std::string> fields;
            for (const std::string_view name : event_fields()[i])
                fields.push_back(fmt::format("`{}`", name));
            line("| `{}` | {} |", event_names()[i], joined(fields, ", "));
        }
        line("");
    }

    void parameters() {
        line("## Parameters");
        line("");
        line(
            "Of clauses, actions and assurances: `params = {{ officers = {{ type = \"integer\", min = 10, max = 60 }} "
            "}}`.");
        line("Every parameter is finite, so that an AI can search it. Their order is that of their names.");
        line("");
        field_table(param_fields());
    }

    void rules() {
        line("## Decision rules");
        line("");
        for (const Call& call : rule_calls()) {
            line("### rule.{}", call.name);
            line("");
            line("{}{}", call.doc, call.list ? " It takes a list of rules." : "");
            line("");
            if (!call.fields.empty()) field_table(call.fields);
        }
    }

    void handlers() {
        line("## Handlers");
        line("");
        line(
            "Those that answer a question get a `game` that only reads; writing through it is an error. They keep no "
            "state");
        line("of their own: what a scenario remembers it gives to `game:store`.");
        line("");
        line("| handler | called as | gives | `game` | |");
        line("|---|---|---|---|---|");
        for (const Signature& s : signatures()) {
            std::vector<std::string> params;
            if (s.access != Access::kNone) params.emplace_back("game");
            for (const Param& param : s.params)
                params.emplace_back(param.name);
            line("| {} | `({})` | {} | {} | {} |", s.alias, joined(params, ", "),
                 s.returns.empty() ? "" : fmt::format("`{}`", cell(gives(s))),
                 s.access == Access::kWrite  ? "writes"
                 : s.access == Access::kRead ? "reads"
                                             : "none",
                 cell(s.doc));
        }
        line("");
    }

    static std::string signature_line(std::string_view owner, const Binding& binding, std::string_view separator) {
        std::vector<std::string> params;
        bool optional = false;
        std::string text;
        for (const Param& param : binding.params) {
            const bool opens = param.optional && !optional;
            text += fmt::format("{}{}{}", opens ? "[" : "", text.empty() ? "" : ", ", param.name);
            optional = optional || param.optional;
        }
        if (optional) text += "]";
        return fmt::format("{}{}{}({})", owner, separator, binding.name, text);
    }

    void bindings(std::string_view owner, std::span<const Binding> all, Access access) {
        line("| call | gives | |");
        line("|---|---|---|");
        for (const Binding& binding : all) {
            if (binding.access != access) continue;
            line("| `{}` | {} | {} |", signature_line(owner, binding, owner.empty() ? "" : ":"),
                 binding.returns.empty() ? "" : fmt::format("`{}`", cell(binding.returns)), cell(binding.doc));
        }
        line("");
    }

    void game() {
        line("## The game object: readers");
        line("");
        bindings("game", game_bindings(), Access::kRead);
        line("## The game object: writers");
        line("");
        line(
            "Only in handlers that may write. A reason stands after all other arguments; pass nil for one that is "
            "skipped.");
        line("");
        bindings("game", game_bindings(), Access::kWrite);
    }

    void shape_table(const Shape& shape) {
        line("### {}", shape.name);
        line("");
        line("{}", shape.doc);
        line("");
        line("| field | type | |");
        line("|---|---|---|");
        for (const Shape::Part& part : shape.parts) {
            line("| `{}`{} | `{}` | {} |", part.name, part.optional ? "" : " *", cell(part.type), cell(part.doc));
        }
        line("");
    }

    void tables() {
        line("## Tables");
        line("");
        line(
            "What handlers get is made anew for each call: changing it changes nothing. Fields marked * are always "
            "there.");
        line("");
        for (const Shape& shape : shapes())
            shape_table(shape);
    }

    void specs() {
        line("## Specs");
        line("");
        for (const SpecObject& object : spec_objects()) {
            if (!object.name.empty()) {
                line("### {}", object.name);
                line("");
            }
            line("{}", object.doc);
            line("");
            const std::string owner = object.name == "Play"          ? "play"
                                      : object.name == "Seat"        ? "play:as(actor)"
                                      : object.name == "Expectation" ? "expect(value)"
                                                                     : "";
            line("| call | gives | |");
            line("|---|---|---|");
            for (const Binding& binding : object.methods) {
                const std::string_view separator = owner.empty() ? "" : object.name == "Expectation" ? "." : ":";
                line("| `{}` | {} | {} |", signature_line(owner, binding, separator),
                     binding.returns.empty() ? "" : fmt::format("`{}`", cell(binding.returns)), cell(binding.doc));
            }
            line("");
        }
        for (const Shape& shape : spec_shapes())
            shape_table(shape);
    }

    void environment() {
        line("## The environment");
        line("");
        line("Besides the calls above, scripts find these functions and no others.");
        line("");
        for (const Library& library : standard_functions()) {
            std::vector<std::string> names;
            for (const Library::Function& function : library.functions) {
                const std::string full = library.name.empty() ? std::string{function.name}
                                                              : fmt::format("{}.{}", library.name, function.name);
                names.push_back(function.note.empty() ? fmt::format("`{}`", full)
                                                      : fmt::format("`{}` ({})", full, function.note));
            }
            line("- {}{}{}", joined(names, ", "), library.note.empty() ? "" : ". ", library.note);
        }
    }

    std::string out_;
};

}  // namespace

std::string lua_ls_file() {
    return LuaFile{}.write();
}

std::string api_document() {
    return Document{}.write();
}

}  // namespace demarche::script
