#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "ai/vocabulary.h"
#include "base/secret.h"
#include "base/signals.h"
#include "base/text.h"
#include "model/translated.h"
#include "session/bot_process.h"
#include "session/closing.h"
#include "session/names.h"
#include "session/people.h"
#include "session/saves.h"
#include "session/session.h"
#include "terminal/desk.h"
#include "terminal/line_editor.h"
#include "terminal/text_game.h"
#include "terminal/words.h"
#include "tools/bot_options.h"
#include "tools/commands.h"
#include "tools/desktop.h"
#include "tools/packages.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

namespace fs = std::filesystem;

struct PlayOptions {
    std::string scenario = "kyrgyz_crisis";
    bool scenario_given = false;
    std::string as;
    std::vector<std::string> hotseat;
    std::vector<std::string> empty;
    std::uint64_t seed = 0;
    bool seed_given = false;
    std::string session;
    std::string resume;
    BotOptions bots;
    std::string bot_log;
    std::vector<std::string> idle;  ///< Given, and of no use without a program at a seat.
    bool demo = false;
    bool facilitator = false;
    bool reasons = false;
    bool text = false;
    std::string language;  ///< "": that of the environment.
    std::string strength = "normal";
    bool strength_given = false;
};

Result<ActorSet> actors_named(const Scenario& scenario, const std::vector<std::string>& names) {
    ActorSet out;
    for (const std::string& name : names) {
        const ActorId meant = terminal::actor_meant(scenario, name);
        if (!meant.valid()) {
            auto actor = session::seat_named(scenario, name);
            return tl::unexpected<Error>(actor ? Error{} : actor.error());
        }
        if (!scenario.actors[meant].playable) {
            return fail(ErrorCode::kNotYourSeat,
                        fmt::format("{} is played by its script and has no seat; seats: {}",
                                    scenario.actors[meant].name.str(), terminal::names(scenario, scenario.playable)));
        }
        if (out.contains(meant))
            return fail(ErrorCode::kUsage, fmt::format("{} is named twice", scenario.actors[meant].name.str()));
        out.insert(meant);
    }
    return out;
}

/// One seat has one player.
Result<void> check_seats(const Scenario& scenario, ActorSet people, const std::vector<session::BotSetup>& bots) {
    for (const session::BotSetup& bot : bots) {
        if (people.contains(bot.seat))
            return fail(ErrorCode::kUsage,
                        fmt::format("{} is played by you and by a program; choose another seat with --as, or watch "
                                    "with --demo",
                                    scenario.actors[bot.seat].name.str()));
    }
    return {};
}

/// Whoever watches plays no seat. A seat that was passed over in silence would be an AI's.
Result<void> check_demo(const PlayOptions& options) {
    std::vector<std::string> seats;
    if (!options.as.empty()) seats.emplace_back("--as");
    if (!options.hotseat.empty()) seats.emplace_back("--hotseat");
    if (!options.demo || seats.empty()) return {};
    return fail(
        ErrorCode::kUsage,
        fmt::format("with --demo, {} {} of no use: the AI plays all seats, and you watch; leave one of them out",
                    list_text(seats), seats.size() == 1 ? "is" : "are"));
}

/// Notes where the scenario lies, unless its id finds it.
Result<void> note_place(session::Session& session, const session::Catalogue& catalogue, const std::string& scenario) {
    auto folder = catalogue.find(scenario);
    if (!folder) return pass_on(folder.error());
    std::error_code ec;
    if (!session.folder().empty()) return session.note_folder(fs::absolute(*folder, ec));
    const std::string hint = catalogue.hint(scenario, session.scenario().id);
    return hint.empty() ? Result<void>{} : session.note_folder(hint);
}

