#include "session/bot.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "ai/adviser.h"
#include "base/text.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "model/json.h"
#include "model/json_scenario.h"
#include "model/json_text.h"
#include "session/bot_process.h"
#include "session/names.h"
#include "session/recount.h"

namespace demarche::session {

using nlohmann::json;

namespace {

constexpr int kProtocol = 1;
constexpr int kMostFaults = 20;   ///< In one phase: lines that cannot be read, commands that are refused.
constexpr int kMostMoves = 100;   ///< In one phase: who cannot stop talking holds up the table.
constexpr int kMostAsks = 2000;   ///< Questions in one turn.
constexpr int kMostStrays = 100;  ///< Lines that nobody asked for, in a row.

json scores_json(script::Host& host, const World& world, ActorId actor) {
    json out = json::array();
    const auto scores = game::objective_scores(host, world, actor);
    if (!scores) return out;
    for (const game::ObjectiveScore& one : *scores) {
        out.push_back({{"objective", host.scenario().objectives[one.objective].id},
                       {"score", one.score},
                       {"weight", one.weight}});
    }
    return out;
}

/// A fault of a command, with its path from the line's root.
Error in_line(Error error) {
    error.where.insert(0, "/do");
    return error;
}

/// A command of a bot: what it said as text goes nowhere without the checks of the engine's own reader.
Result<Command> read_command(const Scenario& s, const World& world, const json& value) {
    auto command = command_from_json(s, world, value);
    if (!command) return pass_on(in_line(command.error()));
    return command;
}

}  // namespace

/// One program at one seat, with what it has been told.
class BotTable::Bot {
 public:
    Bot(BotTable& table, const BotSetup& setup) : table_(table), setup_(setup), adviser_(table.host_, setup.seat) {}

    void learn(const std::vector<Effect>& effects) {
        const Scenario& s = table_.host_.scenario();
        for (const Effect& effect : effects)
            news_.push_back(to_json(s, recount_(effect)));
        unadvised_.insert(unadvised_.end(), effects.begin(), effects.end());
    }

    std::optional<ai::Move> next(const View& view) {
        const World& w = view.world;
        const Scenario& s = table_.host_.scenario();
        const PhaseDef& phase = s.phases[w.phase];
        if (w.ended || (phase.sequential && w.turn != setup_.seat)) return std::nullopt;
        if (w.round != round_ || w.phase != phase_) {
            round_ = w.round;
            phase_ = w.phase;
            moves_ = 0;
            faults_ = 0;
        }
        std::optional<Command> command;
        if (moves_ < kMostMoves && faults_ < kMostFaults) {
            auto said = ask(view);
            if (!said) {
                broken(said.error());
                return std::nullopt;
            }
            command = std::move(*said);
            if (command) ++moves_;  // who waits has used up nothing
        }
        const bool ready = command && std::holds_alternative<SetReady>(*command) && std::get<SetReady>(*command).ready;
        if (command && !ready) return ai::Move{std::move(*command), "its program says so"};
        if (w.ready.contains(setup_.seat)) return std::nullopt;
        return ai::Move{SetReady{true}, "nothing more to do"};
    }

    void refused(const Error& error) {
        if (failed_) return;
        Error told = error.for_a_seat();
        if (told.where.starts_with('/')) told = in_line(std::move(told));  // and else it is no path, or none is needed
        if (auto sent = tell_refusal(told, false); !sent) broken(sent.error());
    }

    void end(const game::Game& game) {
        if (failed_ || process_ == nullptr) return;
        const View view = game.view(Seat::of(setup_.seat));
        // It may have ended by itself already; the game is over and nothing depends on it.
        (void)tell({{"message", "end"},
                    {"view", to_json(table_.host_.scenario(), view)},
                    {"effects", std::exchange(news_, json::array())},
                    {"scores", scores_json(table_.host_, view.world, setup_.seat)}});
        process_.reset();
    }

    [[nodiscard]] bool failed() const { return failed_; }

