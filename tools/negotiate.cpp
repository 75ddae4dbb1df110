#include <fmt/format.h>

#include <filesystem>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/lines.h"
#include "base/so_many.h"
#include "base/text.h"
#include "negotiation/domain.h"
#include "negotiation/frontier.h"
#include "negotiation/line_server.h"
#include "negotiation/negotiator.h"
#include "negotiation/package_value.h"
#include "negotiation/seats.h"
#include "negotiation/single_text.h"
#include "negotiation/talks.h"
#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

using Json = nlohmann::ordered_json;

struct NegotiateOptions {
    std::string domain;
    std::vector<std::string> profiles;
    std::vector<std::string> seats;
    std::string personality = "default";
    std::string voters;
    int deadline = 100;
    int sessions = 1;
    int texts = 200;
    std::uint64_t seed = 1;
    bool serve = false;
    bool steps = false;
    std::vector<std::string> idle;   ///< Given, and of no use to --serve.
    std::vector<std::string> given;  ///< Long options.
};

std::string names(std::span<const std::string_view> list) {
    return fmt::format("{}", fmt::join(list, ", "));
}

/// Reads lines until `quit` or the end of the input. A line that cannot be read is reported and gets no answer.
int serve(const NegotiateOptions& options) {
    const auto style = find_style(options.personality);
    if (!style) {
        const auto known = style_names();
        return complain(Error{ErrorCode::kUsage,
                              fmt::format("--serve plays one of these personalities: {}{}", fmt::join(known, ", "),
                                          did_you_mean(options.personality, known)),
                              options.personality, ""});
    }
    if (!options.idle.empty()) {
        return complain(Error{ErrorCode::kUsage,
                              fmt::format("with --serve, {} {} of no use: domain, seat and deadline come by the line "
                                          "protocol; what it takes is --personality",
                                          list_text(options.idle), options.idle.size() == 1 ? "is" : "are"),
                              "--serve", ""});
    }
    std::ios::sync_with_stdio(false);
    LineServer server(*style);
    int code = kDone;
    std::string line;
    for (std::int64_t number = 1; !server.done(); ++number) {
        const auto length = read_line(std::cin, line, kLongestDomainFile);  // a domain comes in one line
        if (!length) {
            // An end of the input is one, but not of a line that goes on and on.
            if (!std::cin.eof())
                code = complain(Error{ErrorCode::kTextTooLong,
                                      "a line goes on for more than 64 MiB; nothing is read any more", "", ""});
            break;
        }
        if (*length > line.size()) {
            code = complain(Error{ErrorCode::kTextTooLong,
                                  fmt::format("the line has {} bytes; at most {} are read", *length, line.size()),
                                  fmt::format("line {}", number), ""});
            continue;
        }
        const auto answer = server.answer(line);
        if (!answer) {
            Error error = answer.error();
            error.where = fmt::format("line {}, {}", number, error.where);
            code = complain(error);
        } else if (*answer) {
            fmt::print("{}\n", **answer);
            if (std::fflush(stdout) != 0) break;  // the other side waits for it, and there is none
        }
    }
    return code;
}

/// What is measured from above; distances are left out where the space is too large to list.
struct Yardstick {
    std::vector<PackageValue> values;
    std::vector<double> reservations;
    std::optional<Frontier> frontier;
};

Json written(const IssueSpace& space, const Package& package) {
    Json out = Json::object();
    for (std::size_t k = 0; k < package.size(); ++k) {
        out[space.issues()[k].name] = space.issues()[k].values[package[k]];
    }
    return out;
}

void add_outcome(Json& line, const NegotiationDomain& domain, const Yardstick& yardstick,
                 const std::optional<Package>& outcome) {
    line["agreement"] = outcome ? written(domain.space, *outcome) : Json();
    line["package"] = outcome ? Json(*outcome) : Json();
    if (!yardstick.frontier) {
        Json utilities = Json::array();
        for (std::size_t i = 0; i < yardstick.values.size(); ++i) {
            utilities.push_back(outcome ? yardstick.values[i].of(*outcome) : yardstick.reservations[i]);
        }
        line["utilities"] = std::move(utilities);
        return;
    }
    const TalkScore score = score_outcome(*yardstick.frontier, yardstick.values, yardstick.reservations, outcome);
    line["utilities"] = score.utilities;
    const auto known = [](const std::optional<double>& number) { return number ? Json(*number) : Json(); };
    line["welfare"] = known(score.welfare_share);
    line["nash"] = known(score.nash_share);
    line["pareto_distance"] = score.pareto_distance;
    line["nash_distance"] = known(score.nash_distance);
    line["kalai_distance"] = known(score.kalai_distance);
}

