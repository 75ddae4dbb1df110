#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/effect.h"
#include "model/scenario.h"
#include "model/world.h"

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

/// What others will not sign, whatever else a text brings them, as they have said with their votes.
class NeverSigned {
 public:
    /// A no with such words, and a yes to a text that holds the clause all the same.
    void hear(const Scenario& scenario, ActorId me, const World& world, const VoteCast& vote);
    /// The clauses that an actor has said so of, and lately: what a script thinks of them may change.
    template <class F>
    void each(int round, F told) const {
        for (const Entry& one : said_) {
            if (round - one.second <= kRounds) told(one.first.first, one.first.second);
        }
    }
    /// What such a clause takes from an actor, in units of score: more than a text ever brings.
    static constexpr double kPrice = 0.5;
    /// What the clauses of a text take from an actor that it does not sign.
    [[nodiscard]] double price(ActorId actor, const DraftText& text, int round) const;
    template <class Archive>
    void remember(Archive& archive) {
        archive("never_signed", said_);
        // What is said by nobody, or of no clause, would be looked up all the same.
        archive.holds(std::all_of(said_.begin(), said_.end(), [](const Entry& one) {
            return one.first.first.valid() && one.first.second.valid();
        }));
    }

 private:
    static constexpr int kRounds = 2;
    using Entry = std::pair<std::pair<ActorId, ClauseId>, int>;  ///< And the round in which it was last said.
    std::vector<Entry> said_;
};
/// How it is said: of a clause by its name, and where none can be named.
[[nodiscard]] std::string never_signed_text(const std::string& clause);
inline constexpr std::string_view kSomeNeverSigned =
    "There are terms in it that we do not sign, whatever else it holds.";
/// Does somebody refuse with these words for what he never signs? That is no word about what a text is worth to him.
[[nodiscard]] bool says_it_never_signs(std::string_view said);

/// Does somebody say with these words of a vote that it has not got what the text asks of it?
[[nodiscard]] bool says_it_lacks_means(std::string_view said);

}  // namespace demarche::ai