 private:
    [[nodiscard]] BotProcess::Clock::time_point deadline() const { return BotProcess::Clock::now() + setup_.patience; }

    void broken(const Error& error) {
        failed_ = true;
        process_.reset();
        const std::string seat = table_.host_.scenario().actors[setup_.seat].id;
        Error told = error;
        told.where = "bot " + seat;
        if (!table_.failure_) table_.failure_ = told;
        if (table_.failed_) table_.failed_(setup_.seat, told);
    }

    Result<void> tell(const json& message) {
        const std::string line = message.dump();
        if (table_.listen_) table_.listen_(setup_.seat, true, line);
        return process_->send(line, deadline());
    }

    Result<std::string> hear() {
        auto line = process_->receive(deadline());
        if (line && table_.listen_) table_.listen_(setup_.seat, false, printable(*line, BotProcess::kLongestLine * 4));
        return line;
    }

    /// Starts the program and lets it greet, so that a wrong program is noticed before it costs a turn.
    Result<void> begin() {
        auto process = BotProcess::start(setup_.command);
        if (!process) return pass_on(process.error());
        process_ = std::move(*process);
        const Scenario& s = table_.host_.scenario();
        auto sent = tell({{"message", "hello"},
                          {"protocol", kProtocol},
                          {"seat", s.actors[setup_.seat].id},
                          {"patience_ms", setup_.patience.count()},
                          {"scenario", definitions_json(s, Seat::of(setup_.seat))}});
        if (!sent) return sent;
        auto line = hear();
        if (!line) return pass_on(line.error());
        const auto greeting = json_from_text(*line);
        if (!greeting || !greeting->is_object() || greeting->value("message", json()) != "hello" ||
            greeting->value("protocol", json()) != kProtocol) {
            return fail(ErrorCode::kUnreadable,
                        fmt::format("its first line is {}; it has to be {{\"message\": \"hello\", \"protocol\": {}}}",
                                    line->empty() ? "empty" : "'" + printable(*line, 120) + "'", kProtocol));
        }
        // `cat` says that as well.
        if (greeting->contains("scenario"))
            return fail(ErrorCode::kUnreadable, "its first line repeats what it was sent: it is no bot");
        return {};
    }

    json turn_message(const View& view) {
        script::Host& host = table_.host_;
        const Scenario& s = host.scenario();
        const World& w = view.world;
        json out = {{"message", "turn"},
                    {"turn", turn_},
                    {"view", to_json(s, view)},
                    {"effects", std::exchange(news_, json::array())},
                    {"scores", scores_json(host, w, setup_.seat)},
                    {"actions", json::array()},
                    {"choices", json::object()},
                    {"cards", json::array()}};
        if (s.phases[w.phase].like == PhaseLike::kDecision) {
            for (std::size_t i = 0; i < s.actions.size(); ++i) {
                const auto open = game::action_open(host, w, setup_.seat, ActionId{i});
                if (open && open->yes) out["actions"].push_back(s.actions[ActionId{i}].id);
            }
        }
        for (const OpenChoice& open : w.choices) {
            if (open.actor != setup_.seat || open.taken >= 0) continue;
            json& list = out["choices"][s.cards[open.card].id] = json::array();
            for (const int choice : game::choices_open(host, w, open))
                list.push_back(s.cards[open.card].choices[static_cast<std::size_t>(choice)].id);
        }
        const auto show = [&](CardId card) {
            if (shown_cards_.size() < s.cards.size()) shown_cards_.resize(s.cards.size(), false);
            if (shown_cards_[card.index()]) return;
            shown_cards_[card.index()] = true;
            out["cards"].push_back(card_definition(s, card));
        };
        for (std::size_t i = 0; i < w.cards.size(); ++i) {
            if (w.cards[CardId{i}].shown > 0) show(CardId{i});
        }
        for (const HeldCard& held : w.hands)
            show(held.card);
        return out;
    }

