#include "session/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "game/game.h"
#include "model/json.h"
#include "script/data_module.h"

namespace demarche::session {

using nlohmann::json;

namespace {

std::string string_of(const json& from, const char* name) {
    const auto at = from.find(name);
    return at != from.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

Text text_of(const json& from, const char* name) {
    Text out;
    out.message = string_of(from, name);
    return out;
}

/// "violence_osh", the number "violence/osh": marks are keys of a Lua table.
std::string mark_name(const Scenario& s, SlotIndex slot) {
    std::string path = s.slot_path(slot);
    std::replace(path.begin(), path.end(), '/', '_');
    return path;
}

/// Errors: kUnknownId, with the numbers that may be meant.
Result<SlotIndex> slot_of(const Scenario& s, const std::string& name) {
    std::vector<std::string> names;
    std::vector<std::string> longer;  // "legitimacy" is said of one actor or another
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        names.push_back(mark_name(s, i));
        if (names.back() == name) return i;
        const Slot& slot = s.slots[i];
        if (slot.kind == Slot::Kind::kIndicator && s.indicators[IndicatorId{slot.def}].id == name)
            longer.push_back(names.back());
    }
    const std::string what = fmt::format("'{}' is no number of this game", printable(name, 60));
    if (!longer.empty()) return fail(ErrorCode::kUnknownId, fmt::format("{}; there are {}", what, list_text(longer)));
    const std::vector<std::string_view> all(names.begin(), names.end());
    return fail(ErrorCode::kUnknownId, what + did_you_mean(name, all));
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

/// A field that means nothing here, and the nearest that does; "" where all do.
std::string unknown_field(const json& from, std::initializer_list<std::string_view> known) {
    if (!from.is_object()) return {};
    for (const auto& [name, value] : from.items()) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const std::vector<std::string_view> all(known);
        const std::string_view near = nearest(name, all);
        return fmt::format(
            "unknown field '{}'; {}", printable(name, 60),
            near.empty() ? fmt::format("there are {}", fmt::join(all, ", ")) : fmt::format("did you mean '{}'?", near));
    }
    return {};
}

Result<HistoricalLine::Round::Move> move_of(const Scenario& s, const json& from) {
    HistoricalLine::Round::Move out;
    if (!from.is_object() || string_of(from, "as").empty())
        return fail(ErrorCode::kMissingField, "a move says who makes it: { as = \"...\", act = ... or propose = ... }");
    auto as = s.find<ActorId>(string_of(from, "as"));
    if (!as) return pass_on(as.error());
    const std::string unknown = from.contains("propose")
                                    ? unknown_field(from, {"as", "propose", "accepted_by", "abstained_by"})
                                    : unknown_field(from, {"as", "act", "params"});
    if (!unknown.empty()) return fail(ErrorCode::kUnknownField, unknown);
    out.as = *as;
    json command;
    if (const auto draft = from.find("propose"); draft != from.end() && draft->is_object()) {
        out.is_draft = true;
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
    if (!all.is_object() || !all.contains("rounds"))
        return bad("the historical line is a table with title, note, ending and rounds", "");
    if (all["rounds"].empty() && (all["rounds"].is_array() || all["rounds"].is_object()))
        return bad("it has no rounds: a table for each round that it tells of", ".rounds");
    if (!all["rounds"].is_array()) return bad("the rounds are a list: a table for each round", ".rounds");
    if (all["rounds"].size() > s.rounds.size()) {
        return bad(fmt::format("it has {} rounds, and the game has {}", all["rounds"].size(), s.rounds.size()),
                   ".rounds");
    }
    if (const std::string unknown = unknown_field(all, {"title", "note", "ending", "seed", "rounds"}); !unknown.empty())
        return bad(unknown, "");
    HistoricalLine out;
    out.title = text_of(all, "title");
    out.note = text_of(all, "note");
    if (const std::string ending = string_of(all, "ending"); !ending.empty()) {
        auto found = s.find<EndingId>(ending);
        if (!found) return bad(found.error().message, ".ending");
        out.ending = *found;
    }
    if (const auto seed = all.find("seed"); seed != all.end()) {
        const double value = seed->is_number() ? seed->get<double>() : -1;
        if (value < 0 || value != std::floor(value) || value > 1e15)
            return bad("the seed is a whole number from 0", ".seed");
        out.seed = static_cast<std::uint64_t>(value);
    }
    for (std::size_t i = 0; i < all["rounds"].size(); ++i) {
        const json& from = all["rounds"][i];
        const std::string where = fmt::format(".rounds[{}]", i + 1);
        if (!from.is_object()) return bad("a round is a table with its text", where);
        if (const std::string unknown = unknown_field(from, {"text", "source", "honesty", "marks", "moves"});
            !unknown.empty())
            return bad(unknown, where);
        HistoricalLine::Round round;
        round.text = text_of(from, "text");
        round.source = string_of(from, "source");
        round.honesty = text_of(from, "honesty");
        if (const auto marks = from.find("marks"); marks != from.end() && marks->is_object()) {
            for (const auto& [name, value] : marks->items()) {
                const auto slot = slot_of(s, name);
                if (!slot) return bad(slot.error().message, where + ".marks");
                if (!value.is_number()) return bad(fmt::format("'{}' is set by a number", name), where + ".marks");
                const double mark = value.get<double>();
                if (!(mark >= s.slots[*slot].min && mark <= s.slots[*slot].max)) {
                    return bad(fmt::format("'{}' is {} to {}, not {}", name, number_text(s.slots[*slot].min),
                                           number_text(s.slots[*slot].max), number_text(mark)),
                               where + ".marks." + name);
                }
                round.marks.emplace_back(*slot, mark);
            }
        }
        if (const auto moves = from.find("moves"); moves != from.end() && moves->is_array()) {
            for (std::size_t m = 0; m < moves->size(); ++m) {
                auto move = move_of(s, (*moves)[m]);
                if (!move) return bad(move.error().message, fmt::format("{}.moves[{}]", where, m + 1));
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
    auto game = game::Game::start(host, {Seed{line.seed}, s.playable});
    if (!game) return pass_on(game.error());
    std::string where;  // the move that is made
    const auto give = [&](Seat by, const Command& command) {
        auto effects = game->submit(by, command);
        if (!effects) out.refused.push_back({effects.error().code, effects.error().text(), where, {}});
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
            out.refused.push_back({command.error().code, command.error().text(), where, {}});
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
        for (const bool drafts : {true, false}) {
            where = fmt::format("history.rounds[{}]", i + 1);
            advance_to(drafts ? PhaseLike::kNegotiation : PhaseLike::kDecision, round);
            for (std::size_t m = 0; m < moves.size(); ++m) {
                where = fmt::format("history.rounds[{}].moves[{}]", i + 1, m + 1);
                if (moves[m].is_draft == drafts) play(moves[m]);
            }
        }
        where = fmt::format("history.rounds[{}]", i + 1);
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
