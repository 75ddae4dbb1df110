#include "script/package_limits.h"

#include <fmt/format.h>

#include "script/host.h"
#include "script/sandbox.h"

namespace demarche::script {

std::string limits_document() {
    const Limits most;
    const auto grouped = [](auto value) {
        std::string digits = fmt::format("{}", static_cast<std::int64_t>(value));
        for (std::size_t at = digits.size(); at > 3; at -= 3)
            digits.insert(at - 3, ",");
        return digits;
    };
    std::string out =
        "\n## Limits\n\nWhat one package may hold and use. Whatever goes beyond is named by `check`, or by the call "
        "that "
        "fails.\n\n| what | most |\n|---|---|\n";
    const auto row = [&](std::string_view what, const std::string& limit) {
        out += fmt::format("| {} | {} |\n", what, limit);
    };
    row("a file", fmt::format("{} KiB", most.source_file >> 10U));
    row("all files that are loaded", fmt::format("{} MiB", most.package >> 20U));
    row("definitions, with rules and hooks", grouped(kMostDefinitions));
    row("actors", grouped(ActorSet::kCapacity));
    row("institutions, relations, resources", fmt::format("{} of each", kMostOfFew));
    row("cards", grouped(kMostCardDefinitions));
    row("definitions of any other kind", grouped(kMostOfKind));
    row("clauses that kinds of agreement may hold, counted for each kind", grouped(kMostClausesNamed));
    row("functions", grouped(kMostFunctions));
    row("rounds", grouped(kMostRounds));
    row("phases of a round", grouped(kMostPhases));
    row("parts of a decision rule", grouped(kMostRuleParts));
    row("values of a parameter", grouped(kMostParamValues));
    row("options of a choice", grouped(kMostOptions));
    row("numbers together: an indicator for each subject, a relation for each pair, a resource for each actor twice",
        grouped(kMostNumbers));
    row("an id", fmt::format("{} letters", kLongestId));
    row("a text", grouped(kLongestText) + " bytes");
    row("a table that is given to a call", fmt::format("{} entries, {} levels", grouped(most.entries), most.depth));
    row("work of loading", grouped(most.load_work) + " units");
    row("work of one event", grouped(most.event_work) + " units");
    row("work of all events of one command", grouped(Host::kMostWorkOfCommand) + " units");
    row("events that follow from one command", grouped(kMostEvents));
    row("calls of hooks for them", grouped(kMostHookCalls));
    row("time of one event", fmt::format("{} seconds of the processor", most.deadline_s));
    row("memory of a state", fmt::format("{} MiB", most.memory >> 20U));
    row("one value, such as a text that is put together", fmt::format("{} KiB", most.single_allocation >> 10U));
    row("flags", grouped(kMostFlags));
    row("streams of dice", grouped(kMostStreams));
    row("a text that is stored in a flag", grouped(kLongestFlag) + " bytes");
    row("a piece of news", grouped(kLongestNews) + " bytes");
    out +=
        "\nA unit of work is about an instruction of Lua; what a function of the environment does counts by how much "
        "it "
        "looks at.\n";
    return out;
}

}  // namespace demarche::script
