#include "game/shortfall.h"

#include <fmt/format.h>

#include "base/figure.h"

namespace demarche::game {

namespace {

/// "2 Aid for 'Patrols'".
std::string what_is_needed(const Scenario& s, const Shortfall& lack) {
    std::string out = fmt::format("{} {}", figure_needed(lack.needed), s.resources[lack.resource].name.str());
    if (lack.clause.valid()) out += fmt::format(" for '{}'", s.clauses[lack.clause].name.str());
    return out;
}

}  // namespace

std::string shortfall_text(const Scenario& scenario, const Shortfall& lack) {
    return fmt::format("{} needs {} and has {}", scenario.actors[lack.actor].name.str(), what_is_needed(scenario, lack),
                       figure_in_hand(lack.has));
}

std::string own_shortfall_text(const Scenario& scenario, const Shortfall& lack) {
    return fmt::format("we need {}, more than we have free", what_is_needed(scenario, lack));
}

std::string shortfall_as_seen(const Scenario& scenario, const Shortfall& lack, ActorId reader) {
    if (lack.actor == reader || !lack.clause.valid()) return shortfall_text(scenario, lack);
    return fmt::format("{} cannot bind what '{}' asks of it", scenario.actors[lack.actor].name.str(),
                       scenario.clauses[lack.clause].name.str());
}

tl::unexpected<Error> cannot_afford(const Scenario& scenario, const Shortfall& lack) {
    Error error{ErrorCode::kCannotAfford, shortfall_text(scenario, lack), {}, {}};
    error.shortfall = lack;
    return pass_on(std::move(error));
}

}  // namespace demarche::game
