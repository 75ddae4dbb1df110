#include "authoring/spec_runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "ai/driver.h"
#include "base/hash.h"
#include "base/lines.h"
#include "game/query.h"
#include "model/json.h"
#include "session/cause.h"

namespace demarche::authoring {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

namespace {

/// Leaves the AI's turn when the example's time is over; caught where the turn began.
struct ExampleOver {};

/// A game of a spec: recorded, with AI seats that move whenever something has happened.
class PlayedGame : public script::SpecGame {
 public:
    PlayedGame(script::Host& host, session::RecordedGame game, ActorSet ai, Clock::time_point until)
        : host_(host),
          s_(host.scenario()),
          game_(std::move(game)),
          driver_(host, ai::players_luck(game_.world().seed), ai::Strength::kSimulation),
          until_(until) {
        for (const ActorId seat : ai)
            driver_.take(seat);
        keep(game_.dealt());
        note_faults();
    }

    [[nodiscard]] const session::Log& recorded() const { return game_.log(); }

    /// Goes on to where the spec wants to stand, before it has done anything.
    Result<void> stand_at(std::optional<std::size_t> phase) {
        if (phase ? world().phase == *phase : like() == PhaseLike::kNegotiation) return let_ai_play();
        return advance_to(phase ? *phase : table_phase());
    }

    [[nodiscard]] const World& world() const override { return game_.world(); }

    Result<std::optional<DraftId>> command(ActorId by, const json& message) override {
        if (driver_.seats().contains(by)) {
            return fail(
                ErrorCode::kNotYourSeat,
                fmt::format("the seat of '{}' was given to the AI in start {{ seats = ... }}", s_.actors[by].id));
        }
        auto command = command_from_json(s_, world(), message);
        if (!command) return pass_on(command.error());
        auto effects = submit(Seat::of(by), *command);
        if (!effects) return pass_on(effects.error());
        std::optional<DraftId> tabled;
        for (const Effect& effect : *effects) {
            const auto* draft = std::get_if<DraftTabled>(&effect.change);
            if (draft != nullptr && !tabled) tabled = draft->draft->id;
        }
        if (auto played = let_ai_play(); !played) return pass_on(played.error());
        return tabled;
    }

    Result<void> advance_to(std::size_t phase) override {
        bool arrived = false;
        while (!world().ended && !arrived) {
            if (auto done = step(phase, arrived); !done) return done;
        }
        return {};
    }

    Result<void> advance_rounds(int rounds) override {
        const int round = world().round + rounds;
        const std::size_t phase = table_phase();
        while (!world().ended && (world().round < round || (world().round == round && world().phase < phase))) {
            bool arrived = false;
            if (auto done = step(phase, arrived); !done) return done;
        }
        return {};
    }

    [[nodiscard]] Result<double> score(ActorId actor) override { return game::score(host_, world(), actor); }
    [[nodiscard]] json view(ActorId actor) const override { return to_json(s_, game_.game().view(Seat::of(actor))); }
    [[nodiscard]] json log() const override {
        json all = json::array();
        for (const Effect& effect : effects_)
            all.push_back(to_json(s_, effect));
        return all;
    }
    [[nodiscard]] std::vector<std::string> errors() const override {
        std::vector<std::string> all;
        std::set<std::string> places;
        const auto list = [&](const HandlerFailed& failed) {
            // What a function failed of mostly says which one it is.
            const bool said = failed.message.find(failed.what + ": ") != std::string::npos;
            all.push_back(said ? failed.message : fmt::format("{}: {}", failed.what, failed.message));
        };
        for (const Effect& effect : effects_) {
            const auto* const failed = std::get_if<HandlerFailed>(&effect.change);
            if (failed == nullptr) continue;
            places.insert(session::place_of(*failed));
            list(*failed);
        }
        for (const HandlerFailed& failed : faults_) {
            if (places.insert(session::place_of(failed)).second) list(failed);
        }
        return all;
    }

 private:
    [[nodiscard]] PhaseLike like() const { return s_.phases[world().phase].like; }

    /// Where people first sit down at a table: the first negotiation, or else the first phase that waits for them.
    [[nodiscard]] std::size_t table_phase() const {
        for (std::size_t i = 0; i < s_.phases.size(); ++i) {
            if (s_.phases[i].like == PhaseLike::kNegotiation) return i;
        }
        for (std::size_t i = 0; i < s_.phases.size(); ++i) {
            if (!game::goes_by_itself(s_.phases[i].like)) return i;
        }
        return 0;
    }

