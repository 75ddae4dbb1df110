#include "authoring/check_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "script/loader_check.h"
#include "script/script_hint.h"

namespace demarche::authoring {

namespace {

template <class Defs>
void add_ids(const Defs& defs, Names& out) {
    for (const auto& def : defs)
        out.push_back(def.id);
}

}  // namespace

std::optional<Names> ids_of(const Scenario& s, std::string_view word) {
    Names out;
    if (word == "ActorId") {
        add_ids(s.actors, out);
    } else if (word == "PlaceId") {
        add_ids(s.places, out);
    } else if (word == "ConstituencyId") {
        add_ids(s.constituencies, out);
    } else if (word == "Id") {  // a subject
        add_ids(s.actors, out);
        add_ids(s.places, out);
        add_ids(s.constituencies, out);
    } else if (word == "IndicatorId") {
        add_ids(s.indicators, out);
    } else if (word == "RelationId") {
        add_ids(s.relations, out);
    } else if (word == "ResourceId") {
        add_ids(s.resources, out);
    } else if (word == "InstitutionId") {
        add_ids(s.institutions, out);
    } else if (word == "ClauseId") {
        add_ids(s.clauses, out);
    } else if (word == "AgreementTypeId") {
        add_ids(s.agreements, out);
    } else if (word == "ActionId") {
        add_ids(s.actions, out);
    } else if (word == "CardId") {
        add_ids(s.cards, out);
    } else if (word == "DeckId") {
        add_ids(s.decks, out);
    } else if (word == "ObjectiveId") {
        add_ids(s.objectives, out);
    } else if (word == "AssuranceId") {
        add_ids(s.assurances, out);
    } else if (word == "EndingId") {
        add_ids(s.endings, out);
    } else if (word == "PhaseId") {
        add_ids(s.phases, out);
    } else if (word == "ChoiceId") {
        for (const CardDef& card : s.cards)
            add_ids(card.choices, out);
    } else {
        return std::nullopt;
    }
    return out;
}

std::string kind_in_words(std::string_view word) {
    if (word == "Id") return "actor, place or constituency";
    if (word == "AgreementTypeId") return "agreement";
    std::string out{word.substr(0, word.size() - 2)};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

std::optional<Allowed> allowed(const Scenario& s, std::string_view type) {
    Allowed out;
    while (!type.empty()) {
        const std::size_t bar = type.find('|');
        std::string_view part = type.substr(0, bar);
        type.remove_prefix(bar == std::string_view::npos ? type.size() : bar + 1);
        while (!part.empty() && (part.back() == '?' || part.back() == ']' || part.back() == '['))
            part.remove_suffix(1);
        if (part == "nil") continue;
        if (part.size() > 1 && part.front() == '"') {
            out.names.push_back(part.substr(1, part.size() - 2));
            continue;
        }
        if (part == "EventName") {
            const auto events = script::event_names();
            out.names.insert(out.names.end(), events.begin(), events.end());
            continue;
        }
        const auto ids = ids_of(s, part);
        if (!ids) return std::nullopt;
        out.kind = kind_in_words(part);
        out.names.insert(out.names.end(), ids->begin(), ids->end());
    }
    return out;
}

std::string hint_for(std::string_view given, const Names& names, std::string_view what) {
    const std::string_view near = nearest(given, names);
    return near.empty() ? script::listed({names.begin(), names.end()}, what) : script::did_you_mean_this(given, near);
}

FieldsOf fields_of(std::span<const std::string_view> shapes, std::string_view name) {
    FieldsOf out;
    for (const script::Shape& shape : script::shapes()) {
        if (std::find(shapes.begin(), shapes.end(), shape.name) == shapes.end()) continue;
        for (const script::Shape::Part& part : shape.parts) {
            if (std::find(out.all.begin(), out.all.end(), part.name) == out.all.end()) out.all.push_back(part.name);
            // Of a table that may be one of two the first says what its fields are.
            if (part.name == name && (out.type.empty() || shape.name == shapes.front())) out.type = part.type;
        }
    }
    return out;
}

bool is_shape(std::string_view type) {
    const auto shapes = script::shapes();
    return std::any_of(shapes.begin(), shapes.end(), [&](const script::Shape& shape) { return shape.name == type; });
}

std::string_view element_of(std::string_view type) {
    if (type.ends_with('?')) type.remove_suffix(1);
    return type.ends_with("[]") ? type.substr(0, type.size() - 2) : std::string_view{};
}

std::vector<std::string_view> shapes_of(std::string_view type) {
    return type == "Agreement" ? std::vector<std::string_view>{"Agreement", "Draft"}
                               : std::vector<std::string_view>{type};
}

std::string with_article(std::string_view shape) {
    std::string words;
    for (const char c : shape) {
        const bool capital = c >= 'A' && c <= 'Z';
        if (capital && !words.empty()) words += ' ';
        words += capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return (std::string_view{"aeio"}.find(words.front()) == std::string_view::npos ? "a " : "an ") + words;
}

}  // namespace demarche::authoring