    /// One turn: its command, or nothing when it has no more to do. Errors: it has failed.
    Result<std::optional<Command>> ask(const View& view) {
        if (process_ == nullptr) {
            if (auto begun = begin(); !begun) return pass_on(begun.error());
        }
        ++turn_;
        if (auto sent = tell(turn_message(view)); !sent) return pass_on(sent.error());
        int asks = 0;
        int strays = 0;
        const auto stray = [&]() -> Result<void> {
            if (++strays <= kMostStrays) return {};
            return fail(ErrorCode::kUnreadable,
                        fmt::format("it wrote more than {} lines that nobody asked for", kMostStrays));
        };
        for (;;) {
            auto line = hear();
            if (!line) return pass_on(line.error());
            auto read = json_from_text(*line);
            if (line->empty()) {
                // Its reader waits for an answer as with any other line.
                if (auto again = complain({ErrorCode::kBadValue, "the line is empty", {}, {}}); !again)
                    return pass_on(again.error());
            } else if (!read) {
                if (auto again = complain(read.error()); !again) return pass_on(again.error());
            } else if (!read->is_object()) {
                if (auto again =
                        complain({ErrorCode::kBadValue, "a line is an object: {\"turn\": N, \"do\": ...}", {}, {}});
                    !again) {
                    return pass_on(again.error());
                }
            } else if (is_earlier(read->value("turn", json()))) {
                // An answer to an earlier question, which it was too late for.
                if (auto borne = stray(); !borne) return pass_on(borne.error());
                continue;
            } else if (auto fault = envelope_fault(*read)) {
                if (auto again = complain(*fault); !again) return pass_on(again.error());
            } else if (read->contains("ask")) {
                if (++asks > kMostAsks)
                    return fail(ErrorCode::kUnreadable,
                                fmt::format("it asked more than {} questions in one turn", kMostAsks));
                json answer = advise(view, *read);
                answer["message"] = "answer";
                answer["turn"] = turn_;
                if (auto sent = tell(answer); !sent) return pass_on(sent.error());
                continue;
            } else if (read->at("do").is_null()) {
                return std::optional<Command>{};
            } else {
                auto command = read_command(table_.host_.scenario(), view.world, read->at("do"));
                if (command) return std::optional<Command>{std::move(*command)};
                if (auto again = complain(command.error()); !again) return pass_on(again.error());
            }
            if (faults_ >= kMostFaults) return std::optional<Command>{};
        }
    }

    [[nodiscard]] bool is_earlier(const json& turn) const {
        return turn.is_number_unsigned() && turn.get<std::uint64_t>() < static_cast<std::uint64_t>(turn_);
    }

    void count_fault(const Error& error) {
        ++faults_;
        const std::string& seat = table_.host_.scenario().actors[setup_.seat].id;
        auto mine = std::find_if(table_.faults_.begin(), table_.faults_.end(),
                                 [&](const BotTable::Faults& one) { return one.seat == seat; });
        if (mine == table_.faults_.end())
            mine = table_.faults_.insert(table_.faults_.end(), BotTable::Faults{seat, 0, error.text()});
        ++mine->count;
    }

    Result<void> complain(const Error& error) { return tell_refusal(error, true); }

    /// @param again  It is still asked for an answer to the same turn.
    Result<void> tell_refusal(const Error& error, bool again) {
        count_fault(error);
        return tell({{"message", "refused"}, {"turn", turn_}, {"again", again}, {"error", to_json(error)}});
    }

    [[nodiscard]] std::optional<Error> envelope_fault(const json& line) const {
        static const std::vector<std::string_view> kFields = {"turn", "do", "ask", "draft"};
        for (const auto& [key, value] : line.items()) {
            if (std::find(kFields.begin(), kFields.end(), key) == kFields.end()) {
                return Error{ErrorCode::kUnknownField,
                             fmt::format("there is no field '{}'{}; a command goes into 'do'", printable(key, 60),
                                         did_you_mean(key, kFields)),
                             "/" + json_path_step(key),
                             {}};
            }
        }
        if (!line.contains("turn") || line["turn"] != turn_)
            return Error{ErrorCode::kBadValue, fmt::format("'turn' is {} now", turn_), "/turn", {}};
        if (line.contains("do") == line.contains("ask"))
            return Error{ErrorCode::kMissingField,
                         "a line has 'do' (a command, or null for nothing more in this phase) or 'ask'",
                         {},
                         {}};
        return std::nullopt;
    }

