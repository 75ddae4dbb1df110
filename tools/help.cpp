#include <fmt/format.h>

#include "base/text.h"
#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

void add_help(CLI::App& app, Run& run) {
    auto about = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("help", "What a subcommand does, as its --help says it");
    command->add_option("subcommand", *about, "The subcommand; all of them unless said")->type_name(kCommandWord);
    command->callback([&run, &app, about] {
        run = [&app, about] {
            if (about->empty()) {
                // Of the program: its own help would be that of the subcommand that was parsed, which is this one.
                fmt::print("{}", app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));
                return kDone;
            }
            const CLI::App* meant = subcommand_of(app, *about);
            if (meant == nullptr) {
                std::vector<std::string_view> names;
                for (const CLI::App* one : subcommands_of(app))
                    names.push_back(one->get_name());
                fmt::print(stderr, "demarche: there is no subcommand '{}'{}\n", printable(*about, 100),
                           did_you_mean(*about, names));
                return kMisused;
            }
            fmt::print("{}", meant->help(app.get_name()));
            return kDone;
        };
    });
}

}  // namespace demarche::tools
