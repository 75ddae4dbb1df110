#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "authoring/check.h"
#include "authoring/spec_runner.h"

namespace demarche::authoring {

/// A scenario with a little of everything, for specs to play.
inline const std::string kBoxScenario = R"lua(
scenario { id = "box", api = 1, version = "1", title = _ "Box", rounds = { _ "One", _ "Two", _ "Three" },
  draw = { news = 1 } }
actor { id = "eu", name = _ "EU", resources = { police = 10 } }
actor { id = "us", name = _ "US", resources = { police = 3 } }
actor { id = "kyrgyzstan", name = _ "Kyrgyzstan", resources = { police = 0 } }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 }, of = "kyrgyzstan" }
indicator { id = "violence", of = "place", name = _ "Violence", start = { osh = 80 }, better = "lower" }
resource { id = "police", name = _ "Police" }
institution { id = "council", name = _ "Council", kind = "institution", members = { "eu", "us" },
  rule = rule.all_of { rule.unanimity {}, rule.consent { of = "host" } } }
clause { id = "officers", name = _ "Officers", text = _ "{by} sends {n} officers.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 8, default = 2 } },
  cost = { by = { police = 1 } },
  each_round = function(game) game:change("violence", "osh", -10) end }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "council" },
  parties = { min = 1, max = 3 }, place = true, clauses = { required = { "officers" }, optional = {} } }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal for calm.",
  apply = function(game, act) game:change("violence", "osh", -1) game:store("appealed", true, act.actor) end }
action { id = "stumble", name = _ "Stumble", text = _ "A function that fails.", apply = function() error("stumbled") end }
card { id = "rumour", deck = "news", title = _ "Rumour", text = _ "A rumour.", apply = function(game)
  game:store("rumour", true) end, choices = {
  { id = "deny", by = "eu", text = _ "Deny it", apply = function(game) game:store("denied", true) end, default = true },
  { id = "wait", by = "eu", text = _ "Wait", apply = function(game) game:store("waited", true) end } } }
assurance { id = "calm", name = _ "Calm", text = _ "We stay calm.", kept = function() return nil end }
for _index, actor in ipairs { "eu", "us", "kyrgyzstan" } do
  objective { id = actor .. "_peace", of = actor, name = _ "Peace", text = _ "Less violence.", weight = 1,
    score = function(game) return 1 - game:get("violence", "osh") / 100 end }
end
ending { id = "calm_end", title = _ "Calm", text = _ "Calm.", when = function(game) return game:round() == 3 end }
)lua";

inline const std::string kBoxHelp = R"lua(
local help = {}
function help.mission(n)
  return { type = "mission", framework = "council", place = "osh", parties = { "eu" },
    clauses = { { id = "officers", by = "eu", n = n } } }
end
return help
)lua";

struct SpecBox {
    std::shared_ptr<const script::PackageFiles> files;
    std::unique_ptr<script::Host> host;

    explicit SpecBox(const std::string& scenario = kBoxScenario) {
        files = script::memory_package("box", {{"box.scenario", scenario}, {"box.help", kBoxHelp}});
        auto loaded = script::Host::load(files);
        if (!loaded) {
            for (const script::Finding& finding : loaded.error())
                UNSCOPED_INFO(script::text(finding));
        }
        REQUIRE(loaded.has_value());
        host = std::move(loaded->host);
    }

    [[nodiscard]] SpecReport run(const std::string& text, const SpecOptions& options = {}) const {
        return run_specs(*host, files, {"box/spec/it.lua", text}, options);
    }
    /// Runs one example whose body is given; its first line is line 1 of the file.
    [[nodiscard]] SpecOutcome one(const std::string& body, const SpecOptions& options = {}) const {
        SpecReport report = run("it('works', function() " + body + "\nend)", options);
        if (report.fault) UNSCOPED_INFO(report.fault->text());
        REQUIRE_FALSE(report.fault.has_value());
        REQUIRE(report.outcomes.size() == 1);
        return report.outcomes.front();
    }
    void passes(const std::string& body) const {
        const SpecOutcome outcome = one(body);
        INFO(body << "\n" << (outcome.failure ? outcome.failure->text() + "\n" + outcome.failure->trace : ""));
        CHECK_FALSE(outcome.failure.has_value());
    }
    /// The message of the failure.
    [[nodiscard]] std::string failure(const std::string& body) const {
        const SpecOutcome outcome = one(body);
        INFO(body);
        REQUIRE(outcome.failure.has_value());
        return outcome.failure->text();
    }
};

/// What `check` says of the box with some more definitions.
inline CheckReport check_box(const std::string& more, const CheckOptions& options = {}) {
    return check_package(script::memory_package("box", {{"box.scenario", kBoxScenario + more}, {"box.help", kBoxHelp}}),
                         {}, options);
}

}  // namespace demarche::authoring
