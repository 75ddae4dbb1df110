#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ai/vocabulary.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// What somebody asks about, as far as a message says it in the words of a vocabulary: what kind of question it is, and
/// the kinds of agreement (also in a word: "the compact"), bodies, places, actors, clauses to be added or left out and
/// settings to be changed that it names. A message that names nothing asks about everything.
///
/// It goes by words and their order, and does not parse: who says in one sentence what two would say is taken at the
/// first of it, numbers count as digits alone, and "without X or Y" is without both.
class Question {
 public:
    /// "without Police", "if we add an Exit date".
    struct Change {
        ClauseId clause;
        bool without = false;
    };
    /// "open for 12 hours", "a closed inquiry".
    struct Setting {
        ClauseId clause;
        std::size_t param = 0;
        double value = 0;
    };

    Question(const Scenario& scenario, const Vocabulary& words, std::string_view message);

    [[nodiscard]] Asked kind() const { return kind_; }
    /// Is it known what is asked? Else it names nothing that there is an answer to.
    [[nodiscard]] bool understood() const { return understood_; }
    /// Is there a question in it, or a request to be told?
    [[nodiscard]] bool asks() const { return asks_; }
    [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
    /// Where a number may be of several clauses, of each.
    [[nodiscard]] const std::vector<Setting>& settings() const { return settings_; }
    /// The actors that it names.
    [[nodiscard]] ActorSet actors() const { return actors_; }
    [[nodiscard]] const std::vector<AgreementTypeId>& types() const { return types_; }
    [[nodiscard]] const std::vector<InstitutionId>& frameworks() const { return frameworks_; }
    [[nodiscard]] const std::vector<PlaceId>& places() const { return places_; }
    /// Does it name a kind of agreement, a body or a place?
    [[nodiscard]] bool particular() const { return !types_.empty() || !frameworks_.empty() || !places_.empty(); }
    /// Is a text of this kind, before this body and about this place, one of those asked about? Of kinds, bodies and
    /// places those count that were named.
    [[nodiscard]] bool names(AgreementTypeId type, InstitutionId framework, PlaceId place) const;
    [[nodiscard]] bool names(const DraftText& text) const { return names(text.type, text.framework, text.place); }

 private:
    struct Mention {
        Vocabulary::Span at;
        ClauseId clause;
        bool by_head = false;
    };
    /// Those sentences alone that ask something, or any for a greeting.
    Asked kind_of(const Vocabulary& words, const Tokens& said);
    [[nodiscard]] static std::vector<Mention> mentions(const Vocabulary& words, const Tokens& said);
    void find_changes(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all);
    void find_settings(const Scenario& scenario, const Vocabulary& words, const Tokens& said,
                       const std::vector<Mention>& all);
    /// Of sentences: does it ask?
    [[nodiscard]] bool asking(const Tokens& said, std::size_t at) const { return asking_[said[at].sentence]; }
    /// May a change be meant there? "We cannot sign without patrols" asks for none.
    [[nodiscard]] bool supposes(const Tokens& said, std::size_t at) const {
        return asking(said, at) || !denying_[said[at].sentence];
    }

    Asked kind_ = Asked::kAny;
    bool understood_ = true;
    bool asks_ = false;
    std::vector<bool> asking_;
    std::vector<bool> denying_;
    std::vector<AgreementTypeId> types_;
    std::vector<InstitutionId> frameworks_;
    std::vector<PlaceId> places_;
    ActorSet actors_;
    std::vector<Change> changes_;  ///< In the order of the message.
    std::vector<Setting> settings_;
};

}  // namespace demarche::ai
