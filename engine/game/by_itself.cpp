#include "game/by_itself.h"

#include <algorithm>

namespace demarche::game {

int choice_by_itself(const CardDef& card, std::span<const int> open) {
    if (open.empty()) return -1;
    const auto marked = std::find_if(open.begin(), open.end(), [&](int choice) {
        return card.choices[static_cast<std::size_t>(choice)].is_default;
    });
    return marked == open.end() ? open.front() : *marked;
}

}  // namespace demarche::game
