#include "base/secret.h"

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

}  // namespace

Seed fresh_seed() {
    if (sodium_init() < 0) throw std::runtime_error("the system gives no random numbers");
    std::uint64_t bits = 0;
    randombytes_buf(&bits, sizeof bits);
    return Seed{bits >> 11U};
}

std::uint64_t keyed_hash(Seed key, std::uint64_t value) {
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

}  // namespace demarche
