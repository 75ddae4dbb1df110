#include "session/log.h"

#include <fmt/format.h>
#include <charconv>

#include <nlohmann/json.hpp>

#include "model/json.h"

namespace demarche::session {

namespace {

/// Takes the first line off a text.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

Result<std::uint64_t> hex_number(std::string_view text, int line) {
    std::uint64_t value = 0;
    if (text.size() != 16)
        return fail(ErrorCode::kUnreadable, "a hash has 16 hexadecimal digits", fmt::format("line {}", line));
    for (const char c : text) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            return fail(ErrorCode::kUnreadable, "a hash has 16 hexadecimal digits", fmt::format("line {}", line));
        value = value << 4U | static_cast<std::uint64_t>(digit);
    }
    return value;
}

}  // namespace

Result<RecordedGame> RecordedGame::start(script::Host& host, const game::Setup& setup) {
    std::vector<Effect> dealt;
    auto game = game::Game::start(host, setup, &dealt);
    if (!game) return pass_on(game.error());
    const Scenario& s = host.scenario();
    Log log{s.id, s.version, s.content_hash, setup, hash(game->world()), {}};
    return RecordedGame{std::move(*game), std::move(log), std::move(dealt)};
}

Result<std::vector<Effect>> RecordedGame::submit(Seat by, const Command& command) {
    auto effects = game_.submit(by, command);
    if (effects) log_.entries.push_back({by, command, hash(game_.world())});
    return effects;
}

Result<game::Game> replay(script::Host& host, const Log& log) {
    const Scenario& s = host.scenario();
    if (s.id != log.scenario || s.content_hash != log.content_hash) {
        return fail(ErrorCode::kWrongVersion,
                    fmt::format("recorded with scenario {} {} ({:016x}); here is {} {} ({:016x})", log.scenario,
                                log.version, log.content_hash, s.id, s.version, s.content_hash));
    }
    auto game = game::Game::start(host, log.setup);
    if (!game) return game;
    if (hash(game->world()) != log.dealt_hash) {
        return fail(
            ErrorCode::kDiffers,
            fmt::format("the deal reaches state {:016x}; recorded is {:016x}", hash(game->world()), log.dealt_hash),
            "deal");
    }
    for (std::size_t i = 0; i < log.entries.size(); ++i) {
        const LogEntry& entry = log.entries[i];
        const std::string where =
            fmt::format("command {} ({} by {})", i + 1, word(entry.command), seat_name(s, entry.by));
        auto done = game->submit(entry.by, entry.command);
        if (!done)
            return fail(ErrorCode::kDiffers, "it was accepted when recorded and is refused now: " + done.error().text(),
                        where);
        const std::uint64_t reached = hash(game->world());
        if (reached != entry.state_hash) {
            return fail(ErrorCode::kDiffers,
                        fmt::format("it reaches state {:016x}; recorded is {:016x}", reached, entry.state_hash), where);
        }
    }
    return game;
}

std::string to_text(const Scenario& scenario, const Log& log) {
    std::string out = fmt::format("demarche log 1\nscenario {} {} {:016x}\nseed {}\nseated", log.scenario, log.version,
                                  log.content_hash, log.setup.seed.value);
    for (const ActorId actor : log.setup.seated)
        out += " " + scenario.actors[actor].id;
    out += fmt::format("\ndealt {:016x}\n", log.dealt_hash);
    for (const LogEntry& entry : log.entries) {
        out += fmt::format("{} {}\n= {:016x}\n", seat_name(scenario, entry.by), to_json(scenario, entry.command).dump(),
                           entry.state_hash);
    }
    return out;
}

Result<Log> log_from_text(script::Host& host, std::string_view text) {
    const Scenario& s = host.scenario();
    int line_number = 0;
    const auto next = [&] {
        ++line_number;
        return take_line(text);
    };
    const auto bad = [&](std::string message) {
        return fail(ErrorCode::kUnreadable, std::move(message), fmt::format("line {}", line_number));
    };
    const auto after = [](std::string_view line, std::string_view head) -> std::optional<std::string_view> {
        if (line.substr(0, head.size()) != head) return std::nullopt;
        return line.substr(head.size());
    };
    if (next() != "demarche log 1") return bad("this is no log of a game (it begins with 'demarche log 1')");
    Log log;
    const auto scenario = after(next(), "scenario ");
    if (!scenario) return bad("here stands 'scenario ID VERSION HASH'");
    const std::size_t space = scenario->find(' ');
    const std::size_t last = scenario->rfind(' ');
    if (space == std::string_view::npos || last == space) return bad("here stands 'scenario ID VERSION HASH'");
    log.scenario = scenario->substr(0, space);
    log.version = scenario->substr(space + 1, last - space - 1);
    auto content = hex_number(scenario->substr(last + 1), line_number);
    if (!content) return pass_on(content.error());
    log.content_hash = *content;
    const auto seed = after(next(), "seed ");
    if (!seed) return bad("here stands 'seed NUMBER'");
    const auto [end_of_seed, fault] = std::from_chars(seed->data(), seed->data() + seed->size(), log.setup.seed.value);
    if (fault != std::errc{} || end_of_seed != seed->data() + seed->size())
        return bad("here stands 'seed NUMBER', a number up to 2^64");
    auto seated = after(next(), "seated");
    if (!seated) return bad("here stands 'seated ACTOR ACTOR ...'");
    while (!seated->empty()) {
        seated->remove_prefix(1);
        const std::size_t end = seated->find(' ');
        auto actor = s.find<ActorId>(seated->substr(0, end));
        if (!actor) return bad(actor.error().message);
        log.setup.seated.insert(*actor);
        seated->remove_prefix(end == std::string_view::npos ? seated->size() : end);
    }
    const auto dealt = after(next(), "dealt ");
    if (!dealt) return bad("here stands 'dealt HASH'");
    auto dealt_hash = hex_number(*dealt, line_number);
    if (!dealt_hash) return pass_on(dealt_hash.error());
    log.dealt_hash = *dealt_hash;
    // Amendments are read against the drafts as they then stood, so the game is played along.
    auto game = game::Game::start(host, log.setup);
    if (!game) return pass_on(game.error());
    while (!text.empty()) {
        const std::string_view line = next();
        if (line.empty()) continue;
        const std::size_t gap = line.find(' ');
        if (gap == std::string_view::npos) return bad("here stands 'SEAT COMMAND'");
        auto by = seat_from_name(s, line.substr(0, gap));
        if (!by) return bad(by.error().message);
        auto command = command_from_text(s, game->world(), line.substr(gap + 1));
        if (!command) return bad(command.error().text());
        const auto state = after(next(), "= ");
        if (!state) return bad("here stands '= HASH'");
        auto state_hash = hex_number(*state, line_number);
        if (!state_hash) return pass_on(state_hash.error());
        log.entries.push_back({*by, std::move(*command), *state_hash});
        (void)game->submit(*by, log.entries.back().command);
    }
    return log;
}

}  // namespace demarche::session
