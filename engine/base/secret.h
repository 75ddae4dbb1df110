#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/random.h"

namespace demarche {

/// The seed of a session whose luck nobody is to guess: 53 bits from the system's generator, for a number that is read
/// off a screen, typed in again and kept in JSON has to come through whole wherever numbers are doubles.
[[nodiscard]] Seed fresh_seed();

/// A hash for numbers that seats are shown: keyed with the session's seed (BLAKE2b), so that whoever does not know the
/// seed learns from it neither the seed nor what was hashed. The same on every machine. A seed that somebody chose is
/// only as secret as it is hard to guess.
[[nodiscard]] std::uint64_t keyed_hash(Seed key, std::uint64_t value);

/// BLAKE2b of some texts, one after the other and each with its length before it, in 32 hexadecimal digits: nobody can
/// find other texts that have it.
[[nodiscard]] std::string digest(std::initializer_list<std::string_view> parts);

}  // namespace demarche
