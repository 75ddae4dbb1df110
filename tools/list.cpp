#include <fmt/format.h>

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
                    fmt::print("{:<18} does not load: 'demarche check {}' says why\n", found.id, found.folder.string());
                    continue;
                }
                const Scenario& s = (*host)->scenario();
                fmt::print("{:<18} {}: {} seats, {} rounds, about {} minutes in a seminar\n{:<18}   {}\n", s.id,
                           s.title.str(), s.playable.size(), s.rounds.size(), s.teaching_minutes, "",
                           found.folder.string());
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
