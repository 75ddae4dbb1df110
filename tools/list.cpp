#include <fmt/format.h>

#include <chrono>
#include <cstdio>

#include "base/lines.h"
#include "base/so_many.h"
#include "tools/commands.h"

namespace demarche::tools {

void add_list(CLI::App& app, Run& run) {
    CLI::App* command = app.add_subcommand("list", "Scenarios found, and where");
    command->callback([&run] {
        run = [] {
            const session::Catalogue catalogue = session::Catalogue::standard();
            const auto all = catalogue.list();
            // Who looks for a scenario is not kept waiting for those that take their time to be read.
            constexpr std::chrono::seconds kEnough{10};
            const auto begun = std::chrono::steady_clock::now();
            for (const session::Catalogue::Found& found : all) {
                const std::string id = printable_name(found.id);
                const std::string folder = printable_name(found.folder.string());
                if (std::chrono::steady_clock::now() - begun > kEnough) {
                    fmt::print("{:<18} not read, for the others took so long\n{:<18}   {}\n", id, "", folder);
                    continue;
                }
                const auto glance = catalogue.glance(found.folder);
                if (!glance && glance.error().code == ErrorCode::kScriptLimit) {
                    fmt::print("{:<18} takes too long to be read for a list: 'demarche check {}'\n", id, folder);
                } else if (!glance) {
                    fmt::print("{:<18} does not load: 'demarche check {}' says why\n", id, folder);
                } else {
                    const auto minutes = static_cast<std::size_t>(glance->minutes);
                    fmt::print("{:<18} {}: {}, {}{}\n{:<18}   {}\n", glance->id, glance->title.str(),
                               so_many(glance->seats, "seat"), so_many(glance->rounds, "round"),
                               minutes == 0 ? "" : fmt::format(", about {} in a seminar", so_many(minutes, "minute")),
                               "", folder);
                }
                std::fflush(stdout);  // as it is found, also into a pipe
            }
            if (!all.empty()) return kDone;
            std::vector<std::string> looked;
            for (const auto& folder : catalogue.folders())
                looked.push_back(folder.string());
            fmt::print(stderr, "demarche: no scenario found{}; name {}folders in DEMARCHE_PATH\n",
                       looked.empty() ? std::string{} : " in " + list_text(looked, "or"),
                       looked.empty() ? "" : "further ");
            return kFailed;
        };
    });
}

}  // namespace demarche::tools
