#pragma once

#include <memory>
#include <vector>

#include "script/finding.h"
#include "script/host.h"
#include "script/loader_build.h"
#include "script/loader_record.h"
#include "script/sandbox.h"

namespace demarche::script {

/// What the definition stage of one state yields.
struct LoadedPackage {
    std::unique_ptr<Recorder> recorder;  ///< The environment's calls point to it: it outlives the sandbox.
    std::unique_ptr<Sandbox> sandbox;    ///< Frozen.
    std::shared_ptr<Scenario> scenario;
    std::vector<HandlerInfo> handlers;
    std::vector<int> handler_refs;  ///< Registry references, by HandlerId.
    std::vector<Finding> findings;
    bool good = false;  ///< No finding of severity error: all of the above is there.
};

/// Runs a package's scripts, judges what they define, and freezes the state for play.
[[nodiscard]] LoadedPackage load_package(const PackageFiles& files, double share = 1);

}  // namespace demarche::script
