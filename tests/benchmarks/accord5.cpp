#include "accord5.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "game/query.h"
#include "model/sights.h"
#include "session/catalogue.h"

namespace demarche::benchmarks {

Result<Accord5> Accord5::load() {
    const std::filesystem::path root = DEMARCHE_SOURCE_DIR;
    const session::Catalogue catalogue{{root / "tests" / "benchmarks"}, root / "rules"};
    auto host = catalogue.load("accord5");
    if (!host) return pass_on(host.error());
    return Accord5{std::move(*host)};
}

Accord5::Accord5(std::unique_ptr<script::Host> host) : host_(std::move(host)) {
    const Scenario& s = host_->scenario();
    const auto place_of = [&](ActionId action, std::string_view name) {
        const std::vector<ParamDef>& params = s.actions[action].params;
        const auto at =
            std::find_if(params.begin(), params.end(), [&](const ParamDef& param) { return param.name == name; });
        return static_cast<std::size_t>(at - params.begin());
    };
    propose_ = *s.find<ActionId>("propose");
    respond_ = *s.find<ActionId>("respond");
    terms_ = {place_of(propose_, "to"), place_of(propose_, "issue"), place_of(propose_, "delta"),
              place_of(propose_, "price")};
    number_ = place_of(respond_, "number");
    accept_ = place_of(respond_, "accept");
    offer_ = *s.find<IndicatorId>("offer");
    position_ = *s.find<IndicatorId>("position");
    influence_ = *s.find<IndicatorId>("influence");
    game_number_ = *s.find_slot("game_number");
    treaties_ = *s.find_slot("treaties");
}

bool Accord5::turn_is_done(const World& world, ActorId player) const {
    const Scenario& s = host_->scenario();
    const bool proposed = std::any_of(world.act_counts.begin(), world.act_counts.end(), [&](const ActCount& count) {
        return count.actor == player && count.action == propose_;
    });
    if (!proposed) return false;
    for (const ActorId from : s.playable) {
        const auto offer = static_cast<std::int64_t>(world.numbers[s.indicator_slot(offer_, from.index())]);
        if (offer > 0 && static_cast<std::size_t>(offer / 48 % 5) == player.index()) return false;
    }
    return true;
}

Result<int> Accord5::play(std::uint32_t number, std::string_view policy, session::Log* log) {
    const Scenario& s = host_->scenario();
    const auto mind = s.find<PersonalityId>(policy);
    if (!mind) return pass_on(mind.error());
    const HandlerId choose = s.personalities[*mind].choose_action;
    auto game = session::RecordedGame::start(*host_, {Seed{number}, s.playable});
    if (!game) return pass_on(game.error());
    if (auto dealt = game->submit(Seat::facilitator(), SetNumber{game_number_, static_cast<double>(number), {}});
        !dealt)
        return pass_on(dealt.error());
    const World& world = game->world();
    int moves = 0;
    const Sights sights{s};
    View view;
    while (!world.ended) {
        const ActorId player = world.turn;
        const auto p = static_cast<std::int64_t>(player.index());
        sights.view(world, Seat::of(player), view);
        actions_.clear();
        for (std::size_t i = 0; i < s.actions.size(); ++i) {
            auto open = game::action_open(*host_, view.world, player, ActionId{i});
            if (!open) return pass_on(open.error());
            if (open->yes) actions_.emplace_back(i);
        }
        auto orders = [&] {
            const script::Host::Supposing supposing{*host_};
            return host_->orders(choose, view.world, {player, actions_});
        }();
        if (!orders) return pass_on(orders.error());
        for (script::ActOrder& order : *orders) {
            const std::vector<double>& terms = order.params;
            if (order.action == propose_) {
                feed(1), feed(p);
                for (const std::size_t term : terms_)
                    feed(static_cast<std::int64_t>(terms[term]));
            } else {
                feed(2), feed(p), feed(static_cast<std::int64_t>(terms[number_])), feed(terms[accept_] != 0 ? 1 : 0);
            }
            if (auto done = game->submit(Seat::of(player), TakeAction{order.action, std::move(order.params)}); !done)
                return pass_on(done.error());
            ++moves;
        }
        if (!turn_is_done(world, player)) return fail(ErrorCode::kInternal, "the policy has not finished its turn");
        if (auto done = game->submit(Seat::of(player), SetReady{true}); !done) return pass_on(done.error());
        feed(3), feed(p);
        ++moves;
    }
    for (const ActorId player : s.playable) {
        auto score = game::score(*host_, world, player);
        if (!score) return pass_on(score.error());
        feed(std::llround(*score * 144 - 84));
    }
    for (std::size_t issue = 0; issue < s.places.size(); ++issue)
        feed(static_cast<std::int64_t>(world.numbers[s.indicator_slot(position_, issue)]));
    feed(static_cast<std::int64_t>(world.numbers[treaties_]));
    if (log != nullptr) *log = game->log();
    return moves;
}

}  // namespace demarche::benchmarks
