#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace demarche {

/// XXH3, 64 bits, of a run of bytes.
[[nodiscard]] inline std::uint64_t hash_bytes(const void* data, std::size_t size, std::uint64_t seed = 0) {
    return XXH3_64bits_withSeed(data, size, seed);
}
[[nodiscard]] inline std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) {
    return hash_bytes(text.data(), text.size(), seed);
}
/// Mixes two hashes; order matters.
[[nodiscard]] constexpr std::uint64_t hash_mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t z = (a ^ (b + 0x9E3779B97F4A7C15ULL + (a << 6U) + (a >> 2U)));
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    return z ^ (z >> 27U);
}

}  // namespace demarche
