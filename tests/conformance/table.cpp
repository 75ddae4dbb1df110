#include "table.h"

#include <fmt/format.h>

#include <set>

#include "cases.h"
#include "fields.h"

namespace demarche::conformance {

using nlohmann::json;

namespace {

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string lua_value(const json& value);

std::string lua_share(const json& value) {
    return fmt::format("{:.17g}", share_of(value, "table.json"));
}

std::string lua_rule(const json& rule) {
    const std::string kind = rule.begin().key();
    const json& given = rule.begin().value();
    std::string fields;
    const auto add = [&](const std::string& text) { fields += (fields.empty() ? "" : ", ") + text; };
    for (const auto& [key, value] : given.items()) {
        if (given.is_array()) {
            add(lua_rule(value));
        } else if (key == "inner") {
            add("inner = " + lua_rule(value));
        } else if (key == "share" || key == "majority" || key == "over" || (key == "of" && kind == "majority")) {
            add(key + " = " + lua_share(value));
        } else {
            add(key + " = " + lua_value(value));
        }
    }
    return fmt::format("rule.{} {{ {} }}", kind, fields);
}

/// What a clause does when it takes effect, as a function.
std::string lua_effects(const json& effects) {
    std::string body;
    for (const json& from : effects) {
        Fields effect(from, "table.json#effect");
        if (effect.may("fail")) {
            body += fmt::format(" error({}, 0)", quoted(effect.text("fail")));
        } else if (effect.may("chair")) {
            const std::string body_id = quoted(effect.text("chair"));
            body += fmt::format(" game:set_chair({}, {})", body_id, quoted(effect.text("is")));
        } else {
            const std::string indicator = quoted(effect.text("change"));
            body += fmt::format(" game:change({}, nil, {})", indicator, effect.number("by"));
        }
        effect.done();
    }
    return "function(game)" + body + " end";
}

std::string lua_value(const json& value) {
    if (value.is_string()) return quoted(value.get<std::string>());
    if (value.is_number_integer()) return std::to_string(value.get<long>());
    if (value.is_number()) return fmt::format("{:.17g}", value.get<double>());
    if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
    std::string out;
    for (const auto& [key, inner] : value.items()) {
        if (!out.empty()) out += ", ";
        if (!value.is_array()) out += fmt::format("[{}] = ", quoted(key));
        out += lua_value(inner);
    }
    return "{ " + out + " }";
}

std::string lua_definition(const std::string& call, const json& definition) {
    static const std::set<std::string> kHandlers = {"adopt", "each_round", "finish"};
    std::string fields;
    for (const auto& [key, value] : definition.items()) {
        std::string text;
        if (key == "rule") {
            text = lua_rule(value);
        } else if (kHandlers.count(key)) {
            text = lua_effects(value);
        } else if (key == "chorus") {
            text = fmt::format("function() return {} end", lua_value(value));
        } else if (key == "ratify") {
            text = "{";
            for (const json& actor : value)
                text += fmt::format(" {} = true,", actor.get<std::string>());
            text += " }";
        } else if (key == "name" || key == "text") {
            text = "_(" + lua_value(value) + ")";
        } else {
            text = lua_value(value);
        }
        fields += fmt::format("  {} = {},\n", key, text);
    }
    return fmt::format("{} {{\n{}}}\n", call, fields);
}

Table load() {
    const json whole = read_file(folder() + "/table.json");
    auto loaded =
        script::Host::load(script::memory_package("conformance", {{"conformance.scenario", table_script(whole)}}));
    if (!loaded) throw BadCase("table.json: " + script::text(loaded.error().front()));
    Table out;
    out.host = std::move(loaded->host);
    out.texts = whole.at("texts");
    return out;
}

}  // namespace

std::string table_script(const json& table) {
    Fields fields(table, "table.json");
    (void)fields.text("what");
    const int rounds = static_cast<int>(fields.number("rounds"));
    std::string out =
        "scenario { id = \"conformance\", api = 1, version = \"1.0.0\", title = _ \"Conformance\", rounds = {";
    for (int round = 1; round <= rounds; ++round)
        out += fmt::format(" _ \"Round {}\",", round);
    out += " } }\n";
    for (const char* const call :
         {"resource", "actor", "constituency", "place", "indicator", "institution", "clause", "agreement"}) {
        for (const json& definition : fields.need(call))
            out += lua_definition(call, definition);
    }
    (void)fields.need("texts");
    fields.done();
    return out;
}

json Table::proposal(const std::string& base, const json* with) const {
    if (!texts.contains(base)) throw BadCase("table.json has no text '" + base + "'");
    json out = texts.at(base);
    if (with) {
        for (const auto& [field, value] : with->items())
            out[field] = value;
    }
    return out;
}

Table& table() {
    static Table kTable = load();
    return kTable;
}

}  // namespace demarche::conformance
