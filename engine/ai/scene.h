#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ai/book.h"
#include "ai/interests.h"
#include "ai/valuation.h"
#include "base/random.h"
#include "game/query.h"

namespace demarche::ai {

/// What one move is made from.
struct Scene {
    const View& view;
    const World& believed;
    const Interests& interests;
    Book& book;
    Book& opening;  ///< The same at simulation strength: as the scenario begins.
    Stream& luck;
    std::optional<Valuer> valuer{};  ///< By forks of the World believed in, once something was valued so.
    std::optional<std::vector<game::Promise>> promised{};  ///< Own means signed away or accepted, once looked up.
    DraftId supposed_of{};  ///< The draft of which a text that is supposed would be another version, wherever it were.
};

/// While it lives, texts are weighed as versions of this draft.
class SupposedOf {
 public:
    SupposedOf(Scene& scene, DraftId draft) : scene_(scene), before_(std::exchange(scene.supposed_of, draft)) {}
    ~SupposedOf() { scene_.supposed_of = before_; }
    SupposedOf(const SupposedOf&) = delete;
    SupposedOf& operator=(const SupposedOf&) = delete;

 private:
    Scene& scene_;
    DraftId before_;
};

/// What changes its score by less is all one to a seat.
inline constexpr double kAllOne = 0.002;

/// What a text is worth, as far as this seat can tell.
struct Appraisal {
    bool possible = true;
    std::string obstacle;
    double own = 0;  ///< Net of what it asks, discounted for risk.
    ByObjective change;
};

}  // namespace demarche::ai
