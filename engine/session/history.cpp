#include "session/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "game/game.h"
#include "model/json.h"
#include "script/data_module.h"

namespace demarche::session {

using nlohmann::json;

namespace {

constexpr std::uint64_t kReferenceSeed = 2010;

std::string string_of(const json& from, const char* name) {
    const auto at = from.find(name);
    return at != from.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Text text_of(const json& from, const char* name) {
    Text out;
    out.message = string_of(from, name);
    return out;
}

/// "violence_osh" for the number "violence/osh": marks are keys of a Lua table.
std::optional<SlotIndex> slot_of(const Scenario& s, const std::string& name) {
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        std::string path = s.slot_path(i);
        std::replace(path.begin(), path.end(), '/', '_');
        if (path == name) return i;
        // An indicator of one actor alone needs no actor in its name.
        const Slot& slot = s.slots[i];
        if (slot.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{slot.def}].id == name) return i;
    }
    return std::nullopt;
}

Result<std::vector<ActorId>> actors_of(const Scenario& s, const json& from, const char* name) {
    std::vector<ActorId> out;
    const auto at = from.find(name);
    if (at == from.end() || !at->is_array()) return out;
    for (const json& one : *at) {
        auto actor = s.find<ActorId>(one.is_string() ? one.get<std::string>() : std::string{});
        if (!actor) return pass_on(actor.error());
        out.push_back(*actor);
    }
    return out;
}

Result<HistoricalLine::Round::Move> move_of(const Scenario& s, const json& from) {
    HistoricalLine::Round::Move out;
    auto as = s.find<ActorId>(string_of(from, "as"));
    if (!as) return pass_on(as.error());
    out.as = *as;
    json command;
    if (const auto draft = from.find("propose"); draft != from.end() && draft->is_object()) {
        command = *draft;
        command["command"] = "propose";
        for (const auto& [name, list] :
             {std::pair{"accepted_by", &out.accepted_by}, {"abstained_by", &out.abstained_by}}) {
            auto actors = actors_of(s, from, name);
            if (!actors) return pass_on(actors.error());
            *list = std::move(*actors);
        }
    } else {
        command = {{"command", "act"}, {"action", string_of(from, "act")}};
        if (const auto params = from.find("params"); params != from.end()) command["params"] = *params;
    }
    out.command = command.dump();
    return out;
}

}  // namespace

Result<std::optional<HistoricalLine>> historical_line(const script::PackageFiles& package, const Scenario& s) {
    auto data = script::data_module(package, package.name() + ".history");
    if (!data) return pass_on(data.error());
    if (!*data) return std::optional<HistoricalLine>{};
    const json& all = **data;
    const auto bad = [&](const std::string& what, const std::string& where) {
        return fail(ErrorCode::kBadValue, what, "history" + where);
    };
    if (!all.is_object() || !all.contains("rounds") || !all["rounds"].is_array())
        return bad("the historical line is a table with title, note, ending and rounds", "");
    if (all["rounds"].size() > s.rounds.size()) {
        return bad(fmt::format("it has {} rounds, and the game has {}", all["rounds"].size(), s.rounds.size()),
                   ".rounds");
    }
    HistoricalLine out;
    out.title = text_of(all, "title");
    out.note = text_of(all, "note");
    if (const std::string ending = string_of(all, "ending"); !ending.empty()) {
        auto found = s.find<EndingId>(ending);
        if (!found) return bad(found.error().message, ".ending");
        out.ending = *found;
    }
    for (std::size_t i = 0; i < all["rounds"].size(); ++i) {
        const json& from = all["rounds"][i];
        const std::string where = fmt::format(".rounds[{}]", i + 1);
        if (!from.is_object()) return bad("a round is a table with its text", where);
        HistoricalLine::Round round;
        round.text = text_of(from, "text");
        round.source = string_of(from, "source");
        round.honesty = text_of(from, "honesty");
        if (const auto marks = from.find("marks"); marks != from.end() && marks->is_object()) {
            for (const auto& [name, value] : marks->items()) {
                const auto slot = slot_of(s, name);
                if (!slot || !value.is_number()) return bad(fmt::format("'{}' is no number of this game", name), where);
                const double mark = value.get<double>();
                if (!(mark >= s.slots[*slot].min && mark <= s.slots[*slot].max)) {
                    return bad(fmt::format("'{}' is {} to {}, not {}", name, number_text(s.slots[*slot].min),
                                           number_text(s.slots[*slot].max), number_text(mark)),
                               where);
                }
                round.marks.emplace_back(*slot, mark);
            }
        }
        if (const auto moves = from.find("moves"); moves != from.end() && moves->is_array()) {
            for (const json& one : *moves) {
                auto move = move_of(s, one);
                if (!move) return bad(move.error().message, where);
                round.moves.push_back(std::move(*move));
            }
        }
        out.rounds.push_back(std::move(round));
    }
    return out;
}

Result<ReferenceRun> play_history(script::Host& host, const HistoricalLine& line) {
    const Scenario& s = host.scenario();
    ReferenceRun out;
    auto game = game::Game::start(host, {Seed{kReferenceSeed}, s.playable});
    if (!game) return pass_on(game.error());
    const auto give = [&](Seat by, const Command& command) {
        auto effects = game->submit(by, command);
        if (!effects) out.refused.push_back(effects.error().text());
        return effects;
    };
    const auto like = [&] { return game->phase().like; };
    const auto advance_to = [&](PhaseLike phase, int round) {
        for (int i = 0; i < 64 && !game->world().ended; ++i) {
            if (game->world().round > round || (game->world().round == round && like() == phase)) return;
            if (!give(Seat::clock(), AdvancePhase{})) return;
        }
    };
    const auto play = [&](const HistoricalLine::Round::Move& move) {
        auto command = command_from_text(s, game->world(), move.command);
        if (!command) {
            out.refused.push_back(command.error().text());
            return;
        }
        auto effects = give(Seat::of(move.as), *command);
        if (!effects) return;
        DraftId draft;
        bool tabled = false;
        for (const Effect& effect : *effects) {
            if (const auto* one = std::get_if<DraftTabled>(&effect.change)) {
                draft = one->draft->id;
                tabled = true;
            }
        }
        if (!tabled) return;
        for (const ActorId voter : move.accepted_by)
            (void)give(Seat::of(voter), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}});
        for (const ActorId voter : move.abstained_by)
            (void)give(Seat::of(voter), VoteOnDraft{draft, 1, Vote::kAbstain, {}, {}});
    };
    for (std::size_t i = 0; i < line.rounds.size() && !game->world().ended; ++i) {
        const int round = static_cast<int>(i) + 1;
        const auto& moves = line.rounds[i].moves;
        const auto is_draft = [](const HistoricalLine::Round::Move& move) {
            return move.command.find("\"propose\"") != std::string::npos;
        };
        advance_to(PhaseLike::kNegotiation, round);
        for (const auto& move : moves) {
            if (is_draft(move)) play(move);
        }
        advance_to(PhaseLike::kDecision, round);
        for (const auto& move : moves) {
            if (!is_draft(move)) play(move);
        }
        // To the end of the round: as it stands in its last phase, before the cards of the next.
        std::vector<double> numbers = game->world().numbers;
        while (!game->world().ended && game->world().round == round) {
            numbers = game->world().numbers;
            if (!give(Seat::clock(), AdvancePhase{})) break;
        }
        if (game->world().ended) numbers = game->world().numbers;
        out.points.push_back({round, std::move(numbers)});
    }
    out.ending = game->world().ending;
    return out;
}

}  // namespace demarche::session