/// What was settled when the game began cannot be asked for otherwise as it goes on.
Result<void> check_resumed(const PlayOptions& options, const session::Session& session) {
    if (!options.session.empty() && !options.demo)
        return fail(ErrorCode::kUsage, "a game goes on in its own file; leave this out, or --resume", "--session");
    if (options.seed_given && options.seed != session.setup().seed.value) {
        return fail(ErrorCode::kUsage,
                    fmt::format("the game was dealt with seed {}; leave this out, or begin another game without "
                                "--resume",
                                session.setup().seed.value),
                    "--seed");
    }
    auto empty = actors_named(session.scenario(), options.empty);
    if (!empty) return pass_on(empty.error());
    const Scenario& s = session.scenario();
    if (const ActorSet left = s.playable - session.setup().seated; !options.empty.empty() && !(*empty == left)) {
        return fail(ErrorCode::kUsage,
                    fmt::format("which seats stay empty was settled as the game began: {}",
                                left.empty() ? "none" : terminal::names(s, left)),
                    "--empty");
    }
    return {};
}

/// Watched in its own file, a game that people play would be played to its end by the AI.
/// @param before  Who plays it; nothing where nobody knows.
Result<void> check_watched(const PlayOptions& options, const Scenario& scenario, std::optional<ActorSet> before) {
    if (!options.demo || !options.session.empty() || !before || before->empty()) return {};
    return fail(ErrorCode::kUsage,
                fmt::format("{} {} played by people in this game, and the AI would play it to its end; with --session "
                            "FILE you watch a copy of it in that file, and the game stays as it is",
                            terminal::names(scenario, *before), before->size() == 1 ? "is" : "are"),
                "--demo");
}

/// A copy of a game, to watch how it goes on.
Result<session::Session> copy_to_watch(const session::Session& from, const fs::path& file,
                                       const session::HostFor& host_for) {
    if (auto copied = from.copy_to(file); !copied) return pass_on(copied.error());
    auto copy = session::Session::open(file, host_for);
    if (!copy) return copy;
    if (auto ok = session::note_people(*copy, {}); !ok) return pass_on(ok.error());
    return copy;
}

/// Goes on with a game that is kept.
Result<session::Session> resume(const PlayOptions& options, ActorSet& people, std::vector<session::BotSetup>& bots,
                                fs::path& kept) {
    auto file = find_save(options.resume);
    if (!file) return pass_on(file.error());
    kept = *file;
    const session::Catalogue catalogue = session::Catalogue::standard();
    const session::HostFor host_for = [&](const std::string& id) {
        return catalogue.load(options.scenario_given ? options.scenario : id);
    };
    auto session = session::Session::open(*file, host_for);
    if (!session) return session;
    say_if_rewritten(*session);
    const Scenario& s = session->scenario();
    if (auto ok = check_resumed(options, *session); !ok) return pass_on(ok.error());
    std::vector<std::string> names = options.hotseat;
    if (!options.as.empty()) names.push_back(options.as);
    // Taken for a game that everybody watches, an AI would play on for whoever is away.
    const auto noted = session::people_noted(*session);
    const bool kept_by_word = terminal::Desk::kept_by_word(*session);
    const ActorSet seated = session->world().seated;
    const bool watched = options.demo && (kept_by_word || !options.session.empty());
    if (!noted && names.empty() && !watched) {
        return fail(
            ErrorCode::kUnreadable,
            "the file does not say who plays; " +
                (kept_by_word ? std::string{"with --demo its facilitator gives the seats out at the desk"}
                              : fmt::format("--as SEAT says so, --hotseat of several, and --demo with --session FILE "
                                            "lets the AI play all seats of a copy: {}",
                                            terminal::names(s, seated))),
            file->string());
    }
    const ActorSet before = noted.value_or(ActorSet{});
    auto asked = actors_named(s, names);
    if (!asked) return pass_on(asked.error());
    // Seats that were empty at the start may have been given at the facilitator's desk.
    if (const ActorSet none = *asked - seated - before; !none.empty()) {
        return fail(ErrorCode::kUsage, fmt::format("{} cannot be played: this game is played without; its seats are {}",
                                                   terminal::names(s, none), terminal::names(s, seated)));
    }
    people = options.demo ? ActorSet{} : names.empty() ? before : *asked;
    if (!(people == before) && kept_by_word) {
        return fail(ErrorCode::kUsage,
                    "who plays which seat of this game is settled at its facilitator's desk ('seat ACTOR here'); leave "
                    "out --as, --hotseat and --demo");
    }
    if (auto ok = check_watched(options, s, noted); !ok) return pass_on(ok.error());
    auto programs = bots_named(s, options.bots);
    if (!programs) return pass_on(programs.error());
    bots = std::move(*programs);
    if (auto ok = check_seats(s, people, bots); !ok) return pass_on(ok.error());
    if (options.demo && !options.session.empty()) {
        auto copy = copy_to_watch(*session, options.session, host_for);
        if (!copy) return copy;
        session = std::move(copy);
        kept = options.session;
        fmt::print(stderr, "demarche: the game stays as it is; you watch a copy of it, which is kept in {}\n",
                   printable(kept.string(), 300));
    } else if (!(people == before)) {
        fmt::print(stderr, "demarche: {}; it goes on with {}\n",
                   !noted ? std::string{"the file does not say who has played this game"}
                          : fmt::format("this game was played by {} so far",
                                        before.empty() ? "nobody" : terminal::names(s, before)),
                   terminal::names(s, people));
        if (auto ok = session::note_people(*session, people); !ok) return pass_on(ok.error());
    }
    ActorSet programs_play;
    for (const session::BotSetup& bot : bots)
        programs_play.insert(bot.seat);
    const ActorSet programs_played = session::programs_noted(*session);
    if (const ActorSet left = programs_played - programs_play - people; !left.empty() && !options.demo) {
        fmt::print(stderr,
                   "demarche: {} {} played by a program so far, and now by the AI; --bot SEAT=COMMAND changes that\n",
                   terminal::names(s, left), left.size() == 1 ? "was" : "were");
    }
    if (!(programs_play == programs_played) && !options.demo) {
        if (auto ok = session::note_programs(*session, bots); !ok) return pass_on(ok.error());
    }
    // Where the scenario lies may have changed.
    if (options.scenario_given) {
        if (auto ok = note_place(*session, catalogue, options.scenario); !ok) return pass_on(ok.error());
    }
    return session;
}

