#include "tools/bot_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

#include "tools/usage.h"

namespace demarche::tools {

void add_bot_options(CLI::App& command, BotOptions& options) {
    command
        .add_option("--bot", options.programs,
                    "A program that plays a seat, by the protocol of BOTS.md; may be given several times")
        ->type_name(kBotWord)
        ->allow_extra_args(false);
    command.add_option("--bot-patience", options.patience_s, "How long a program may take for a line")
        ->type_name(kSecondsWord)
        ->check(CLI::Range(0.05, 86400.0))
        ->check(no_nan())
        ->capture_default_str()
        ->each([&options](const std::string&) { options.patience_given = true; });
}

Result<std::vector<session::BotSetup>> bots_named(const Scenario& scenario, const BotOptions& options) {
    std::vector<session::BotSetup> out;
    for (const std::string& text : options.programs) {
        auto bot = session::bot_from_text(scenario, text);
        if (!bot) return pass_on(bot.error());
        if (std::any_of(out.begin(), out.end(), [&](const auto& other) { return other.seat == bot->seat; }))
            return fail(ErrorCode::kUsage,
                        fmt::format("two programs for the seat of {}", scenario.actors[bot->seat].name.str()), "--bot");
        bot->patience = std::chrono::milliseconds{static_cast<std::int64_t>(options.patience_s * 1000)};
        out.push_back(std::move(*bot));
    }
    return out;
}

}  // namespace demarche::tools
