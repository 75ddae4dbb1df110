#include "ai/question.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace demarche::ai {

namespace {

std::string lowered(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

bool word_char(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Does the message hold the name, from the beginning of a word on? What follows may be a plural.
bool holds(const std::string& message, const std::string& name) {
    if (name.empty()) return false;
    for (std::size_t at = message.find(name); at != std::string::npos; at = message.find(name, at + 1)) {
        if (at != 0 && word_char(message[at - 1])) continue;
        const std::size_t end = at + name.size();
        const std::size_t after = end < message.size() && message[end] == 's' ? end + 1 : end;
        if (after >= message.size() || !word_char(message[after])) return true;
    }
    return false;
}

template <class Id, class Defs>
std::vector<Id> named(const Defs& defs, const std::string& message) {
    std::vector<Id> out;
    for (std::size_t i = 0; i < defs.size(); ++i) {
        std::string id = lowered(defs[Id{i}].id);
        std::replace(id.begin(), id.end(), '_', ' ');
        if (holds(message, lowered(defs[Id{i}].name.str())) || holds(message, id)) out.push_back(Id{i});
    }
    return out;
}

template <class Id>
bool among(const std::vector<Id>& asked, Id one) {
    return asked.empty() || std::find(asked.begin(), asked.end(), one) != asked.end();
}

}  // namespace

Question::Question(const Scenario& scenario, std::string_view message) {
    const std::string said = lowered(message);
    types_ = named<AgreementTypeId>(scenario.agreements, said);
    frameworks_ = named<InstitutionId>(scenario.institutions, said);
    places_ = named<PlaceId>(scenario.places, said);
}

bool Question::names(AgreementTypeId type, InstitutionId framework, PlaceId place) const {
    return among(types_, type) && among(frameworks_, framework) && among(places_, place);
}

}  // namespace demarche::ai