/// What the reader wants to read in, such as "ru"; empty for English.
std::string language_of(const PlayOptions& options) {
    return options.language.empty() ? language_of_environment() : options.language;
}

/// @param kept  Receives the file that the game is kept in.
Result<session::Session> begin(const PlayOptions& options, ActorSet& people, std::vector<session::BotSetup>& bots,
                               fs::path& kept) {
    if (!options.resume.empty()) return resume(options, people, bots, kept);
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto host = catalogue.load(options.scenario);
    if (!host) return pass_on(host.error());
    const Scenario& s = (*host)->scenario();
    auto programs = bots_named(s, options.bots);
    if (!programs) return pass_on(programs.error());
    bots = std::move(*programs);
    std::vector<std::string> names = options.hotseat;
    if (!options.as.empty()) names.push_back(options.as);
    if (!options.demo && !options.facilitator && names.empty()) {
        ActorSet left = s.playable;
        for (const session::BotSetup& bot : bots)
            left.erase(bot.seat);
        if (left.empty()) return fail(ErrorCode::kUsage, "programs play all seats; --demo watches them");
        names.push_back(s.actors[*left.begin()].id);
    }
    auto set = actors_named(s, names);
    if (!set) return pass_on(set.error());
    people = *set;
    if (auto ok = check_seats(s, people, bots); !ok) return pass_on(ok.error());
    auto empty = actors_named(s, options.empty);
    if (!empty) return pass_on(empty.error());
    for (const session::BotSetup& bot : bots) {
        if (empty->contains(bot.seat))
            return fail(ErrorCode::kUsage,
                        fmt::format("{} cannot stay empty: a program plays it", s.actors[bot.seat].name.str()));
    }
    if (const ActorSet both = people & *empty; !both.empty()) {
        return fail(ErrorCode::kUsage,
                    fmt::format("{} cannot stay empty and be played by you", terminal::names(s, both)));
    }
    const std::uint64_t seed = options.seed_given ? options.seed : fresh_seed().value;
    const session::NameOfNew name = [&, id = s.id]() -> Result<fs::path> {
        auto file = options.session.empty() ? session::unnamed_session(id, seed) : Result<fs::path>{options.session};
        if (file) kept = *file;
        return file;
    };
    auto session = session::Session::create(name, std::move(*host), {Seed{seed}, s.playable - *empty});
    if (!session) return session;
    if (auto ok = session::note_people(*session, people); !ok) return pass_on(ok.error());
    if (auto ok = note_place(*session, catalogue, options.scenario); !ok) return pass_on(ok.error());
    if (!bots.empty()) {
        if (auto ok = session::note_programs(*session, bots); !ok) return pass_on(ok.error());
    }
    fmt::print("{}\n\n", catalogue.words(language_of(options))
                             .tr("Seed {seed}; every step is kept in {file}", std::to_string(seed),
                                 printable(kept.string(), 1000)));
    std::fflush(stdout);
    return session;
}