int play_talks(const NegotiateOptions& options, const NegotiationDomain& domain, const Yardstick& yardstick) {
    std::vector<std::string> seats = options.seats;
    if (seats.empty()) {
        seats.assign(domain.profiles.size(), options.personality);
    }
    if (seats.size() != domain.profiles.size()) {
        return complain(Error{
            ErrorCode::kUsage,
            fmt::format("{} named for {}", so_many(seats.size(), "seat"), so_many(domain.profiles.size(), "profile")),
            "--seats", ""});
    }
    for (const std::string& seat : seats) {
        const auto known = make_seat(seat);
        if (!known) return complain(known.error());
        if (lists_all(seat) && domain.space.count() > RankedPackages::kMost) {
            return complain(Error{ErrorCode::kUsage,
                                  fmt::format("'{}' lists every package, at most {}; '{}' has {}. Those that can sit "
                                              "here: {}",
                                              seat, RankedPackages::kMost, printable(domain.name, 60),
                                              domain.space.count_text(), names(style_names())),
                                  "--seats", ""});
        }
    }
    for (int n = 0; n < options.sessions; ++n) {
        const int first = n % static_cast<int>(seats.size());  // the opening seat moves on
        const std::uint64_t seed = hash_mix(options.seed, static_cast<std::uint64_t>(n));
        std::vector<std::unique_ptr<TalkStrategy>> players;
        for (std::size_t i = 0; i < seats.size(); ++i) {
            auto player = make_seat(seats[i]);
            if (!player) {
                return complain(player.error());
            }
            (*player)->begin({.space = &domain.space,
                              .value = &yardstick.values[i],
                              .reservation = yardstick.reservations[i],
                              .me = static_cast<int>(i),
                              .parties = static_cast<int>(seats.size()),
                              .deadline = options.deadline,
                              .seed = hash_mix(seed, i)});
            players.push_back(std::move(*player));
        }
        const TalkRecord record = run_talks(domain.space, players, options.deadline, first);
        Json line = {{"domain", domain.name},
                     {"seats", seats},
                     {"seed", options.seed},
                     {"session", n},
                     {"first", first},
                     {"deadline", options.deadline},
                     {"ending", word(record.ending)},
                     {"rounds", record.rounds},
                     {"turns", record.turns}};
        add_outcome(line, domain, yardstick, record.agreement);
        if (options.steps) {
            Json steps = Json::array();
            for (const TalkStep& step : record.steps) {
                const bool offer = step.action.move == TalkMove::kOffer;
                Json entry = {{"round", step.round}, {"by", step.by}};
                entry["action"] = offer ? "offer" : step.action.move == TalkMove::kAccept ? "accept" : "end";
                if (offer) {
                    entry["offer"] = step.action.offer;
                }
                steps.push_back(std::move(entry));
            }
            line["steps"] = std::move(steps);
        }
        fmt::print("{}\n", line.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    return kDone;
}

int play_single_text(const NegotiateOptions& options, const NegotiationDomain& domain, const Yardstick& yardstick) {
    const TextVoter voters = options.voters == "climber" ? TextVoter::kClimber : TextVoter::kAnnealer;
    for (int n = 0; n < options.sessions; ++n) {
        const SingleTextResult result =
            run_single_text(domain.space, yardstick.values, yardstick.reservations, voters, options.texts,
                            hash_mix(options.seed, static_cast<std::uint64_t>(n)));
        Json line = {
            {"domain", domain.name}, {"procedure", "single text"}, {"voters", options.voters}, {"seed", options.seed},
            {"session", n},          {"texts", options.texts},     {"adopted", result.adopted}};
        add_outcome(line, domain, yardstick, result.agreement ? std::optional(result.text) : std::nullopt);
        fmt::print("{}\n", line.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    return kDone;
}

int negotiate(const NegotiateOptions& options) {
    if (options.serve) {
        return serve(options);
    }
    // What is passed over in silence is taken for done.
    const auto idle = [&](std::initializer_list<const char*> names) {
        std::vector<std::string> out;
        for (const char* name : names) {
            if (std::find(options.given.begin(), options.given.end(), name) != options.given.end())
                out.emplace_back(name);
        }
        return out;
    };
    if (!options.voters.empty()) {
        if (const auto names = idle({"--seats", "--personality", "--deadline", "--steps"}); !names.empty()) {
            return complain(
                Error{ErrorCode::kUsage,
                      fmt::format("with --single-text, {} {} of no use: the mediator writes, and the parties "
                                  "vote",
                                  list_text(names), names.size() == 1 ? "is" : "are"),
                      "", ""});
        }
    } else if (!idle({"--texts"}).empty()) {
        return complain(Error{ErrorCode::kUsage, "without --single-text, --texts is of no use", "", ""});
    } else if (!options.seats.empty() && !idle({"--personality"}).empty()) {
        return complain(
            Error{ErrorCode::kUsage, "with --seats, --personality is of no use: each seat has its style", "", ""});
    }
    if (options.domain.empty()) {
        return complain(Error{ErrorCode::kUsage, "name a domain file, or --serve", "negotiate", ""});
    }
    const std::vector<std::filesystem::path> profiles(options.profiles.begin(), options.profiles.end());
    const auto domain = load_domain(options.domain, profiles);
    if (!domain) {
        return complain(domain.error());
    }
    Yardstick yardstick{domain->values(), domain->reservations(), std::nullopt};
    if (auto frontier = find_frontier(domain->space, yardstick.values, yardstick.reservations)) {
        yardstick.frontier = std::move(*frontier);
    } else {
        fmt::print(stderr, "demarche: no distances: {}\n", frontier.error().text());
    }
    return options.voters.empty() ? play_talks(options, *domain, yardstick)
                                  : play_single_text(options, *domain, yardstick);
}

}  // namespace

void add_negotiate(CLI::App& app, Run& run) {
    auto options = std::make_shared<NegotiateOptions>();
    CLI::App* command = app.add_subcommand("negotiate", "Standard negotiation domains, for measuring the negotiator");
    command->add_option("domain", options->domain, "A GENIUS domain (XML) or a domain with its parties (JSON)")
        ->type_name(kFileWord);
    command->add_option("--profiles", options->profiles, "GENIUS profiles, one a party, in seat order")
        ->type_name(kFileWord)
        ->expected(2, CLI::detail::expected_max_vector_size);  // a domain that takes fewer says so
    command->add_option("--seats", options->seats, "Who sits where: " + names(seat_names()))
        ->type_name("STYLE,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        ->add_option("--personality", options->personality,
                     "The style of all seats without --seats; with --serve one of " + names(style_names()))
        ->type_name("STYLE")
        ->capture_default_str();
    command->add_option("--deadline", options->deadline, "Rounds until the talks end without a deal")
        ->type_name(kNumberWord)
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_option("--sessions", options->sessions, "Sessions to play; the opening seat moves on with each")
        ->type_name(kNumberWord)
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "Same seed, same transcript")
        ->type_name(kNumberWord)
        ->check(seed_number())
        ->capture_default_str();
    command->add_flag("--steps", options->steps, "Add every move to the line of a session");
    command
        ->add_option("--single-text", options->voters,
                     "A mediator's single text instead of offers; how the parties vote")
        ->type_name(kWordWord)
        ->check(one_of({"annealer", "climber"}));
    command->add_option("--texts", options->texts, "Texts that the mediator may show")
        ->type_name(kNumberWord)
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_flag("--serve", options->serve,
                      "Take a seat or the mediator's chair by the line protocol on stdin and stdout");
    command->footer(
        "Stacked alternating offers; one JSON line a session. Example:\n"
        "  demarche negotiate domain.xml --profiles a.xml b.xml --seats default,boulware");
    command->callback([command, options, &run] {
        for (const CLI::Option* one : command->get_options({})) {
            const std::string name = one->get_name(true, true);
            if (one->count() > 0 && !one->get_lnames().empty())
                options->given.push_back("--" + one->get_lnames().front());
            const bool used =
                name.find("--serve") != std::string::npos || name.find("--personality") != std::string::npos;
            if (one->count() > 0 && !used) options->idle.push_back(one->get_positional() ? name : one->get_name());
        }
        run = [options] { return negotiate(*options); };
    });
}

}  // namespace demarche::tools
