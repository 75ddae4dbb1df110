#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ai/beliefs.h"
#include "ai/player.h"

namespace demarche::ai {

/// What an adviser expects of one who has a say on a text.
struct Forecast {
    ActorId actor;
    double gain = 0;      ///< The change of its believed score.
    std::string words;    ///< "would probably accept", "sees little in it", ...
    std::string counsel;  ///< What might win it over: "with 'Exit date'"; empty if nothing single would, or need be.
};

/// What an actor is thought to want, and why this is thought.
struct Thought {
    ObjectiveId objective;
    double weight = 0;  ///< Of all that it is thought to want, 0..1.
    enum class Ground { kPublic, kRevealed, kSuspected } ground = Ground::kPublic;
    double learned = 1;  ///< What its acts have made of the weight: 1 is unchanged.
};

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
    /// How those who must vote on a text are thought to take it.
    [[nodiscard]] std::vector<Forecast> forecast(const View& view, const DraftText& text);
    /// What an actor is thought to want, what weighs most first.
    [[nodiscard]] std::vector<Thought> thoughts(const View& view, ActorId actor) const;
    /// What it did that taught something, oldest first.
    [[nodiscard]] std::vector<Beliefs::Lesson> lessons(ActorId actor) const;

 private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace demarche::ai
