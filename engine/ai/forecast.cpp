#include "ai/forecast.h"

#include "ai/interests.h"
#include "ai/valuation.h"
#include "diplomacy/voting.h"

namespace demarche::ai {

std::vector<Forecast> forecast(script::Host& host, const View& view, ActorId seat, const DraftText& text) {
    const Scenario& s = host.scenario();
    const Interests interests{s, view, seat};
    const World believed = believed_world(s, view, Seed{1});
    Valuer valuer{host, believed, interests.all(), {2, true}};
    const Valuer::Outcome outcome = valuer.of(text);
    std::vector<Forecast> out;
    for (const ActorId actor : voters(s, view.world, text)) {
        if (actor == seat || !s.playable.contains(actor)) continue;
        Forecast one{actor, weigh(interests.of(actor), outcome.change), {}};
        if (text.parties.contains(actor)) one.gain -= burden(host, believed, text, actor);
        one.words = !outcome.possible                    ? "cannot say: it could not enter into force"
                    : !view.world.seated.contains(actor) ? "is not at the table"
                    : one.gain > 0.02                    ? "would gladly accept"
                    : one.gain > 0.003                   ? "would probably accept"
                    : one.gain > -0.004                  ? "sees little in it"
                    : one.gain > -0.02                   ? "would rather not"
                                                         : "would refuse";
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace demarche::ai
