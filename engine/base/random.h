#pragma once

#include <cstdint>
#include <string_view>

namespace demarche {

/// The seed of a session: the one number from which all its luck follows.
struct Seed {
    std::uint64_t value = 0;
    bool operator==(const Seed&) const = default;
};

/// A random stream: SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators"), with our
/// own bounded sampling, because those of the standard library differ between libraries. The state is one number, so
/// that it lives in the World by value.
class Stream {
 public:
    constexpr Stream() = default;
    constexpr explicit Stream(std::uint64_t state) : state_(state) {}
    /// The stream called `name` of a session: independent of every other name.
    [[nodiscard]] static Stream named(Seed seed, std::string_view name);

    /// 64 random bits.
    std::uint64_t next();
    /// A whole number in [0, n), every one equally likely (Lemire 2019, with rejection). n must be above 0.
    std::uint64_t below(std::uint64_t n);
    /// A whole number in [low, high]; low must not be above high.
    std::int64_t between(std::int64_t low, std::int64_t high);
    /// A number in [0, 1) in steps of 2^-53.
    double unit();
    /// True with probability p; p is taken as within 0..1. Always draws once.
    bool chance(double p);

    [[nodiscard]] constexpr std::uint64_t state() const { return state_; }
    constexpr bool operator==(const Stream&) const = default;

 private:
    std::uint64_t state_ = 0;
};

}  // namespace demarche
