#include "base/secret.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace demarche {

namespace {

std::array<unsigned char, 8> little_endian(std::uint64_t value) {
    std::array<unsigned char, 8> out{};
    for (unsigned char& byte : out) {
        byte = static_cast<unsigned char>(value & 0xFFU);
        value >>= 8U;
    }
    return out;
}

/// The library chooses its ways by the machine when it is begun, which must be over before any thread uses it.
void begin_library() {
    static const bool begun = [] {
        if (sodium_init() < 0) throw std::runtime_error("the system gives no random numbers");
        return true;
    }();
    (void)begun;
}

}  // namespace

Seed fresh_seed() {
    begin_library();
    std::uint64_t bits = 0;
    randombytes_buf(&bits, sizeof bits);
    return Seed{bits >> 11U};
}

std::uint64_t keyed_hash(Seed key, std::uint64_t value) {
    begin_library();
    std::array<unsigned char, crypto_generichash_KEYBYTES_MIN> whole_key{};
    const auto seed = little_endian(key.value);
    std::copy(seed.begin(), seed.end(), whole_key.begin());
    const auto message = little_endian(value);
    std::array<unsigned char, crypto_generichash_BYTES_MIN> out{};
    crypto_generichash(out.data(), out.size(), message.data(), message.size(), whole_key.data(), whole_key.size());
    std::uint64_t hash = 0;
    for (std::size_t i = sizeof hash; i-- > 0;)
        hash = (hash << 8U) | out.at(i);
    return hash;
}

std::string digest(std::initializer_list<std::string_view> parts) {
    begin_library();
    std::array<unsigned char, crypto_generichash_BYTES_MIN> out{};
    crypto_generichash_state hash;
    crypto_generichash_init(&hash, nullptr, 0, out.size());
    const auto add = [&](std::string_view text) {
        crypto_generichash_update(&hash, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    };
    for (const std::string_view part : parts) {
        add(fmt::format("{}:", part.size()));
        add(part);
    }
    crypto_generichash_final(&hash, out.data(), out.size());
    return fmt::format("{:02x}", fmt::join(out, ""));
}

}  // namespace demarche