    /// Moves the clock on to the wanted phase, or to the next one in which the seats have something to do.
    Result<void> step(std::size_t phase, bool& arrived) {
        const std::size_t count = s_.phases.size();
        bool next = false;
        for (std::size_t ahead = 1; ahead <= count; ++ahead) {
            const std::size_t at = (world().phase + ahead) % count;
            next = at == phase;
            if (next || !game::goes_by_itself(s_.phases[at].like)) break;
        }
        auto done = submit(Seat::clock(), next ? AdvancePhase{static_cast<int>(phase)} : AdvancePhase{});
        if (!done) return pass_on(done.error());
        arrived = next;
        return let_ai_play();
    }

    Result<std::vector<Effect>> submit(Seat by, const Command& command) {
        if (Clock::now() > until_) return fail(ErrorCode::kScriptLimit, "the example has taken too long");
        auto effects = game_.submit(by, command);
        if (effects) {
            keep(*effects);
            driver_.tell(*effects);
        }
        note_faults();
        return effects;
    }

    /// Keeps what functions have failed of that were asked for an answer. No effect tells of most of it: an AI seat
    /// passes over its own functions that fail, as over those of what it only supposes.
    void note_faults() {
        std::vector<HandlerFailed> fresh = host_.take_faults();
        std::move(fresh.begin(), fresh.end(), std::back_inserter(faults_));
    }

    void keep(const std::vector<Effect>& effects) { effects_.insert(effects_.end(), effects.begin(), effects.end()); }

    /// The AI seats play until they wait for the spec. Where all seats are theirs they would go on to the end; it is
    /// the spec that moves the clock.
    Result<void> let_ai_play() {
        if (driver_.seats().empty()) return {};
        const auto by_ai = [&](Seat by, const Command& command) -> Result<std::vector<Effect>> {
            if (Clock::now() > until_) throw ExampleOver{};
            if (std::holds_alternative<AdvancePhase>(command)) {
                return fail(ErrorCode::kNotAllowed, "the spec moves the clock");
            }
            auto effects = game_.submit(by, command);
            if (effects) keep(*effects);  // the driver tells its seats itself
            return effects;
        };
        try {
            driver_.run([this]() -> const game::Game& { return game_.game(); }, by_ai);
        } catch (const ExampleOver&) {
            note_faults();
            return fail(ErrorCode::kScriptLimit, "the AI seats have taken too long");
        }
        note_faults();
        return {};
    }

    script::Host& host_;
    const Scenario& s_;
    session::RecordedGame game_;
    ai::Driver driver_;
    std::vector<Effect> effects_;
    std::vector<HandlerFailed> faults_;  ///< See note_faults.
    Clock::time_point until_;
};

class Games : public script::SpecTable {
 public:
    Games(script::Host& host, Clock::time_point until) : host_(host), until_(until) {}

    Result<script::SpecGame*> start(const script::SpecStart& how) override {
        auto dealt = session::RecordedGame::start(host_, {how.seed, host_.scenario().playable});
        if (!dealt) return pass_on(dealt.error());
        games_.push_back(std::make_unique<PlayedGame>(host_, std::move(*dealt), how.ai, until_));
        if (auto done = games_.back()->stand_at(how.at); !done) return pass_on(done.error());
        return games_.back().get();
    }

    [[nodiscard]] const std::vector<std::unique_ptr<PlayedGame>>& games() const { return games_; }

