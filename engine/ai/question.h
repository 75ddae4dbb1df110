#pragma once

#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// What somebody asks about, as far as a message says it in the scenario's own names: kinds of agreement, bodies,
/// places. Letters beyond ASCII are compared as they stand. A message that names nothing asks about everything.
class Question {
 public:
    Question(const Scenario& scenario, std::string_view message);

    /// Does it name anything at all?
    [[nodiscard]] bool particular() const { return !types_.empty() || !frameworks_.empty() || !places_.empty(); }
    /// Is a text of this kind, before this body and about this place, one of those asked about? Of kinds, bodies and
    /// places those count that were named.
    [[nodiscard]] bool names(AgreementTypeId type, InstitutionId framework, PlaceId place) const;
    [[nodiscard]] bool names(const DraftText& text) const { return names(text.type, text.framework, text.place); }

 private:
    std::vector<AgreementTypeId> types_;
    std::vector<InstitutionId> frameworks_;
    std::vector<PlaceId> places_;
};

}  // namespace demarche::ai
