// What the options of `demarche simulate` ask for, held against each other and against the scenario.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include "base/text.h"
#include "session/catalogue.h"
#include "session/names.h"
#include "tools/simulate_options.h"

namespace demarche::tools {

namespace {

Result<bulk::SimulationSetup> setup_of(const SimulateOptions& options) {
    bulk::SimulationSetup setup;
    setup.first_seed = options.seed;
    if (static_cast<std::uint64_t>(options.games) - 1 > std::numeric_limits<std::uint64_t>::max() - options.seed) {
        return fail(ErrorCode::kUsage, fmt::format("there are not {} seeds from {} on", options.games, options.seed),
                    "--seed");
    }
    setup.games = options.games;
    setup.jobs = options.jobs;
    setup.verify = options.verify;
    setup.empty_seats = options.empty;
    for (const std::string& said : options.strength) {
        const std::size_t equals = said.find('=');
        auto strength = ai::strength_from(equals == std::string::npos ? said : said.substr(equals + 1));
        if (!strength) {
            Error error = strength.error();
            error.where = "--strength";
            return pass_on(std::move(error));
        }
        // Of two for the same seat one would be passed over in silence.
        const std::string seat = equals == std::string::npos ? std::string{} : said.substr(0, equals);
        const auto same = [&](const std::string& other) {
            const std::size_t at = other.find('=');
            return at == equals && (at == std::string::npos || other.substr(0, at) == seat);
        };
        if (std::count_if(options.strength.begin(), options.strength.end(), same) > 1) {
            return fail(ErrorCode::kUsage,
                        equals == std::string::npos ? "it is given twice for all seats; SEAT=WORD is for one of them"
                                                    : fmt::format("'{}' is given two strengths", printable(seat, 60)),
                        "--strength");
        }
        if (equals == std::string::npos) {
            setup.strength = *strength;
        } else {
            setup.seat_strengths.emplace_back(seat, *strength);
        }
    }
    if (!options.shard.empty()) {
        const char* const end = options.shard.data() + options.shard.size();
        const auto [slash, first] = std::from_chars(options.shard.data(), end, setup.shard);
        const char* const second = slash != end && *slash == '/' ? slash + 1 : end;
        const auto [rest, last] = std::from_chars(second, end, setup.shards);
        if (first != std::errc{} || last != std::errc{} || rest != end || setup.shard < 0 ||
            setup.shard >= setup.shards) {
            return fail(ErrorCode::kUsage,
                        fmt::format("'{}' is no shard; write I/N with I from 0 to N-1", printable(options.shard, 40)),
                        "--shard");
        }
    }
    return setup;
}

/// What the options say before a scenario is known to say otherwise.
Result<void> check_options(const SimulateOptions& options) {
    if (options.scenario.empty()) return fail(ErrorCode::kUsage, "which scenario? 'demarche list' names them");
    if (options.bots.patience_given && options.bots.programs.empty())
        return fail(ErrorCode::kUsage, "without --bot, --bot-patience is of no use");
    if (options.resume && options.out.empty())
        return fail(ErrorCode::kUsage, "--resume needs --out FILE: the games that it adds to");
    if (options.whole && options.out.empty())
        return fail(ErrorCode::kUsage, "--whole needs --out FILE: the games that it looks at");
    return {};
}

Result<std::unique_ptr<script::Host>> host_with(const SimulateOptions& options,
                                                const std::vector<script::SetValue>& set) {
    auto host = session::Catalogue::standard().load(options.scenario, set);
    if (host || set.empty() || !session::Catalogue::standard().load(options.scenario)) return host;
    // The scenario is sound: it is what was set that does not fit.
    Error error = host.error();
    error.message = error.text();
    // The loader's own place is the same.
    if (const std::size_t said = error.message.find(": error: ");
        error.message.starts_with("--set ") && said < error.message.size())
        error.message.erase(0, said + 9);
    error.where = fmt::format("--set {}", printable(fmt::format("{}", fmt::join(options.set, " ")), 60));
    return pass_on(std::move(error));
}

/// Seats that no AI actor plays: empty ones, and those of programs.
Result<ActorSet> take_seats(const SimulateOptions& options, PreparedRun& run) {
    const Scenario& s = run.host->scenario();
    ActorSet idle;
    for (const std::string& name : options.empty) {
        auto seat = session::seat_named(s, name);
        if (!seat) return pass_on(seat.error());
        if (idle.contains(*seat))
            return fail(ErrorCode::kUsage, fmt::format("{} is named twice", s.actors[*seat].id), "--empty");
        idle.insert(*seat);
    }
    // In the scenario's order, so that the same games are known as the same.
    for (const ActorId seat : idle)
        run.info.empty.push_back(s.actors[seat].id);
    auto bots = bots_named(s, options.bots);
    if (!bots) return pass_on(bots.error());
    for (session::BotSetup& bot : *bots) {
        const std::string& seat = s.actors[bot.seat].id;
        if (idle.contains(bot.seat))
            return fail(ErrorCode::kUsage, fmt::format("{} cannot stay empty: a program plays it", seat), "--empty");
        run.info.bots.emplace_back(seat, bot.command);
        idle.insert(bot.seat);
        run.setup.bots.push_back(std::move(bot));
    }
    return idle;
}

/// The strengths of a run as its file names them: "normal russia=strong".
Result<std::string> strengths(const Scenario& s, const bulk::SimulationSetup& setup, ActorSet idle) {
    std::map<ActorId, ai::Strength> of_seats;
    for (const auto& [name, strength] : setup.seat_strengths) {
        auto seat = session::seat_named(s, name);
        if (!seat) return pass_on(seat.error());
        if (idle.contains(*seat))
            return fail(ErrorCode::kUsage, fmt::format("no AI actor plays {}", name), "--strength");
        if (strength != setup.strength) of_seats.emplace(*seat, strength);
    }
    std::string out{ai::word(setup.strength)};
    for (const auto& [seat, strength] : of_seats)
        out += fmt::format(" {}={}", s.actors[seat].id, ai::word(strength));
    return out;
}

}  // namespace

Result<PreparedRun> prepare_run(const SimulateOptions& options) {
    if (auto ok = check_options(options); !ok) return pass_on(ok.error());
    auto setup = setup_of(options);
    if (!setup) return pass_on(setup.error());
    std::vector<script::SetValue> set;
    for (const std::string& text : options.set) {
        auto value = session::set_value_from_text(text);
        if (!value) return pass_on(value.error());
        if (std::any_of(set.begin(), set.end(), [&](const auto& other) { return other.path == value->path; }))
            return fail(ErrorCode::kUsage, fmt::format("'{}' is set twice", printable(value->path, 100)));
        set.push_back(std::move(*value));
    }
    auto host = host_with(options, set);
    if (!host) return pass_on(host.error());
    const Scenario& s = (*host)->scenario();
    bulk::RunInfo info{s.id, s.version, s.content_hash, DEMARCHE_VERSION, {}, set, {}, {}};
    PreparedRun run{std::move(*host), std::move(*setup), std::move(info)};
    auto idle = take_seats(options, run);
    if (!idle) return pass_on(idle.error());
    auto strength = strengths(s, run.setup, *idle);
    if (!strength) return pass_on(strength.error());
    run.info.strength = std::move(*strength);
    const std::uint64_t last = run.setup.first_seed + static_cast<std::uint64_t>(run.setup.games) - 1;
    run.info.asked = {{run.setup.first_seed, last, run.setup.shard, run.setup.shards}};
    return run;
}

}  // namespace demarche::tools