    /// What people at this seat can ask their advisers.
    json advise(const View& view, const json& line) {
        const Scenario& s = table_.host_.scenario();
        const auto refuse = [](const Error& error) { return json{{"error", to_json(error)}}; };
        const auto no = [&](ErrorCode code, std::string message, std::string where) {
            return refuse({code, std::move(message), std::move(where), {}});
        };
        static const std::vector<std::string_view> kAsks = {"worth", "missing"};
        const json& what = line.at("ask");
        const std::string asked = what.is_string() ? what.get<std::string>() : std::string{};
        if (std::find(kAsks.begin(), kAsks.end(), asked) == kAsks.end()) {
            return no(ErrorCode::kBadValue,
                      fmt::format("one can ask for 'worth' or 'missing', not '{}'{}", printable(asked, 60),
                                  did_you_mean(asked, kAsks)),
                      "/ask");
        }
        const json draft = line.value("draft", json());
        const Draft* tabled = nullptr;
        if (draft.is_number_unsigned() && draft.get<std::uint64_t>() < DraftId::kNone) {
            tabled = view.world.draft(DraftId{draft.get<std::size_t>()});
            if (tabled == nullptr) return no(ErrorCode::kUnknownDraft, "you know of no such draft", "/draft");
        }
        if (asked == "missing") {
            if (tabled == nullptr) return no(ErrorCode::kBadValue, "'draft' is the number of a draft", "/draft");
            json who = json::array();
            for (const ActorId actor : missing(s, view.world, *tabled))
                who.push_back(s.actors[actor].id);
            return {{"missing", who}, {"rule", describe(s, rule_of(s, tabled->text()))}};
        }
        DraftText text;
        if (tabled != nullptr) {
            text = tabled->text();
        } else {
            if (!draft.is_object())
                return no(ErrorCode::kBadValue, "'draft' is the number of a draft, or an object as for 'propose'",
                          "/draft");
            json proposal = draft;
            proposal["command"] = "propose";
            auto read = command_from_json(s, view.world, proposal);
            if (!read) {
                Error error = read.error();
                error.where = "/draft" + error.where;
                return refuse(error);
            }
            text = completed(s, std::get<ProposeDraft>(*read).text);
            if (auto fits = check_text(s, view.world, text); !fits) {
                Error error = fits.error();
                error.where = "/draft" + error.where;
                return refuse(error);
            }
        }
        // As people at this seat are advised: by what the seat has seen the others do.
        adviser_.learn(view, std::exchange(unadvised_, {}));
        const ai::Worth worth = adviser_.text(view, text);
        json parts = json::array();
        for (const ai::Worth::Part& part : worth.parts)
            parts.push_back({{"objective", s.objectives[part.objective].id}, {"change", part.change}});
        json out = {{"worth", {{"total", worth.total}, {"parts", parts}}}};
        if (!worth.obstacle.empty()) {
            out["worth"]["obstacle"] = printable(worth.obstacle, 500);
            return out;
        }
        for (const ai::Forecast& forecast : adviser_.forecast(view, text)) {
            out["others"].push_back(
                {{"actor", s.actors[forecast.actor].id}, {"gain", forecast.gain}, {"words", forecast.words}});
            if (!forecast.counsel.empty()) out["others"].back()["counsel"] = forecast.counsel;
        }
        return out;
    }

