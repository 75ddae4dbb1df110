#include "ai/offered_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include "base/text.h"
#include "diplomacy/drafting.h"

namespace demarche::ai {

namespace {

/// What is left of a message, read from its front.
class Reader {
 public:
    explicit Reader(std::string_view rest) : rest_(rest) {}

    bool take(std::string_view word) {
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    /// Of several names that begin alike the longest: "Russia and Kazakhstan" before "Russia".
    template <class Id, class Def>
    std::optional<Id> name(const ById<Id, Def>& all) {
        std::optional<Id> best;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string name = all[Id{i}].name.str();
            if (name.size() > longest && rest_.starts_with(name)) best = Id{i}, longest = name.size();
        }
        rest_.remove_prefix(longest);
        return best;
    }

    /// A value of a parameter, as value_text writes it.
    std::optional<double> value(const Scenario& s, const ParamDef& def) {
        if (def.type == ParamType::kInteger || def.type == ParamType::kNumber) {
            double number = 0;
            const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
            if (read.ec != std::errc{} || !std::isfinite(number)) return std::nullopt;
            rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
            return number;
        }
        std::optional<double> best;
        std::size_t longest = 0;
        for (std::size_t i = 0; i < values_of(s, def); ++i) {
            const auto number = static_cast<double>(i);
            const std::string text = value_text(s, def, number);
            if (text.size() > longest && rest_.starts_with(text)) best = number, longest = text.size();
        }
        rest_.remove_prefix(longest);
        return best;
    }

 private:
    static std::size_t values_of(const Scenario& s, const ParamDef& def) {
        switch (def.type) {
            case ParamType::kChoice:
                return def.options.size();
            case ParamType::kBoolean:
                return 2;
            case ParamType::kParty:
            case ParamType::kActor:
                return s.actors.size();
            case ParamType::kPlace:
                return s.places.size();
            case ParamType::kInstitution:
                return s.institutions.size();
            case ParamType::kInteger:
            case ParamType::kNumber:
                break;
        }
        return 0;
    }

    std::string_view rest_;
};

/// "'Airlift' (aircraft 2; by Russia)"
std::optional<Term> read_term(const Scenario& s, Reader& reader) {
    if (!reader.take("'")) return std::nullopt;
    const auto clause = reader.name(s.clauses);
    if (!clause || !reader.take("'")) return std::nullopt;
    Term term{*clause, {}};
    bool any = false;
    for (const ParamDef& def : s.clauses[*clause].params) {
        // What can be set in one way only is not told.
        const bool number = def.type == ParamType::kInteger || def.type == ParamType::kNumber;
        if (number && def.min == def.max) {
            term.params.push_back(def.min);
            continue;
        }
        if (!reader.take(any ? "; " : " (") || !reader.take(def.name) || !reader.take(" ")) return std::nullopt;
        const auto value = reader.value(s, def);
        if (!value) return std::nullopt;
        term.params.push_back(*value);
        any = true;
    }
    return any && !reader.take(")") ? std::nullopt : std::optional{std::move(term)};
}

/// A text as heading and idea_text write it, behind the name of its kind.
std::optional<DraftText> read_text(const Scenario& s, AgreementTypeId type, Reader reader) {
    DraftText text;
    text.type = type;
    text.duration = s.agreements[type].max_duration;
    if (s.agreements[type].has_place) {
        const auto place = reader.take(" in ") ? reader.name(s.places) : std::nullopt;
        if (!place) return std::nullopt;
        text.place = *place;
    }
    const auto framework = reader.take(" (") ? reader.name(s.institutions) : std::nullopt;
    if (!framework || !reader.take("): ")) return std::nullopt;
    text.framework = *framework;
    do {
        if (reader.take("with ")) {
            do {
                auto term = read_term(s, reader);
                if (!term) return std::nullopt;
                text.terms.push_back(std::move(*term));
            } while (reader.take(", ") || reader.take(" and "));
            return text;
        }
        const auto party = reader.name(s.actors);
        if (!party) return std::nullopt;
        text.parties.insert(*party);
    } while (reader.take(", "));
    return std::nullopt;
}

}  // namespace

std::optional<DraftText> text_offered(const Scenario& scenario, std::string_view said) {
    std::optional<DraftText> found;
    std::size_t longest = 0;  // of the names of two kinds that begin alike the longer one is meant
    for (std::size_t i = 0; i < scenario.agreements.size(); ++i) {
        const AgreementTypeId type{i};
        const std::string name = scenario.agreements[type].name.str();
        for (std::size_t at = said.find(name); at != std::string_view::npos; at = said.find(name, at + 1)) {
            auto text = read_text(scenario, type, Reader{said.substr(at + name.size())});
            if (text && name.size() > longest) found = std::move(text), longest = name.size();
        }
    }
    return found;
}

bool lies_open(const World& world, const DraftText& text) {
    const auto same = [&](const Shared<DraftVersion>& version) {
        const DraftText& other = version->text;
        return other.type == text.type && other.place == text.place && other.framework == text.framework &&
               other.parties == text.parties && other.terms == text.terms;
    };
    return std::any_of(world.drafts.begin(), world.drafts.end(), [&](const Shared<Draft>& draft) {
        return draft->status == DraftStatus::kOpen && std::any_of(draft->versions.begin(), draft->versions.end(), same);
    });
}

}  // namespace demarche::ai