/// A game that goes on is played by AI seats that think as much as they did, unless it is asked for otherwise.
Result<ai::Strength> settle_strength(const PlayOptions& options, session::Session& session) {
    const auto noted = session::strength_noted(session);
    if (noted && !options.strength_given) return *noted;
    const ai::Strength strength = *ai::strength_from(options.strength);
    if (auto ok = session::note_strength(session, strength); !ok) return pass_on(ok.error());
    return strength;
}

/// In the window: what the command line says of seats and files is settled first, the rest is chosen there.
int play_on_desktop(const PlayOptions& options) {
    DesktopOptions wanted;
    if (options.scenario_given) wanted.scenario = options.scenario;
    wanted.as = options.as;
    if (options.seed_given) wanted.seed = options.seed;
    const bool settled = !options.session.empty() || !options.resume.empty() || !options.hotseat.empty() ||
                         !options.empty.empty() || options.strength_given;
    if (settled) {
        ActorSet people;
        std::vector<session::BotSetup> bots;
        fs::path kept;
        auto session = begin(options, people, bots, kept);
        if (!session) return complain(session.error());
        if (auto strength = settle_strength(options, *session); !strength) return complain(strength.error());
        wanted.save = kept.string();
        // The window opens the file itself.
    }
    wanted.language = options.language;
    return run_desktop(wanted);
}