    BotTable& table_;
    BotSetup setup_;
    std::unique_ptr<BotProcess> process_;
    json news_ = json::array();  ///< What it has not been told yet.
    Recount recount_;            ///< Of the effects that it heard of.
    ai::Adviser adviser_;
    std::vector<Effect> unadvised_;  ///< What the adviser has not been told yet.
    std::vector<bool> shown_cards_;
    int turn_ = 0;
    int round_ = 0;
    int phase_ = -1;
    int moves_ = 0;
    int faults_ = 0;
    bool failed_ = false;
};

/// What the driver sees: the bot, and behind it who stands in when it has failed.
class BotTable::Chair final : public ai::Player {
 public:
    Chair(BotTable& table, std::size_t at) : table_(table), at_(at) {}
    void learn(const View& view, const std::vector<Effect>& effects) override {
        if (stand_in_) {
            stand_in_->learn(view, effects);
        } else if (!bot().failed()) {
            bot().learn(effects);
        }
    }
    /// A program is told of every effect, and has nothing to watch besides.
    void watch(const Effect& seen) override {
        if (stand_in_) stand_in_->watch(seen);
    }
    std::optional<ai::Move> next(const View& view) override {
        if (!bot().failed()) {
            auto move = bot().next(view);
            if (!bot().failed()) return move;
        }
        if (!stand_in_ && table_.stand_in_) stand_in_ = table_.stand_in_(table_.setups_[at_].seat);
        if (stand_in_) return stand_in_->next(view);
        const bool mine =
            !table_.host_.scenario().phases[view.world.phase].sequential || view.world.turn == table_.setups_[at_].seat;
        if (view.world.ended || !mine || view.world.ready.contains(table_.setups_[at_].seat)) return std::nullopt;
        return ai::Move{SetReady{true}, "its program has failed"};
    }
    void refused(const Command& command, const Error& error) override {
        if (stand_in_) {
            stand_in_->refused(command, error);
        } else {
            bot().refused(error);
        }
    }
    [[nodiscard]] Hearing hears() const override { return stand_in_ ? stand_in_->hears() : Hearing::kAll; }

 private:
    [[nodiscard]] Bot& bot() const { return *table_.bots_[at_]; }
    BotTable& table_;
    std::size_t at_;
    std::unique_ptr<ai::Player> stand_in_;
};

BotTable::BotTable(script::Host& host, std::vector<BotSetup> bots,
                   std::function<std::unique_ptr<ai::Player>(ActorId)> stand_in, Failed failed, Listen listen)
    : host_(host),
      setups_(std::move(bots)),
      stand_in_(std::move(stand_in)),
      failed_(std::move(failed)),
      listen_(std::move(listen)),
      bots_(setups_.size()) {}

BotTable::~BotTable() = default;

ActorSet BotTable::seats() const {
    ActorSet out;
    for (const BotSetup& one : setups_)
        out.insert(one.seat);
    return out;
}

void BotTable::sit_down(ai::Driver& driver) {
    driver_ = &driver;
    for (std::size_t i = 0; i < setups_.size(); ++i) {
        driver.take(setups_[i].seat, [this, i] {
            // A new program: one that remembers what was taken back would play another game.
            bots_[i] = std::make_unique<Bot>(*this, setups_[i]);
            return std::make_unique<Chair>(*this, i);
        });
    }
}

void BotTable::end(const game::Game& game) {
    if (driver_ != nullptr) driver_->tell_the_last(game);
    for (const std::unique_ptr<Bot>& bot : bots_) {
        if (bot) bot->end(game);
    }
}

Result<BotSetup> bot_from_text(const Scenario& scenario, const std::string& text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string::npos || sign == 0 || text.find_first_not_of(" \t", sign + 1) == std::string::npos) {
        return fail(ErrorCode::kUsage,
                    fmt::format("'{}' is no bot; write SEAT=COMMAND, as in --bot \"{}=python3 bot.py\"",
                                printable(text, 80), scenario.actors[*scenario.playable.begin()].id));
    }
    auto actor = seat_named(scenario, std::string_view{text}.substr(0, sign));
    if (!actor) return pass_on(actor.error());
    return BotSetup{*actor, text.substr(sign + 1)};
}

}  // namespace demarche::session
