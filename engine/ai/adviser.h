#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ai/beliefs.h"
#include "ai/player.h"
#include "base/words.h"

namespace demarche::ai {

/// What an adviser expects of one who has a say on a text.
struct Forecast {
    ActorId actor;
    double gain = 0;            ///< The change of its believed score.
    Vote vote = Vote::kNone;    ///< What it has said of this text already: nobody guesses at what was said.
    Vote chorus = Vote::kNone;  ///< How one without a seat will vote, by its script; kNone: it has a seat.
    std::string words;          ///< "would probably accept", "sees little in it", "accepted it", ...
    std::string counsel;  ///< What might win it over: "with 'Exit date'"; empty if nothing single would, or need be.
    /// Of the counsel: it reaches what the other may still ask for, and not only more than nothing.
    bool enough = true;
    std::string said;  ///< "has said that it would sign without 'Exit date'"; empty if it has said nothing such.

    /// Whether it stands for the text (1), against it (-1) or neither: by its vote, by what it has said if it has none,
    /// and else by its gain.
    [[nodiscard]] int lean() const;
};
/// A forecast without its subject, in a reader's language: "would rather not; we think that with
/// 'Exit date' a yes is likely".
[[nodiscard]] std::string told(const Words& words, const Forecast& forecast);

/// What an action would be worth to the seat, two rounds ahead.
struct ActAdvice {
    ActionId action;
    std::vector<double> params;  ///< Of the settings that were tried, the one that serves the seat best.
    Worth worth;                 ///< With these. The obstacle, if it could not be done whatever the settings.
    bool varies = false;         ///< With other settings it is worth something else.
};

/// What an actor is thought to want, and why this is thought.
struct Thought {
    ObjectiveId objective;
    double weight = 0;  ///< Of all that it is thought to want, 0..1.
    enum class Ground { kPublic, kRevealed, kSuspected } ground = Ground::kPublic;
    double learned = 1;  ///< What its acts have made of the weight, as a share of all: 1 is unchanged.
    double sure = 1;     ///< How sure it is that it wants this at all, 0..1; less than 1 for what is suspected alone.
};

/// A lesson in a reader's language: "round 3: refused the Joint mission (OSCE): 'Primacy' weighs more than we thought".
[[nodiscard]] std::string told(const Scenario& scenario, const View& view, const Beliefs::Lesson& lesson);

/// The adviser of a seat that a person plays, on the same machinery as the AI seats: it knows what the seat's View
/// holds and what the seat has come to know, and nothing else.
class Adviser {
 public:
    Adviser(script::Host& host, ActorId seat);
    ~Adviser();
    Adviser(const Adviser&) = delete;
    Adviser& operator=(const Adviser&) = delete;

    /// Draws lessons from what has come to be known since the last call. Without it the adviser goes by what is public.
    void learn(const View& view, const std::vector<Effect>& effects);
    /// How those who must vote on a text are thought to take it, and how those will who vote by a script.
    [[nodiscard]] std::vector<Forecast> forecast(const View& view, const DraftText& text);
    /// What a text would be worth to the seat.
    [[nodiscard]] Worth text(const View& view, const DraftText& text);
    /// What each clause adds to that, by term: the text's worth less that of the same text without it. Nothing for a
    /// clause that belongs in every text of its kind, and where one of the two could not enter into force.
    [[nodiscard]] std::vector<std::optional<double>> terms(const View& view, const DraftText& text);
    /// What actions would be worth to the seat, in the order given.
    [[nodiscard]] std::vector<ActAdvice> acts(const View& view, const std::vector<ActionId>& actions);
    /// What an action would be worth with these settings.
    [[nodiscard]] Worth act(const View& view, ActionId action, const std::vector<double>& params);
    /// What a card in the seat's hand would be worth, played now.
    [[nodiscard]] Worth card(const View& view, CardId card);
    /// What these choices of an open card would be worth, in the order given, against what comes if the seat does
    /// nothing.
    [[nodiscard]] std::vector<Worth> choices(const View& view, const OpenChoice& open, const std::vector<int>& options);
    /// What an actor is thought to want, what weighs most first.
    [[nodiscard]] std::vector<Thought> thoughts(const View& view, ActorId actor) const;
    /// What it did that taught something worth telling, oldest first; what was seen twice in a round is told once.
    [[nodiscard]] std::vector<Beliefs::Lesson> lessons(ActorId actor) const;

 private:
    /// What single deeds would be worth, as a valuer finds it.
    template <class F>
    [[nodiscard]] std::vector<Worth> deeds(const View& view, F look);
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace demarche::ai
