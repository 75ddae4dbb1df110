#pragma once

#include <cstddef>
#include <string>

namespace demarche::testing {

/// Does a transcript say this, however its lines are broken?
inline bool tells(const std::string& text, const std::string& what) {
    std::string flat;
    for (const char c : text) {
        const char one = c == '\n' ? ' ' : c;
        if (one != ' ' || flat.empty() || flat.back() != ' ') flat += one;
    }
    return flat.find(what) != std::string::npos;
}

/// How often it holds this within a line.
inline int times(const std::string& text, const std::string& what) {
    int n = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++n;
    return n;
}

}  // namespace demarche::testing
