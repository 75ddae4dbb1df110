#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <span>

#include "ai/retold.h"
#include "model/json.h"
#include "model/translated.h"
#include "session/names.h"
#include "session/people.h"
#include "session/recording.h"
#include "session/recount.h"
#include "session/session.h"
#include "terminal/story.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

struct ReplayOptions {
    std::string file;
    bool verify = false;
    bool json = false;
    bool reasons = false;
    bool text = false;  ///< There is nothing else to choose yet; scripts written for later versions say it.
    std::int64_t to = -1;
    std::string seat;
    std::string language;           ///< "": that of the environment.
    std::string scenario;           ///< "": by the id in the file, or where it has noted it.
    std::vector<std::string> idle;  ///< Given, and of no use to --verify.
};

/// The file may be sound: its scenario is not here as it was.
bool is_about_scenario(const Error& error) {
    return error.code == ErrorCode::kWrongVersion || error.code == ErrorCode::kNotFound ||
           error.code == ErrorCode::kDefinition || error.code == ErrorCode::kScript ||
           error.code == ErrorCode::kScriptLimit;
}

/// Whether the game was looked at and does not hold. A file that cannot be read so far is wrong use: what is wrong with
/// a command, or with what it reaches, is told of that command.
bool was_looked_at(const Error& error) {
    return error.code == ErrorCode::kDiffers ||
           (error.code == ErrorCode::kDamaged && error.where.starts_with("command "));
}

int verify(const ReplayOptions& options, const session::HostFor& host_for) {
    Progress progress{"verifying", 1};
    auto report = session::Session::verify(options.file, host_for, [&](std::int64_t done, std::int64_t total) {
        progress.total(total);
        progress.done(done);
    });
    if (!report) {
        complain(report.error());
        return was_looked_at(report.error()) ? kFailed : kMisused;
    }
    say("verified: {} commands reach the states that were recorded{}; final state {:016x}\n", report->commands,
        report->rewritten ? ", with a scenario that has been rewritten since: what is stored of them was not compared"
                          : ", and did what is stored of them",
        report->final_hash);
    return kDone;
}

/// Why an AI seat did it: for that seat itself and for the facilitator.
void tell_reason(const session::Session& session, const session::Entry& entry, Seat to, bool json) {
    if (!(to == Seat::facilitator()) && !(to == entry.by)) return;
    const std::string reason = printable(session.reason_of(entry.id), kMaxMessage);
    if (reason.empty()) return;
    const Scenario& s = session.scenario();
    if (json) {
        say("{}\n",
            nlohmann::ordered_json{{"reason", reason}, {"seat", seat_name(s, entry.by)}, {"command", entry.id}}.dump());
    } else {
        say("{}\n", terminal::reason_line(session::short_name(s, entry.by.actor), reason));
    }
}

/// What was recorded is told where the scenario has changed or is gone; but not where another was named.
bool may_be_told(const ReplayOptions& options) {
    if (options.scenario.empty()) return true;
    const auto named = session::Catalogue::standard().load(options.scenario);
    const auto recording = session::read_recording(options.file);
    return named && recording && (*named)->scenario().id == recording->scenario;
}

int show(const ReplayOptions& options, const session::HostFor& host_for) {
    auto session = session::Session::open_to_read(options.file, host_for);
    if (!session && may_be_told(options)) {
        if (!options.seat.empty() && options.seat != "facilitator" && is_about_scenario(session.error())) {
            Error error = session.error();
            // Of a file that cannot be read nothing is told in any case.
            if (session::read_recording(options.file))
                error.message += "; without --as, what was recorded is told, with all that was secret";
            return complain(error);
        }
        const RecordingTold told{options.language, options.to, options.json, options.reasons};
        return tell_recording(session.error(), options.file, told) ? kDone : kMisused;
    }
    if (!session) return complain(session.error());
    const Scenario& s = session->scenario();
    auto seat = reader_named(s, options.seat);
    if (!seat) return complain(seat.error());
    if (auto known = check_language(options.language, session->folder()); !known) return complain(known.error());
    say_of_game(*session, options.seat.empty() && !options.json);
    auto line = session->line();
    if (!line) return complain(line.error());
    std::vector<Effect> dealt;
    auto game = game::Game::start(session->host(), session->setup(), &dealt);
    if (!game) return complain(game.error());
    const std::string place = session->folder().empty() ? s.id : session->folder();
    const std::string language = options.language.empty() ? language_of_environment() : options.language;
    const auto told = translated(s, session::Catalogue::standard().words(language, place));
    session::SoFar so_far;
    session::Recount recount;  // for the facilitator it is the session's own count
    const auto tell = [&](const std::vector<Effect>& effects) {
        std::vector<Effect> all;
        for (const Effect& effect : effects) {
            if (auto known = redact(s, effect, *seat)) all.push_back(std::move(*known));
        }
        const View view = game->view(*seat);
        const terminal::Story story{told ? *told : s, view};
        for (std::size_t from = 0, count = 1; from < all.size(); from += count) {
            count = 1;
            if (options.json) {
                say("{}\n", to_json(s, recount(all[from])).dump());
            } else {
                for (const std::string& sentence : story.tell(std::span{all}.subspan(from), count, so_far))
                    say("{}\n", sentence);
            }
        }
    };
    tell(dealt);
    for (std::size_t i = 0; i < line->size() && (options.to < 0 || static_cast<std::int64_t>(i) < options.to); ++i) {
        auto effects = game->submit((*line)[i].by, (*line)[i].command);
        if (!effects) return complain(effects.error());
        tell(*effects);
        if (options.reasons) tell_reason(*session, (*line)[i], *seat, options.json);
    }
    if (options.to > static_cast<std::int64_t>(line->size())) {
        fmt::print(stderr, "demarche: --to {}: the game has {} commands, and all of them were told\n", options.to,
                   line->size());
    }
    return kDone;
}

}  // namespace

