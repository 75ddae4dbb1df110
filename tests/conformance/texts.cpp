// Chapter 2: can this text be tabled?

#include <fmt/format.h>

#include "cases.h"
#include "diplomacy/drafting.h"
#include "fields.h"
#include "model/json.h"
#include "table.h"

namespace demarche::conformance {

using nlohmann::json;

std::string run_text(const Case& it) {
    Fields given(it.given, it.id + "/text");
    const std::string base = given.text("base");
    const json* with = given.may("with");
    const int round = static_cast<int>(given.number_or("round", 1));
    given.done();
    const Scenario& scenario = table().scenario();
    json proposal = table().proposal(base, with);
    proposal["command"] = "propose";
    World world = blank_world(scenario);
    world.round = round;

    Fields expect(it.expect, it.id + "/expect");
    const bool fine = expect.flag("fine");
    const std::string code = fine ? "" : expect.text("refused");
    const std::string where = fine ? "" : expect.text("at");
    expect.done();

    const Result<Command> command = command_from_json(scenario, world, proposal);
    const Result<void> checked =
        command ? check_text(scenario, world, completed(scenario, std::get<ProposeDraft>(*command).text))
                : Result<void>(tl::unexpected<Error>(command.error()));
    if (checked) return fine ? "" : fmt::format("expected {} at {}, but it can be tabled", code, where);
    const Error& error = checked.error();
    if (!fine && word(error.code) == code && error.where == where) return {};
    return fmt::format("expected {} at {}, got {} at {}: {}", fine ? "that it can be tabled" : code, where,
                       word(error.code), error.where, error.message);
}

}  // namespace demarche::conformance
