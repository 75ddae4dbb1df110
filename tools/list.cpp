#include <fmt/format.h>

#include <algorithm>

#include "base/lines.h"
#include "tools/commands.h"

namespace demarche::tools {

void add_list(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("list", "Scenarios found, and where");
    command->callback([&run] {
        run = [] {
            const session::Catalogue catalogue = session::Catalogue::standard();
            const auto all = catalogue.list();
            for (const session::Catalogue::Found& found : all) {
                auto host = catalogue.load(found.folder.string());
                if (!host) {
                    fmt::print("{:<18} does not load: 'demarche check {}' says why\n", printable_name(found.id),
                               printable_name(found.folder.string()));
                    continue;
                }
                const Scenario& s = (*host)->scenario();
                const auto some = [](std::size_t n, const char* one) {
                    return fmt::format("{} {}{}", n, one, n == 1 ? "" : "s");
                };
                const auto minutes = static_cast<std::size_t>(std::max(0, s.teaching_minutes));
                fmt::print("{:<18} {}: {}, {}{}\n{:<18}   {}\n", s.id, s.title.str(), some(s.playable.size(), "seat"),
                           some(s.rounds.size(), "round"),
                           minutes == 0 ? "" : fmt::format(", about {} in a seminar", some(minutes, "minute")), "",
                           printable_name(found.folder.string()));
            }
            if (!all.empty()) return kDone;
            fmt::print(stderr, "demarche: no scenario found in");
            for (const auto& folder : catalogue.folders())
                fmt::print(stderr, " {}", folder.string());
            fmt::print(stderr, "; name further folders in DEMARCHE_PATH\n");
            return kFailed;
        };
    });
}

}  // namespace demarche::tools
