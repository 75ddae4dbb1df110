#pragma once

#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// What somebody asks about, as far as a message says it in English and in the scenario's own names: kinds of
/// agreement (also in a word: "the compact"), bodies, places, clauses to be added or left out. Letters beyond ASCII are
/// compared as they stand. A message that names nothing asks about everything.
class Question {
 public:
    enum class Kind {
        kAny,    ///< What you would sign.
        kNeed,   ///< What it takes.
        kWant,   ///< What you look for.
        kFear,   ///< What you fear, where your limits are.
        kOffer,  ///< What you would give.
        kWhy,    ///< Why you refuse.
    };
    /// "without Police", "if we add an Exit date".
    struct Change {
        ClauseId clause;
        bool without = false;
    };

    Question(const Scenario& scenario, std::string_view message);

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
    /// Does it name a kind of agreement, a body or a place?
    [[nodiscard]] bool particular() const { return !types_.empty() || !frameworks_.empty() || !places_.empty(); }
    /// Is a text of this kind, before this body and about this place, one of those asked about? Of kinds, bodies and
    /// places those count that were named.
    [[nodiscard]] bool names(AgreementTypeId type, InstitutionId framework, PlaceId place) const;
    [[nodiscard]] bool names(const DraftText& text) const { return names(text.type, text.framework, text.place); }

 private:
    Kind kind_ = Kind::kAny;
    std::vector<AgreementTypeId> types_;
    std::vector<InstitutionId> frameworks_;
    std::vector<PlaceId> places_;
    std::vector<Change> changes_;  ///< In definition order.
};

}  // namespace demarche::ai
