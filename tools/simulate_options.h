#pragma once

// What the files of `demarche simulate` share: its options, and what becomes of them.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "bulk/records.h"
#include "bulk/simulation.h"
#include "tools/bot_options.h"

namespace demarche::tools {

struct SimulateOptions {
    std::string scenario;
    std::int64_t games = 100;
    std::uint64_t seed = 1;
    int jobs = 1;
    std::string shard;
    std::string out;
    std::vector<std::string> set;
    std::vector<std::string> merge;
    std::vector<std::string> compare;
    std::vector<std::string> empty;
    BotOptions bots;
    std::vector<std::string> strength;
    bool verify = false;
    bool resume = false;
    bool whole = false;
    bool quiet = false;
    std::vector<std::string> idle;  ///< Given, and of no use to --merge or --compare.
};

/// A run whose options fit the scenario.
struct PreparedRun {
    std::unique_ptr<script::Host> host;
    bulk::SimulationSetup setup;
    bulk::RunInfo info;
};
/// Errors: kUsage for options that do not fit each other or the scenario.
[[nodiscard]] Result<PreparedRun> prepare_run(const SimulateOptions& options);

/// Files, and the summary of what is in them if the scenario can still be loaded. Gives the exit code.
int merge_runs(const SimulateOptions& options);
/// What changed from one file to another. Gives the exit code.
int compare_runs(const SimulateOptions& options);

}  // namespace demarche::tools
