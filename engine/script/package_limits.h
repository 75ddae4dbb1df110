#pragma once

// What one package may hold, beside what the sandbox allows (`Limits`) and the engine can (`ActorSet`).

#include <cstddef>
#include <string>

namespace demarche::script {

inline constexpr std::size_t kMostDefinitions = 4096;  ///< With rules and hooks.
inline constexpr std::size_t kMostCardDefinitions = 2000;
inline constexpr std::size_t kMostOfFew = 100;  ///< Institutions, relations and resources, of each.
inline constexpr std::size_t kMostOfKind = 500;
/// Clauses that kinds of agreement name, of all together: AI seats hold a few settings of each, for every actor.
inline constexpr std::size_t kMostClausesNamed = 5000;
inline constexpr std::size_t kMostFunctions = 20'000;
inline constexpr std::size_t kMostRounds = 200;
inline constexpr std::size_t kMostPhases = 20;
inline constexpr std::size_t kMostRuleParts = 200;
inline constexpr std::size_t kMostOptions = 200;    ///< Of a choice.
inline constexpr double kMostParamValues = 10'000;  ///< Of a parameter.
/// Numbers of the World are addressed by 32 bits, and every seat's View holds them all.
inline constexpr std::size_t kMostNumbers = 60'000;
inline constexpr std::size_t kLongestId = 64;
inline constexpr std::size_t kLongestText = 20'000;  ///< Bytes: some pages; a brief has one.

// In play.
inline constexpr int kMostEvents = 2000;       ///< That follow from one command,
inline constexpr int kMostHookCalls = 20'000;  ///< and hooks that are called for them.
inline constexpr std::size_t kMostFlags = 2000;
inline constexpr std::size_t kMostStreams = 2000;
inline constexpr std::size_t kLongestFlag = 500;   ///< Bytes of a text that is stored.
inline constexpr std::size_t kLongestNews = 4000;  ///< Bytes, with its values filled in.

/// The chapter of scripts/API.md.
[[nodiscard]] std::string limits_document();

}  // namespace demarche::script
