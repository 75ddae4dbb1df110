#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ai/movements.h"
#include "ai/player.h"
#include "ai/vocabulary.h"
#include "base/ids.h"

namespace demarche::ai {

/// The card and the answer; with whom it is agreed, and for his yes to which draft.
using AgreedChoice = std::pair<std::pair<CardId, int>, std::pair<ActorId, DraftId>>;

/// A word that it gives for somebody's yes to a draft.
using AgreedWord = std::pair<std::pair<ActorId, DraftId>, Move>;

/// How a term stands in a text, as one number; 0 where it does not.
[[nodiscard]] std::uint64_t stands(const DraftText& text, ClauseId clause);

/// The text that a move would table; null for any other, and for none.
[[nodiscard]] const DraftText* text_tabled(const Move* move);

/// What a seat remembers of what was said to it, and of what it has said or is about to say.
struct Conversation {
    std::shared_ptr<const Vocabulary> words;  ///< Made when somebody first speaks to it, where none was given.
    ActorSet waiting;                         ///< Who has spoken to this seat and got no answer yet;
    bool facilitator_waits = false;           ///< whether the facilitator has.
    std::unordered_map<std::uint32_t, std::string> heard;  ///< What they have said.
    /// By actor: what it asked last, behind that which it went on from, a line each.
    std::unordered_map<std::uint32_t, std::string> course;
    std::unordered_map<std::uint64_t, int> said;        ///< What it has answered whom in this phase, how often.
    std::unordered_set<std::uint64_t> opened;           ///< What it says to each but once in a phase.
    std::unordered_map<std::uint32_t, DraftId> topics;  ///< By actor: the draft of which the two spoke last.
    /// By actor: the clause and its parameter of whose number the two spoke last, as one key, never 0.
    std::unordered_map<std::uint32_t, std::uint64_t> counted;
    /// By draft: the terms for which it would have signed, what each would have been (0: not there); in which version
    /// they were asked for, and how that was put.
    std::unordered_map<std::uint32_t,
                       std::pair<std::vector<std::pair<ClauseId, std::uint64_t>>, std::pair<int, std::string>>>
        wishes;
    /// By draft: the version that it has refused, and what it gave as the reason.
    std::unordered_map<std::uint32_t, std::pair<int, std::string>> refusals;
    /// By actor: the text that it has last said to it that it might table, or sign if a draft were changed so; as a
    /// command, for memory.h.
    std::vector<std::pair<ActorId, Move>> thoughts;
    /// Cards and what it has agreed to choose on each; with whom, and for whose yes to which draft.
    std::vector<AgreedChoice> choices;
    std::vector<AgreedWord> words_for_a_yes;
    /// The texts that it has said in this phase it might table, and to whom; the last of them at the end.
    std::vector<std::pair<ActorId, Move>> offered;
    /// By draft: in which version and which round it has said for what it would sign it, and that; who had accepted it
    /// then, and how many agreements and assurances there were.
    std::unordered_map<std::uint32_t,
                       std::pair<std::pair<int, int>, std::pair<std::string, std::pair<std::uint64_t, int>>>>
        stated;
    /// A change with which the answer that is being made says that it would sign; for that answer alone.
    std::optional<Move> named;
    /// By draft that was rejected or withdrawn: what was said of that, for all to hear.
    std::unordered_map<std::uint32_t, std::string> fates;
    /// What it will say when there is nothing else to do, and to whom; nobody: to all.
    std::vector<std::pair<std::optional<ActorSet>, std::string>> outbox;
    Movements movements;                              ///< Of numbers that it sees.
    ActorSet thanked;                                 ///< Once is enough.
    std::unordered_map<std::string, int> last_lines;  ///< By occasion: what it said last, counted from 1.

    [[nodiscard]] bool awaits_answer() const { return facilitator_waits || !waiting.empty(); }
    void new_phase() {
        course.clear();
        thoughts.clear();
        offered.clear();
        said.clear();
        opened.clear();
    }
    /// For memory.h.
    template <class Archive>
    void remember(Archive& archive) {
        archive("waiting", waiting);
        archive("facilitator_waits", facilitator_waits);
        archive("heard", heard);
        archive("course", course);
        archive("said", said);
        archive("opened", opened);
        archive("topics", topics);
        archive("counted", counted);
        archive("wishes", wishes);
        archive("refusals", refusals);
        archive("thoughts", thoughts);
        archive("spoken_offers", offered);
        archive("spoken_prices", stated);
        archive("fates", fates);
        archive("choices", choices);
        archive("words_for_a_yes", words_for_a_yes);
        archive("outbox", outbox);
        movements.remember(archive);
        archive("thanked", thanked);
        archive("last_lines", last_lines);
    }
};

}  // namespace demarche::ai
