#include "ai/driver.h"

#include <nlohmann/json.hpp>

#include "ai/book.h"
#include "model/json_text.h"
#include "model/view.h"

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
    chairs_.resize(host_.scenario().actors.size());
    Chair& chair = chairs_[seat.index()];
    chair.make = std::move(maker);
    sit_down(chair);
    seats_.insert(seat);
}

void Driver::sit_down(Chair& chair) {
    chair.player.reset();  // whoever plays it from outside leaves before the next one comes
    chair.player = chair.make();
    chair.unheard.clear();
}

void Driver::release(ActorId seat) {
    if (!seats_.contains(seat)) return;
    seats_.erase(seat);
    idle_.erase(seat);
    chairs_[seat.index()] = {};
}

void Driver::forget() {
    for (const ActorId seat : seats_)
        sit_down(chairs_[seat.index()]);
    idle_ = {};
    nudged_ = {};
}

std::string Driver::memory() const {
    const Scenario& s = host_.scenario();
    nlohmann::json out = {{"seats", nlohmann::json::object()}};
    if (nudged_.valid()) out["nudged"] = s.actors[nudged_].id;
    for (const ActorId seat : seats_) {
        const Chair& chair = chairs_[seat.index()];
        const std::string mind = chair.player->memory();
        if (mind.empty()) continue;
        out["seats"][s.actors[seat].id] = {
            {"mind", mind}, {"idle", idle_.contains(seat)}, {"unheard", chair.unheard.size()}};
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
        Chair& chair = chairs_[seat.index()];
        std::vector<Effect>& news = chair.unheard;
        const bool whole = mind.is_string() && idle.is_boolean() && unheard.is_number_unsigned() &&
                           unheard.get<std::size_t>() <= news.size();
        if (!whole) {
            all = false;
            continue;
        }
        sights_.view(game.world(), Seat::of(seat), view_);
        if (!chair.player->recall(view_, mind.get<std::string>())) {
            chair.player.reset();
            chair.player = chair.make();
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

/// An indicator that moves, or the round that begins: what is watched, and needs no answer.
bool is_watched(const Scenario& s, const Change& change) {
    const auto* moved = std::get_if<NumberChanged>(&change);
    return std::holds_alternative<PhaseStarted>(change) ||
           (moved != nullptr && s.slots[moved->slot].kind == Slot::Kind::kIndicator);
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
        const bool watched = is_watched(s, effect.change);
        for (const ActorId seat : seats_& effect.audience) {
            Chair& chair = chairs_[seat.index()];
            const Player::Hearing hears = chair.player->hears();
            const bool all = hears == Player::Hearing::kAll;
            if (watched && hears == Player::Hearing::kDeeds) {
                if (const auto seen = redact(s, effect, Seat::of(seat))) chair.player->watch(*seen);
            }
            if (!worth && !all && !(deed && hears == Player::Hearing::kDeeds)) continue;
            if (auto known = redact(s, effect, Seat::of(seat))) chair.unheard.push_back(std::move(*known));
            // What somebody who thinks has promised for a draft, or kept for it, hangs on how that is decided.
            const bool decided =
                hears == Player::Hearing::kDeeds && std::holds_alternative<DraftDecided>(effect.change);
            if (wakes(effect.change) || decided || (all && is_talk(effect, seat))) idle_.erase(seat);
        }
    }
}

void Driver::tell_the_last(const game::Game& game) {
    for (const ActorId seat : seats_) {
        Chair& chair = chairs_[seat.index()];
        if (chair.unheard.empty() || chair.player->hears() != Player::Hearing::kAll) continue;
        sights_.view(game.world(), Seat::of(seat), view_);
        chair.player->learn(view_, chair.unheard);
        chair.unheard.clear();
    }
}

Driver::Came Driver::give_turn(ActorId seat, bool alone, const Table& table) {
    if (host_.switched_off() != nullptr) return Came::kStop;
    if (idle_.contains(seat) || !table.world().seated.contains(seat) || table.world().ended) return Came::kNothing;
    if (before_thought_ && !before_thought_(seat)) return Came::kStop;
    if (!take_turn(seat, alone, table)) return Came::kNothing;
    return host_.switched_off() != nullptr ? Came::kStop : Came::kMove;
}

bool Driver::take_turn(ActorId seat, bool alone, const Table& table) {
    Chair& chair = chairs_[seat.index()];
    Player& player = *chair.player;
    sights_.view(table.world(), Seat::of(seat), view_);
    if (!chair.unheard.empty()) {
        player.learn(view_, chair.unheard);
        chair.unheard.clear();
    }
    std::unique_ptr<Player> before = table.holds ? player.twin() : nullptr;
    const std::optional<Move> move = player.next(view_);
    if (move && before && table.holds(move->command)) {
        chair.player = std::move(before);  // as if it had not been asked
        return false;
    }
    if (!move) {
        idle_.insert(seat);
        return false;
    }
    if (std::holds_alternative<SetReady>(move->command)) {
        idle_.insert(seat);
        if (alone && !table.game().phase().sequential) return false;
    }
    if (!std::holds_alternative<SetReady>(move->command)) reason_ = move->why;
    const Result<std::vector<Effect>> result = table.submit(Seat::of(seat), move->command);
    reason_.clear();
    if (table.watch) table.watch(seat, *move, result);
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
        const std::vector<Effect>& news = chairs_[seat.index()].unheard;
        if (std::any_of(news.begin(), news.end(), [&](const Effect& effect) {
                const auto* said = std::get_if<MessageSent>(&effect.change);
                return said != nullptr && said->to && said->to->contains(seat) && !seats_.contains(said->from);
            }))
            out.insert(seat);
    }
    return out;
}

void Driver::people_have_seen(const World& world) {
    seen_.clear();
    for (const Shared<Draft>& draft : world.drafts)
        seen_[draft->id.value] = draft->version();
}

void Driver::step(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch) {
    constexpr int kMore = 3;
    ActorSet asked = spoken_to();
    const auto unseen = [&](DraftId id) {
        const World& world = game().world();
        const Draft* const draft = world.draft(id);
        if (draft == nullptr) return false;
        const auto at = seen_.find(id.value);
        const ActorSet people = world.seated - seats_;
        return (at == seen_.end() || at->second != draft->version()) &&
               !(audience_of(host_.scenario(), world, *draft) & people).empty();
    };
    const Holds holds = [&](const Command& command) {
        const auto* const votes = std::get_if<VoteOnDraft>(&command);
        return votes != nullptr && unseen(votes->draft);
    };
    const Submit heard = [&](Seat by, const Command& command) {
        const auto* const said = std::get_if<Say>(&command);
        if (said != nullptr && said->to && !(*said->to - seats_).empty()) asked.erase(by.actor);
        return submit(by, command);
    };
    const Table table{game, heard, watch, holds};
    const Moment stands = table.world().moment();
    go(table, kNoLimit, 1);
    for (int more = 0; more < kMore && !asked.empty(); ++more) {
        for (const ActorId seat : ActorSet{asked}) {
            if (table.world().ended || table.world().moment() != stands) return;
            const Came came = give_turn(seat, false, table);
            if (came == Came::kStop) return;
            if (came == Came::kNothing) asked.erase(seat);
        }
    }
}

bool Driver::nudge(const std::function<const game::Game&()>& game, const Submit& submit, const Watch& watch) {
    std::vector<ActorId> round;
    for (const ActorId seat : seats_)
        if (nudged_.valid() && seat.index() > nudged_.index()) round.push_back(seat);
    for (const ActorId seat : seats_)
        if (!nudged_.valid() || seat.index() <= nudged_.index()) round.push_back(seat);
    const Table table{game, submit, watch};
    const bool alone = plays_all(table.world());
    for (const ActorId seat : round) {
        const Came came = give_turn(seat, alone, table);
        if (came == Came::kNothing) continue;
        if (came == Came::kMove) nudged_ = seat;
        return host_.switched_off() == nullptr;
    }
    return false;
}

void Driver::begin(const game::Game& game, const Submit& submit) {
    if (!game.waits_for_clock()) return;
    if (auto begun = submit(Seat::clock(), AdvancePhase{})) tell(*begun);
}

void Driver::go(const Table& table, int phases, int sweeps) {
    Moment stands = table.world().moment();
    const auto enough = [&] {
        if (table.world().moment() == stands) return false;
        stands = table.world().moment();
        return --phases <= 0;
    };
    bool moved = true;
    while (moved && !table.world().ended && sweeps-- > 0) {
        moved = false;
        const bool alone = plays_all(table.world());
        for (const ActorId seat : seats_) {
            const Came came = give_turn(seat, alone, table);
            if (came == Came::kStop) return;
            if (came == Came::kNothing) continue;
            moved = true;
            if (enough()) return;
        }
        // Where seats take turns, the last of them moves the clock by being ready; unless there is none.
        const bool nobodys = !table.game().phase().sequential || !table.world().turn.valid();
        if (!moved && alone && nobodys && idle_.includes(table.world().seated) && !table.world().ended) {
            const Result<std::vector<Effect>> result = table.submit(Seat::clock(), AdvancePhase{});
            if (!result) return;
            tell(*result);
            moved = true;
            if (enough()) return;
        }
    }
}

}  // namespace demarche::ai