/// Programs at seats have process groups of their own: whatever ends this one has to be told to them. The game is in
/// its file by then.
void end_programs_with_us() {
    const auto end = [](int signal) {
        session::BotProcess::end_all();
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    };
    for (const int signal : kEndingSignals) {
        if (std::signal(signal, end) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

/// What the options say otherwise before anything is known of a game.
Result<void> check_play_options(const PlayOptions& options) {
    if (auto known = check_language(options.language, options.scenario); !known) return pass_on(known.error());
    if (!options.idle.empty()) {
        return fail(ErrorCode::kUsage, fmt::format("without --bot, {} {} of no use", list_text(options.idle),
                                                   options.idle.size() == 1 ? "is" : "are"));
    }
    return check_demo(options);
}

/// The window has none of these.
bool only_in_terminal(const PlayOptions& options) {
    return options.text || options.demo || options.facilitator || options.reasons || !options.bots.programs.empty();
}

/// @return Not open where none is wanted.
Result<std::ofstream> open_bot_log(const PlayOptions& options) {
    std::ofstream log;
    if (options.bot_log.empty()) return log;
    std::error_code ec;
    if (fs::is_regular_file(options.bot_log, ec))
        return fail(ErrorCode::kTaken, "the file exists already; choose another name", options.bot_log);
    log.open(options.bot_log);
    if (!log) return fail(ErrorCode::kUnreadable, "the file cannot be written", options.bot_log);
    return log;
}

/// Says why there is no game to play. Gives the exit code.
int complain_of_no_game(const PlayOptions& options, const Error& error, const fs::path& kept) {
    const bool old = !options.resume.empty() && !options.scenario_given && !kept.empty();
    if (!old) return complain(error, session::Catalogue::standard().words(language_of(options)));
    // It is not what was asked for, but what there is of the game.
    (void)tell_recording(error, kept.string(), {.language = options.language, .reasons = options.reasons});
    return kMisused;
}

/// What the terminal is set up with, but for who plays and how much the AI thinks.
terminal::TextGameSetup terminal_setup(const PlayOptions& options, const session::Session& session) {
    const session::Catalogue catalogue = session::Catalogue::standard();
    terminal::TextGameSetup setup;
    setup.facilitator = options.facilitator;
    setup.watch_reasons = options.reasons;
    const std::string place = session.folder().empty() ? session.scenario().id : session.folder();
    if (const auto folder = catalogue.find(place)) {
        auto line = session::historical_line(*catalogue.files(*folder), session.scenario());
        if (line) setup.history = std::move(*line);  // `check` says what is wrong with one that cannot be read
    }
    setup.told = translated(session.scenario(), catalogue.words(language_of(options), place));
    setup.vocabulary = std::make_shared<const ai::Vocabulary>(session.scenario(), catalogue.all_words(place));
    setup.echo = isatty(STDIN_FILENO) == 0;
    const char* const term = std::getenv("TERM");
    const bool screen = isatty(STDOUT_FILENO) != 0;
    setup.clear_screen = screen && term != nullptr && std::string_view{term} != "dumb";
    winsize size{};
    if (screen && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        terminal::set_page_width(size.ws_col - 1U);
    // Through a pipe nothing but this says how wide a page is to be.
    const char* const columns = std::getenv("COLUMNS");
    std::size_t wide = 0;
    if (!screen && columns != nullptr &&
        std::from_chars(columns, columns + std::strlen(columns), wide).ec == std::errc{} && wide > 1)
        terminal::set_page_width(wide - 1);
    return setup;
}

/// @param over  Whether the game has come to its end. Its file is closed with it.
Result<void> play_in_terminal(session::Session session, terminal::TextGameSetup& setup, bool& over) {
    const auto editor = terminal::LineEditor::at_terminal(stdin, stdout);
    setup.editor = editor.get();
    terminal::TextGame game{std::move(session), setup, std::cin, std::cout};
    auto done = game.run();
    over = game.session().world().ended;
    return done;
}

/// How a game that is not over is gone on with.
void say_game_is_kept(const Words& words, const fs::path& kept) {
    // The keyboard may have been given back with nothing on the screen that says so.
    // On a line of its own, for a path may be long, and to be copied.
    fmt::print("{}\n  {}\n", words.tr("The game is kept. To go on with it:"), session::resume_command(kept));
}

int play(const PlayOptions& options) {
    if (auto ok = check_play_options(options); !ok) return complain(ok.error());
    if (!only_in_terminal(options) && desktop_there()) return play_on_desktop(options);
    auto bot_log = open_bot_log(options);
    if (!bot_log) return complain(bot_log.error());
    ActorSet people;
    std::vector<session::BotSetup> bots;
    fs::path kept;
    auto session = begin(options, people, bots, kept);
    if (!session) return complain_of_no_game(options, session.error(), kept);
    if (!bots.empty()) end_programs_with_us();
    auto strength = settle_strength(options, *session);
    if (!strength) return complain(strength.error());
    terminal::TextGameSetup setup = terminal_setup(options, *session);
    setup.people = people;
    setup.bots = std::move(bots);
    setup.strength = *strength;
    if (bot_log->is_open()) {
        setup.listen = [&log = *bot_log, scenario = &session->scenario()](ActorId seat, bool to_bot,
                                                                          const std::string& line) {
            log << scenario->actors[seat].id << (to_bot ? " <- " : " -> ") << line << std::endl;
        };
    }
    bool over = true;
    const Result<void> played = play_in_terminal(std::move(*session), setup, over);
    const Words words = session::Catalogue::standard().words(language_of(options));
    // Only when it is closed it shows whether all of it has come into its file.
    if (const std::string two = session::trouble_with_file(words, kept); !two.empty()) {
        fmt::print(stderr, "demarche: {}\n", printable(two, std::size_t{1} << 14U));
        std::error_code ec;
        if (!fs::exists(kept, ec) && !ec) return kMisused;
    }
    if (played && !over && !options.demo && !kept.empty()) say_game_is_kept(words, kept);
    if (bot_log->is_open() && !bot_log->flush())
        return complain({ErrorCode::kUnreadable, "it could not be written to its end", options.bot_log, {}});
    if (played) return kDone;
    const int code = complain(played.error());
    // Played it was, and the scenario has failed, as in `simulate`.
    const bool scripts = played.error().code == ErrorCode::kScriptLimit || played.error().code == ErrorCode::kScript;
    return scripts ? kFailed : code;
}

}  // namespace

/// "russia, eu" is two names.
static std::string without_blanks(std::string word) {
    CLI::detail::trim(word);
    return word;
}

void add_play(CLI::App& app, Run& run) {
    auto options = std::make_shared<PlayOptions>();
    CLI::App* command = app.add_subcommand(
        "play", "Play a scenario in the window or in the terminal, against AI actors or with others at one keyboard");
    CLI::Option* scenario =
        command->add_option("scenario", options->scenario, "A scenario's id (see 'demarche list') or folder")
            ->type_name(kScenarioWord)
            ->transform(scenario_meant)
            ->capture_default_str();
    command->add_option("--as", options->as, "The actor you play; the first one unless said")
        ->type_name(kSeatWord)
        ->check(no_empty_word());
    command
        ->add_option("--hotseat", options->hotseat,
                     "Several actors played at this keyboard in turn: eu,russia; may be given several times")
        ->type_name(kSeatsWord)
        ->delimiter(',')
        ->transform(without_blanks)
        ->allow_extra_args(false);
    command->add_option("--empty", options->empty, "Seats that stay empty: ukraine,...; may be given several times")
        ->type_name(kSeatsWord)
        ->delimiter(',')
        ->transform(without_blanks)
        ->allow_extra_args(false);
    CLI::Option* seed = command->add_option("--seed", options->seed, "The luck: the same seed deals the same game")
                            ->type_name(kNumberWord)
                            ->check(seed_number());
    command->add_option("--session", options->session, "The file to keep the game in (a new one)")
        ->type_name(kFileWord)
        ->check(no_empty_word());
    command->add_option("--resume", options->resume, "Go on with a saved game: its name or file")
        ->type_name(kSaveWord)
        ->check(no_empty_word());
    command->add_option("--strength", options->strength, "How much the AI actors think")
        ->type_name(kWordWord)
        ->check(one_of({"simulation", "normal", "strong"}))
        ->capture_default_str();
    add_bot_options(*command, options->bots);
    command->add_option("--bot-log", options->bot_log, "Write each line between the programs and the game to this file")
        ->type_name(kFileWord);
    command->add_flag(
        "--demo", options->demo,
        "Watch a game of AI actors with its story; with --resume a game that people play is watched in a copy, whose "
        "file --session names");
    command->add_flag("--facilitator", options->facilitator,
                      "Lead the game in the terminal: injects, numbers, seats, branches; without --as or --hotseat the "
                      "AI plays all seats and you come in at each phase");
    command->add_flag("--reasons", options->reasons, "Show the numbers behind the AI actors' moves");
    command->add_flag("--text", options->text, "In the terminal, also where there is a display");
    command
        ->add_option("--lang", options->language,
                     "The language to read in, such as ru; that of the environment unless said")
        ->type_name("LANGUAGE")
        ->check(no_empty_word());
    command->footer(
        "Examples:\n  demarche play border_post --as kyrgyzstan\n"
        "      (a quarter of an hour alone, to learn it)\n"
        "  demarche play kyrgyz_crisis --as eu --seed 7\n  demarche play --resume tuesday\n"
        "  demarche play --resume tuesday --demo --session watched.demarche\n"
        "      (what the AI makes of it, in a copy; a game that somebody leads gives its\n"
        "      seats out at the desk instead)\n"
        "  demarche play kyrgyz_crisis --hotseat eu,russia --facilitator\n"
        "  demarche play border_post --demo --bot \"uzbekistan=python3 my_bot.py\"\n"
        "With --text it reads from a pipe too: each line is what you would type.");
    command->callback([&run, options, seed, scenario, command] {
        for (const char* name : {"--bot-patience", "--bot-log"}) {
            if (options->bots.programs.empty() && command->get_option(name)->count() > 0)
                options->idle.emplace_back(name);
        }
        options->scenario_given = scenario->count() > 0;
        options->seed_given = seed->count() > 0;
        options->strength_given = command->count("--strength") > 0;
        run = [options] { return play(*options); };
    });
}

}  // namespace demarche::tools
