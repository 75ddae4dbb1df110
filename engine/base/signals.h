#pragma once

#include <array>
#include <csignal>

namespace demarche {

/// The signals by which people and systems end a program that they are done with: the interrupt and quit keys, kill(1),
/// a terminal that is closed. What has to be put right at the end is put right for all of them.
inline constexpr std::array kEndingSignals = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

}  // namespace demarche