Result<Seat> reader_named(const Scenario& s, const std::string& name) {
    if (name.empty()) return Seat::facilitator();
    auto named = seat_from_name(s, name);
    if (named && *named == Seat::clock())
        named = fail(ErrorCode::kUsage, "the clock sees nothing: it only moves on", "--as");
    if (named) return *named;
    Error error = named.error();
    std::vector<std::string> seats;
    for (const ActorId actor : s.playable)
        seats.push_back(s.actors[actor].id);
    seats.insert(seats.end(), {"observer", "facilitator"});
    if (error.message.find('?') == std::string::npos) error.message += "; there are " + list_text(seats);
    return tl::unexpected<Error>{std::move(error)};
}

void say_if_rewritten(const session::Session& session) {
    if (session.is_rewritten()) fmt::print(stderr, "demarche: {}\n", session::kRewritten);
}

void say_of_game(const session::Session& session, bool tells_all) {
    say_if_rewritten(session);
    const auto people = session::people_noted(session);
    if (tells_all && !session.world().ended && (!people || !people->empty())) {
        fmt::print(
            stderr,
            "demarche: this game has not ended, and what follows tells all that its seats keep secret; --as SEAT "
            "tells what one of them knows\n");
    }
    std::vector<std::string> others = session.branches();
    if (others.size() <= 1) return;
    std::erase(others, session.current_branch());
    fmt::print(stderr,
               "demarche: this is the branch '{}', which was open last; there {} also {} ('switch NAME' at the "
               "facilitator's desk)\n",
               printable(session.current_branch(), 60), others.size() == 1 ? "is" : "are",
               printable(list_text(others), 300));
}

bool tell_recording(const Error& error, const std::string& file, const RecordingTold& how) {
    const bool about_scenario = is_about_scenario(error);
    const Words words =
        session::Catalogue::standard().words(how.language.empty() ? language_of_environment() : how.language);
    auto recording = about_scenario ? session::read_recording(file, words) : tl::unexpected<Error>(error);
    Error told = error;
    // It is told at once: to name the command that does so would send people in a circle.
    if (recording) told.message.resize(std::min(told.message.size(), told.message.find("; 'demarche replay ")));
    complain(told, words);
    if (!recording) {
        // Not even what was recorded can be told, and that is another fault than the scenario's.
        if (about_scenario && recording.error().message != error.message) complain(recording.error(), words);
        return false;
    }
    if (how.json) {
        const auto count = static_cast<std::int64_t>(recording->steps.size());
        for (std::int64_t i = 0; i < count && (how.steps < 0 || i <= how.steps); ++i) {
            const session::Recording::Step& step = recording->steps[static_cast<std::size_t>(i)];
            for (const std::string& effect : step.effects)
                say("{}\n", effect);
            if (how.reasons && !step.reason.empty())
                say("{}\n", nlohmann::ordered_json{{"reason", step.reason}, {"seat", step.by}}.dump());
        }
    } else {
        say("{}", terminal::recording_page(words, *recording, ai::retold(words, told.message), how.steps, how.reasons));
    }
    return true;
}

void add_replay(CLI::App& app, Run& run) {
    auto options = std::make_shared<ReplayOptions>();
    CLI::App* command = app.add_subcommand("replay", "Watch or verify a session");
    add_save_argument(*command, options->file);
    command->add_flag("--verify", options->verify,
                      "Run every command again and compare each state with what was recorded");
    command->add_option("--to", options->to, "Stop after so many commands")
        ->type_name(kNumberWord)
        ->check(CLI::NonNegativeNumber);
    command
        ->add_option("--as", options->seat, "As this seat saw it (an actor, 'observer' or, unless said, 'facilitator')")
        ->type_name("SEAT_NAME")
        ->check(no_empty_word());
    add_reading_options(*command, options->language, options->scenario);
    command->add_flag("--json", options->json, "One JSON object a line for each effect");
    command->add_flag("--reasons", options->reasons, "Tell why AI actors did what they did, with the numbers");
    command->add_flag("--text", options->text, "Tell it in the terminal (there is no other way yet)");
    command->footer("Example:  demarche replay tuesday.demarche --verify");
    command->callback([&run, options, command] {
        for (const char* name : {"--to", "--as", "--lang", "--json", "--reasons"}) {
            if (options->verify && command->get_option(name)->count() > 0) options->idle.emplace_back(name);
        }
        run = [options] {
            if (!options->idle.empty()) {
                return complain(
                    {ErrorCode::kUsage,
                     fmt::format("with --verify, {} {} of no use: it looks at the whole game and tells nothing "
                                 "of it",
                                 list_text(options->idle), options->idle.size() == 1 ? "is" : "are"),
                     {},
                     {}});
            }
            if (options->json && !options->language.empty()) {
                return complain({ErrorCode::kUsage,
                                 "with --json, --lang is of no use: effects are told in the scenario's own words",
                                 {},
                                 {}});
            }
            auto file = find_save(options->file);
            if (!file) return complain(file.error());
            options->file = file->string();
            const session::Catalogue catalogue = session::Catalogue::standard();
            const session::HostFor host_for = [catalogue, options](const std::string& id) {
                return catalogue.load(options->scenario.empty() ? id : options->scenario);
            };
            return options->verify ? verify(*options, host_for) : show(*options, host_for);
        };
    });
}

}  // namespace demarche::tools
