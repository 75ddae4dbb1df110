// Chapters 3 to 6: what happens at the table, step by step.

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

#include "cases.h"
#include "diplomacy/voting.h"
#include "fields.h"
#include "game/game.h"
#include "model/json.h"
#include "table.h"

namespace demarche::conformance {

using nlohmann::json;

namespace {

std::string plain(const json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

class Play {
 public:
    Play(const json& given, std::string path) : path_(std::move(path)), scenario_(table().scenario()) {
        Fields fields(given, path_);
        game::Setup setup;
        setup.seed = Seed{static_cast<std::uint64_t>(fields.number_or("seed", 1))};
        setup.seated = fields.may("seats") ? actors(fields.words("seats")) : scenario_.playable;
        auto started = game::Game::start(*table().host, setup);
        if (!started) throw BadCase(path_ + ": " + started.error().text());
        game_.emplace(std::move(*started));
        // Cases begin where drafts can be tabled.
        submit(Seat::facilitator(), {{"command", "advance"}, {"to", "negotiation"}});
        steps_ = fields.need("steps");
        fields.done();
    }

    std::string run() {
        int number = 0;
        for (const json& step : steps_) {
            const std::string here = fmt::format("{}/steps/{}", path_, number++);
            Fields fields(step, here);
            const json* expected = fields.may("expect");
            std::string wrong = expected ? compare(*expected, here) : act(fields);
            fields.done();
            if (!wrong.empty()) return fmt::format("step {}: {}", number, wrong);
        }
        return {};
    }

 private:
    // --- doing

    Result<std::vector<Effect>> submit(Seat seat, const json& message) {
        const Result<Command> command = command_from_json(scenario_, game_->world(), message);
        if (!command) return tl::unexpected<Error>(command.error());
        return game_->submit(seat, *command);
    }

    std::string act(Fields& step) {
        const std::string what = step.text("do");
        const Seat seat = step.may("as") ? Seat::of(actor(step.text("as"))) : Seat::facilitator();
        const std::string refusal = step.text_or("refused", "");
        json message = message_of(what, step);
        const std::string drafted = what == "propose" ? step.text("draft") : "";
        const World before = game_->world();
        const auto done = submit(seat, message);
        if (!done) {
            if (game_->world() != before) return "a refused command has changed the world";
            if (word(done.error().code) == refusal) return {};
            return fmt::format("{} was refused as {}: {}", what, word(done.error().code), done.error().text());
        }
        if (!refusal.empty()) return fmt::format("{} should have been refused as {}", what, refusal);
        for (const Effect& effect : *done) {
            const auto* tabled = std::get_if<DraftTabled>(&effect.change);
            if (tabled && !drafted.empty()) ids_[drafted] = tabled->draft->id;
        }
        return {};
    }

    json message_of(const std::string& what, Fields& step) {
        json message = {{"command", what}};
        if (what == "propose") {
            message = table().proposal(step.text("base"), step.may("with"));
            message["command"] = "propose";
            if (const json* channel = step.may("channel")) message["channel"] = *channel;
            (void)step.text("draft");
        } else if (what == "amend") {
            for (const auto& [field, value] : step.need("with").items())
                message[field] = value;
            message["draft"] = id(step.text("draft")).value;
        } else if (what == "accept" || what == "reject" || what == "abstain") {
            message = {{"command", "vote"}, {"vote", what}, {"draft", id(step.text("draft")).value}};
            if (step.may("reservation")) message["reservation"] = step.text("reservation");
        } else if (what == "withdraw") {
            message["draft"] = id(step.text("draft")).value;
        } else if (what == "leave" || what == "breach" || what == "commit") {
            message["agreement"] = id(step.text("agreement")).value;
            for (const char* const field : {"clause", "resource", "amount"}) {
                if (const json* value = step.may(field)) message[field] = *value;
            }
        } else if (what == "advance") {
            message["to"] = step.text("to");
        } else if (what == "set") {
            message = {{"command", "set_number"},
                       {"number", step.text("number")},
                       {"value", step.number("value")},
                       {"reason", "the case begins so"}};
        } else if (what != "ready") {
            throw BadCase(step.path() + ": '" + what + "' is nothing that one can do");
        }
        if (step.may("version")) message["version"] = static_cast<int>(step.number("version"));
        if (message.contains("linked")) {
            for (json& name : message["linked"])
                name = id(name.get<std::string>()).value;
        }
        return message;
    }

    // --- looking

    std::string compare(const json& expected, const std::string& here) {
        Fields fields(expected, here + "/expect");
        std::string wrong;
        const auto check = [&](const std::string& what, const std::string& wanted, const std::string& got) {
            if (wanted != got && wrong.empty()) wrong = fmt::format("{}: expected '{}', got '{}'", what, wanted, got);
        };
        const auto each = [&](const char* field, auto got) {
            const json* all = fields.may(field);
            if (!all) return;
            for (const auto& [name, wanted] : all->items()) {
                check(fmt::format("{} of {}", field, name), plain(wanted), got(name));
            }
        };
        each("draft", [&](const std::string& name) { return std::string(word(draft(name).status)); });
        each("version", [&](const std::string& name) { return std::to_string(draft(name).version()); });
        each("missing",
             [&](const std::string& name) { return names(demarche::missing(scenario_, game_->world(), draft(name))); });
        each("accepted", [&](const std::string& name) { return names(draft(name).voted(Vote::kAccept)); });
        each("agreement", [&](const std::string& name) {
            const Agreement* found = game_->world().agreement(id(name));
            return found ? std::string(word(found->status)) : "none";
        });
        each("parties", [&](const std::string& name) { return names(agreement(name).parties); });
        each("known_to", [&](const std::string& name) { return names(agreement(name).known_to); });
        each("in_force_since", [&](const std::string& name) { return std::to_string(agreement(name).since); });
        each("unratified_by", [&](const std::string& name) {
            ActorSet waiting;
            for (const Ratification& one : agreement(name).ratifications) {
                if (!one.done) waiting.insert(one.actor);
            }
            return names(waiting);
        });
        each("reservations", [&](const std::string& name) {
            ActorSet by;
            for (const Reservation& one : agreement(name).reservations)
                by.insert(one.by);
            return names(by);
        });
        each("sees", [&](const std::string& name) {
            std::set<std::string> seen;
            const View view = game_->view(Seat::of(actor(name)));
            for (const auto& [title, number] : ids_) {
                if (view.world.draft(number) || view.world.agreement(number)) seen.insert(title);
            }
            return fmt::format("{}", fmt::join(seen, " "));
        });
        if (const json* numbers = fields.may("numbers")) {
            for (const auto& [path, wanted] : numbers->items()) {
                const Result<SlotIndex> slot = scenario_.find_slot(path);
                if (!slot) throw BadCase(here + ": " + slot.error().message);
                const double got = game_->world().numbers[*slot];
                if (std::abs(got - wanted.get<double>()) > 1e-9 && wrong.empty()) {
                    wrong = fmt::format("{}: expected {}, got {}", path, wanted.get<double>(), got);
                }
            }
        }
        if (fields.may("round")) check("round", fields.need("round").dump(), std::to_string(game_->world().round));
        if (fields.may("phase")) check("phase", fields.text("phase"), game_->phase().id);
        fields.done();
        return wrong;
    }

    // --- names

    ActorId actor(const std::string& name) const {
        const Result<ActorId> found = scenario_.find<ActorId>(name);
        if (!found) throw BadCase(path_ + ": " + found.error().message);
        return *found;
    }
    ActorSet actors(const std::vector<std::string>& names) const {
        ActorSet out;
        for (const std::string& name : names)
            out.insert(actor(name));
        return out;
    }
    std::string names(ActorSet actors) const {
        std::vector<std::string> out;
        for (const ActorId one : actors)
            out.push_back(scenario_.actors[one].id);
        return fmt::format("{}", fmt::join(out, " "));
    }
    DraftId id(const std::string& name) const {
        const auto hit = ids_.find(name);
        if (hit == ids_.end()) throw BadCase(path_ + ": there is no draft '" + name + "' yet");
        return hit->second;
    }
    const Draft& draft(const std::string& name) const {
        const Draft* found = game_->world().draft(id(name));
        if (!found) throw BadCase(path_ + ": the draft '" + name + "' is gone");
        return *found;
    }
    const Agreement& agreement(const std::string& name) const {
        const Agreement* found = game_->world().agreement(id(name));
        if (!found) throw BadCase(path_ + ": '" + name + "' is no agreement");
        return *found;
    }

    std::string path_;
    const Scenario& scenario_;
    std::optional<game::Game> game_;
    json steps_;
    std::map<std::string, DraftId> ids_;
};

}  // namespace

std::string run_play(const Case& it) {
    return Play(it.given, it.id + "/play").run();
}

}  // namespace demarche::conformance
