#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/effect.h"
#include "model/scenario.h"

namespace demarche::ai {

/// What others have said that they would sign, as a seat has heard it in their answers and with their votes. Such words
/// are about a draft as it stood when they were said, and the last of them counts.
class Declared {
 public:
    /// @param me  The seat that hears; its own words are none of these.
    void hear(const Scenario& scenario, ActorId me, const Effect& effect);
    /// What an actor has said of this very text: "has said that it would sign it", "has said that it would sign without
    /// 'Exit date'"; "" for nothing.
    [[nodiscard]] std::string on(ActorId actor, const DraftText& text) const;

 private:
    struct Word {
        DraftText of;
        std::string change;  ///< "with 'X'"; "" as it stands.
    };
    void note(ActorId by, const DraftText& of, std::string_view said);

    std::map<DraftId, DraftText> texts_;  ///< As they last stood.
    std::map<ActorId, std::vector<Word>> words_;
};

}  // namespace demarche::ai
