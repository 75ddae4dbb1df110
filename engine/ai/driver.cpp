#include "ai/driver.h"

#include <nlohmann/json.hpp>

#include "ai/book.h"
#include "model/json_text.h"

namespace demarche::ai {

void Driver::take(ActorId seat) {
    take(seat, strength_);
}

void Driver::take(ActorId seat, Strength strength) {
    if (!book_) book_ = opening_book(host_);
    if (!shelf_) shelf_ = std::make_shared<Shelf>(host_);
    take(seat,
         [this, seat, strength] { return make_player(host_, seat, effort(strength), luck_, book_, shelf_, words_); });
}

void Driver::take(ActorId seat, Maker maker) {
    const std::size_t n = host_.scenario().actors.size();
    players_.resize(n);
    news_.resize(n);
    makers_.resize(n);
    players_[seat.index()] = maker();
    makers_[seat.index()] = std::move(maker);
    seats_.insert(seat);
}

void Driver::release(ActorId seat) {
    if (!seats_.contains(seat)) return;
    seats_.erase(seat);
    idle_.erase(seat);
    players_[seat.index()].reset();
    news_[seat.index()].clear();
    makers_[seat.index()] = {};
}

void Driver::forget() {
    for (const ActorId seat : seats_) {
        players_[seat.index()].reset();
        players_[seat.index()] = makers_[seat.index()]();
        news_[seat.index()].clear();
    }
    idle_ = {};
    nudged_ = {};
}

std::string Driver::memory() const {
    const Scenario& s = host_.scenario();
    nlohmann::json out = {{"seats", nlohmann::json::object()}};
    if (nudged_.valid()) out["nudged"] = s.actors[nudged_].id;
    for (const ActorId seat : seats_) {
        const std::string mind = players_[seat.index()]->memory();
        if (mind.empty()) continue;
        out["seats"][s.actors[seat].id] = {
            {"mind", mind}, {"idle", idle_.contains(seat)}, {"unheard", news_[seat.index()].size()}};
    }
    return out.dump();
}

bool Driver::recall(const game::Game& game, const std::string& memory) {
    const nlohmann::json in = json_read_back(memory);
    const auto field = [](const nlohmann::json& object, const std::string& name) {
        return object.is_object() && object.contains(name) ? object.at(name) : nlohmann::json{};
    };
    const Scenario& s = host_.scenario();
    nudged_ = {};
    if (const nlohmann::json nudged = field(in, "nudged"); nudged.is_string()) {
        if (const auto actor = s.find<ActorId>(nudged.get<std::string>())) nudged_ = *actor;
    }
    bool all = true;
    for (const ActorId seat : seats_) {
        const nlohmann::json kept = field(field(in, "seats"), s.actors[seat].id);
        const nlohmann::json mind = field(kept, "mind");
        const nlohmann::json unheard = field(kept, "unheard");
        const nlohmann::json idle = field(kept, "idle");
        std::vector<Effect>& news = news_[seat.index()];
        const bool whole = mind.is_string() && idle.is_boolean() && unheard.is_number_unsigned() &&
                           unheard.get<std::size_t>() <= news.size();
        if (!whole) {
            all = false;
            continue;
        }
        sights_.view(game.world(), Seat::of(seat), view_);
        if (!players_[seat.index()]->recall(view_, mind.get<std::string>())) {
            players_[seat.index()].reset();
            players_[seat.index()] = makers_[seat.index()]();
            all = false;
            continue;
        }
        news.erase(news.begin(), news.end() - static_cast<std::ptrdiff_t>(unheard.get<std::size_t>()));
        idle_.erase(seat);
        if (idle.get<bool>()) idle_.insert(seat);
    }
    return all;
}

namespace {

/// Is there something in it for a seat to think about that had nothing more to do?
bool wakes(const Change& change) {
    const auto* message = std::get_if<MessageSent>(&change);
    return (message != nullptr && message->to) || std::holds_alternative<DraftTabled>(change) ||
           std::holds_alternative<PhaseStarted>(change) || std::holds_alternative<TurnPassed>(change) ||
           std::holds_alternative<ChoiceOpened>(change) || std::holds_alternative<CardDealt>(change) ||
           std::holds_alternative<AssuranceGiven>(change) || std::holds_alternative<VotesCleared>(change) ||
           std::holds_alternative<MembershipChanged>(change);
}

/// Numbers a player reads from its View; what it must hear of is what others said, offered and did.
bool worth_hearing(const Change& change) {
    return wakes(change) || std::holds_alternative<VoteCast>(change) || std::holds_alternative<DraftDecided>(change) ||
           std::holds_alternative<AgreementChanged>(change) || std::holds_alternative<AssuranceJudged>(change) ||
           std::holds_alternative<MessageSent>(change) || std::holds_alternative<ObjectiveRevealed>(change);
}

/// Something that a seat did, from which others may learn what it wants.
bool is_deed(const Change& change) {
    const auto* acted = std::get_if<Acted>(&change);
    const auto* taken = std::get_if<ChoiceTaken>(&change);
    return (acted != nullptr && !acted->pending) || (taken != nullptr && taken->closes);
}

/// Is it something that another seat says, and that may be answered?
bool is_talk(const Effect& effect, ActorId to) {
    const bool own = effect.cause.kind == Cause::Kind::kCommand && effect.cause.id == to.value;
    return !own &&
           (std::holds_alternative<VoteCast>(effect.change) || std::holds_alternative<DraftDecided>(effect.change) ||
            std::holds_alternative<MessageSent>(effect.change) ||
            std::holds_alternative<AssuranceGiven>(effect.change) ||
            std::holds_alternative<QuestionAsked>(effect.change));
}

}  // namespace

void Driver::tell(const std::vector<Effect>& effects) {
    const Scenario& s = host_.scenario();
    for (const Effect& effect : effects) {
        const bool worth = worth_hearing(effect.change);
        const bool deed = is_deed(effect.change);
        for (const ActorId seat : seats_& effect.audience) {
            const Player::Hearing hears = players_[seat.index()]->hears();
            const bool all = hears == Player::Hearing::kAll;
            if (!worth && !all && !(deed && hears == Player::Hearing::kDeeds)) continue;
            if (auto known = redact(s, effect, Seat::of(seat))) news_[seat.index()].push_back(std::move(*known));
            if (wakes(effect.change) || (all && is_talk(effect, seat))) idle_.erase(seat);
        }
    }
}

bool Driver::take_turn(ActorId seat, bool alone, const std::function<const game::Game&()>& game, const Submit& submit,
                       const Watch& watch) {
    Player& player = *players_[seat.index()];
    sights_.view(game().world(), Seat::of(seat), view_);
    std::vector<Effect>& news = news_[seat.index()];
    if (!news.empty()) {
        player.learn(view_, news);
        news.clear();
    }
    const std::optional<Move> move = player.next(view_);
    if (!move) {
        idle_.insert(seat);
        return false;
    }
    if (std::holds_alternative<SetReady>(move->command)) {
        idle_.insert(seat);
        if (alone && !game().phase().sequential) return false;
    }
    if (!std::holds_alternative<SetReady>(move->command)) reason_ = move->why;
    const Result<std::vector<Effect>> result = submit(Seat::of(seat), move->command);
    reason_.clear();
    if (watch) watch(seat, *move, result);
    if (result) {
        tell(*result);
    } else {
        player.refused(move->command, result.error());  // it may have something else to do
    }
    return true;
}

ActorSet Driver::spoken_to() const {
    ActorSet out;
    for (const ActorId seat : seats_) {
        const std::vector<Effect>& news = news_[seat.index()];
        if (std::any_of(news.begin(), news.end(), [&](const Effect& effect) {
                const auto* said = std::get_if<MessageSent>(&effect.change);
                return said != nullptr && said->to && said->to->contains(seat) && !seats_.contains(said->from);
            }))
            out.insert(seat);
    }
    return out;
}

void Driver::step(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch) {
    constexpr int kMore = 3;
    ActorSet asked = spoken_to();
    const Submit heard = [&](Seat by, const Command& command) {
        const auto* const said = std::get_if<Say>(&command);
        if (said != nullptr && said->to && !(*said->to - seats_).empty()) asked.erase(by.actor);
        return submit(by, command);
    };
    const Moment stands = game().world().moment();
    go(game, heard, watch, kNoLimit, 1);
    for (int more = 0; more < kMore && !asked.empty(); ++more) {
        for (const ActorId seat : ActorSet{asked}) {
            const World& world = game().world();
            if (world.ended || world.moment() != stands || host_.switched_off() != nullptr) return;
            if (before_thought_ && !before_thought_(seat)) return;
            if (idle_.contains(seat) || !world.seated.contains(seat) || !take_turn(seat, false, game, heard, watch))
                asked.erase(seat);
        }
    }
}

bool Driver::nudge(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch) {
    std::vector<ActorId> round;
    for (const ActorId seat : seats_)
        if (nudged_.valid() && seat.index() > nudged_.index()) round.push_back(seat);
    for (const ActorId seat : seats_)
        if (!nudged_.valid() || seat.index() <= nudged_.index()) round.push_back(seat);
    const bool alone = game().world().seated == seats_;
    for (const ActorId seat : round) {
        if (host_.switched_off() != nullptr) return false;
        if (idle_.contains(seat) || !game().world().seated.contains(seat) || game().world().ended) continue;
        if (before_thought_ && !before_thought_(seat)) return true;
        if (!take_turn(seat, alone, game, submit, watch)) continue;
        nudged_ = seat;
        return true;
    }
    return false;
}

void Driver::go(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch, int phases,
                int sweeps) {
    const auto moment = [&] { return game().world().moment(); };
    Moment stands = moment();
    bool moved = true;
    while (moved && !game().world().ended && sweeps-- > 0 && host_.switched_off() == nullptr) {
        moved = false;
        // Where all seats are the AI's, the clock moves the phase on once nobody has anything to do.
        const bool alone = game().world().seated == seats_;
        for (const ActorId seat : seats_) {
            if (idle_.contains(seat) || !game().world().seated.contains(seat) || game().world().ended) continue;
            if (before_thought_ && !before_thought_(seat)) return;
            if (!take_turn(seat, alone, game, submit, watch)) continue;
            if (host_.switched_off() != nullptr) return;
            moved = true;
            if (moment() != stands) {
                stands = moment();
                if (--phases <= 0) return;
            }
        }
        if (!moved && alone && !game().phase().sequential && idle_.includes(game().world().seated) &&
            !game().world().ended) {
            const Result<std::vector<Effect>> result = submit(Seat::clock(), AdvancePhase{});
            if (!result) return;
            tell(*result);
            moved = true;
            if (moment() != stands) {
                stands = moment();
                if (--phases <= 0) return;
            }
        }
    }
}

}  // namespace demarche::ai
