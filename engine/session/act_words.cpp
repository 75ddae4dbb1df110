#include "session/act_words.h"

#include <vector>

#include "diplomacy/drafting.h"
#include "model/translated.h"

namespace demarche::session {

std::string settings_text(const Scenario& scenario, const ActionDef& action, std::span<const double> values) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < action.params.size() && i < values.size(); ++i)
        said.push_back(value_text(scenario, action.params[i], values[i]));
    return words_of(scenario).list(said);
}

}  // namespace demarche::session