 private:
    script::Host& host_;
    Clock::time_point until_;
    std::vector<std::unique_ptr<PlayedGame>> games_;
};

Result<void> replay_all(script::Host& host, const Games& games, const SpecOptions& options) {
    for (const auto& game : games.games()) {
        auto again = options.replay(host, game->recorded());
        std::string difference;
        if (!again) {
            difference = again.error().text();
        } else if (hash(again->world()) != hash(game->world())) {
            difference = fmt::format("state {:016x} instead of {:016x}", hash(again->world()), hash(game->world()));
        }
        if (!difference.empty()) {
            return fail(ErrorCode::kDiffers, fmt::format("the game of seed {} does not replay to the same state: {}",
                                                         game->recorded().setup.seed.value, difference));
        }
    }
    return {};
}

}  // namespace

int SpecReport::passed() const {
    return static_cast<int>(
        std::count_if(outcomes.begin(), outcomes.end(), [](const SpecOutcome& o) { return !o.failure; }));
}
int SpecReport::failed() const {
    return static_cast<int>(outcomes.size()) - passed() + (fault ? 1 : 0);
}

Result<std::vector<SpecText>> spec_files(const fs::path& package) {
    std::vector<SpecText> all;
    std::error_code ec;
    const fs::path folder = package / "spec";
    if (!fs::exists(fs::symlink_status(folder, ec))) return all;
    if (fs::is_symlink(fs::symlink_status(folder, ec))) {
        return fail(ErrorCode::kUnreadable, "the folder is a symbolic link, which a package cannot use",
                    folder.string());
    }
    // Nobody can run more than this in one go; it also ends the walk through a folder that goes round in a circle.
    constexpr std::size_t kMostFiles = 1000;
    constexpr std::uintmax_t kLargest = 256U << 10U;
    std::vector<fs::path> paths;
    // It is shown at every result, and a file can be called anything.
    const auto name_of = [&](const fs::path& path) {
        return printable_name((package.filename() / path.lexically_relative(package)).generic_string());
    };
    const auto unread = [&](const fs::path& path, std::string why) {
        all.push_back({name_of(path), {}, Error{ErrorCode::kUnreadable, std::move(why), path.string(), {}}});
    };
    for (fs::recursive_directory_iterator it{folder, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".lua") continue;
        std::error_code unknown;
        const fs::file_status status = it->symlink_status(unknown);
        if (fs::is_directory(status)) continue;
        // A spec that is passed over would count as one that holds.
        if (fs::is_symlink(status) || !fs::is_regular_file(status)) {
            unread(it->path(), fs::is_symlink(status)
                                   ? "a spec is reached through a symbolic link, which a package cannot use"
                                   : "a spec is no regular file");
        } else {
            paths.push_back(it->path());
        }
        if (paths.size() + all.size() > kMostFiles) break;
    }
    if (ec) return fail(ErrorCode::kUnreadable, "the folder cannot be read: " + ec.message(), folder.string());
    if (paths.size() + all.size() > kMostFiles) {
        return fail(ErrorCode::kUnreadable, fmt::format("there are more than {} spec files", kMostFiles),
                    folder.string());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
        if (fs::file_size(path, ec) > kLargest && !ec) {
            unread(path, fmt::format("the file has more than {} KiB: split it", kLargest >> 10U));
            continue;
        }
        std::ifstream in{path, std::ios::binary};
        std::ostringstream text;
        text << in.rdbuf();
        if (in) {
            all.push_back({name_of(path), text.str(), {}});
        } else {
            unread(path, "the file cannot be read");
        }
    }
    std::sort(all.begin(), all.end(), [](const SpecText& a, const SpecText& b) { return a.file < b.file; });
    return all;
}

SpecReport run_specs(script::Host& host, std::shared_ptr<const script::PackageFiles> package, const SpecText& spec,
                     const SpecOptions& options) {
    SpecReport report;
    report.file = spec.file;
    const script::SpecFile file{std::move(package), host.scenario_ptr(), spec.file, spec.text};
    const auto examples = file.examples();
    if (!examples) {
        report.fault = examples.error();
        return report;
    }
    // It would count as one that holds.
    if (examples->empty()) {
        report.fault = Error{
            ErrorCode::kBadValue, "there is no example in it: it(\"does this\", function() ... end)", spec.file, {}};
    }
    for (std::size_t i = 0; i < examples->size(); ++i) {
        const script::SpecExample& example = examples->at(i);
        if (example.name.find(options.filter) == std::string::npos) continue;
        if (options.on_example) options.on_example(i, examples->size());
        const Clock::time_point now = Clock::now();
        if (options.until && now >= *options.until) {
            report.outcomes.push_back({example.name,
                                       example.place,
                                       Error{ErrorCode::kScriptLimit,
                                             "not run: the time for the whole run is over",
                                             fmt::format("{}:{}", example.place.file, example.place.line),
                                             {}},
                                       {}});
            continue;
        }
        const auto own = std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(options.seconds));
        Games games{host, options.until ? std::min(now + own, *options.until) : now + own};
        SpecOutcome outcome{example.name, example.place, {}, {}};
        (void)host.take_log();  // of whoever has used the state before
        (void)host.take_faults();
        Result<void> done = file.run(i, games, outcome.printed);
        outcome.printed += host.take_log();
        if (done) {
            done = replay_all(host, games, options);
            if (!done) done.error().where = fmt::format("{}:{}", example.place.file, example.place.line);
        }
        if (!done) outcome.failure = std::move(done.error());
        report.outcomes.push_back(std::move(outcome));
    }
    return report;
}

}  // namespace demarche::authoring
