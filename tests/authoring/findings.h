#pragma once

#include <string>
#include <string_view>

#include "authoring/check.h"
#include "authoring/spec_box.h"

namespace demarche::authoring {

/// The first finding whose path and message hold these; null for none.
inline const script::Finding* find(const CheckReport& report, std::string_view path, std::string_view message) {
    for (const script::Finding& finding : report.findings) {
        if (finding.path.find(path) != std::string::npos && finding.message.find(message) != std::string::npos) {
            return &finding;
        }
    }
    return nullptr;
}

/// All that was found, as people read it.
inline std::string shown(const CheckReport& report) {
    std::string all;
    for (const script::Finding& finding : report.findings)
        all += script::text(finding) + "\n";
    return all;
}

/// What `check` says of the box with some more definitions when nothing is played.
inline CheckReport read_only(const std::string& more) {
    CheckOptions options;
    options.games = 0;
    options.seconds = 0;
    return check_box(more, options);
}

}  // namespace demarche::authoring
