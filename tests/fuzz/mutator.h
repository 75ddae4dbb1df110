#pragma once

// What targets that change their input by themselves share.

#include <cstring>
#include <string>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(unsigned char* data, std::size_t size, std::size_t most);

namespace demarche::fuzzing {

inline std::string_view as_text(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Puts the changed text in the place of the input, whose new size is given back. One that is empty or too long is
/// passed over, and the bytes are changed instead.
inline std::size_t in_place(unsigned char* data, std::size_t size, std::size_t most, std::string_view changed) {
    if (changed.empty() || changed.size() > most) return LLVMFuzzerMutate(data, size, most);
    std::memcpy(data, changed.data(), changed.size());
    return changed.size();
}

}  // namespace demarche::fuzzing
