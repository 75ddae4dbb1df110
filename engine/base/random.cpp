#include "base/random.h"

#include "base/hash.h"

namespace demarche {

Stream Stream::named(Seed seed, std::string_view name) {
    // One step of the generator over the mixed seed: neighbouring seeds must not give neighbouring streams.
    Stream mix{hash_bytes(name.data(), name.size(), seed.value)};
    return Stream{mix.next()};
}

std::uint64_t Stream::next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::uint64_t Stream::below(std::uint64_t n) {
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(next()) * n;
    auto low = static_cast<std::uint64_t>(product);
    if (low < n) {
        const std::uint64_t threshold = (0 - n) % n;
        while (low < threshold) {
            product = static_cast<Wide>(next()) * n;
            low = static_cast<std::uint64_t>(product);
        }
    }
    return static_cast<std::uint64_t>(product >> 64U);
}

std::int64_t Stream::between(std::int64_t low, std::int64_t high) {
    const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    const std::uint64_t step = span == 0 ? next() : below(span);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + step);
}

double Stream::unit() {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

bool Stream::chance(double p) {
    return unit() < p;
}

}  // namespace demarche
