#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/effect.h"
#include "model/scenario.h"

namespace demarche::ai {

/// What others have said that they would sign, or what keeps a text from coming into force, as a seat has heard it in
/// their answers and with their votes. Such words are about a draft as it stood when they were said, and the last of
/// them counts.
class Declared {
 public:
    /// What `on` gives for who would sign it as it stands.
    static constexpr std::string_view kAsItStands = "has said that it would sign it";

    /// @param me  The seat that hears; its own words are none of these.
    void hear(const Scenario& scenario, ActorId me, const Effect& effect);
    /// What an actor has said of this very text: "has said that it would sign it", "has said that it would sign without
    /// 'Exit date'", "has said that it could not enter into force: ..."; "" for nothing.
    [[nodiscard]] std::string on(ActorId actor, const DraftText& text) const;

 private:
    struct Word {
        DraftText of;
        std::string said;  ///< See on.
    };
    void note(ActorId by, const DraftText& of, std::string_view said);

    struct Tabled {
        DraftText text;    ///< As it last stood,
        std::string name;  ///< and what it is called.
    };
    std::map<DraftId, Tabled> drafts_;
    std::map<ActorId, std::vector<Word>> words_;
};

/// Does somebody say with these words of a vote that it has not got what the text asks of it?
[[nodiscard]] bool says_it_lacks_means(std::string_view said);

}  // namespace demarche::ai
