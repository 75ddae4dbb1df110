#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/words.h"
#include "session/story.h"

namespace demarche::session {

/// A game as its session file tells it, without its scenario: for a game that cannot be played on or replayed, because
/// the scenario has changed since or is gone. No script is run and none is looked at; what a scenario works out (what a
/// seat knew, what a draft is worth) is therefore not there. It tells what the facilitator knows: all of it.
struct Recording {
    std::string scenario;  ///< Id.
    std::string title;     ///< Its id once more in a file that does not keep what the scenario called things.
    std::string version;   ///< Of the scenario.
    std::string seed;
    std::string created;  ///< UTC, ISO 8601.

    struct Step {
        std::vector<StoryLine> story;
        std::vector<std::string> effects;  ///< As JSON, as they are stored.
        std::string by;                    ///< The seat, as the scenario called it.
        std::string reason;                ///< Why an AI seat chose to do it; "" where none was kept.
    };
    std::vector<Step> steps;  ///< The deal, and each command of the current branch.

    struct Agreement {
        std::string heading;
        std::string status;
        std::vector<std::string> terms;
    };
    std::vector<Agreement> agreements;  ///< As they were in the end, in the order in which they were adopted.

    struct Number {
        std::string name;
        double first = 0, last = 0;
    };
    std::vector<Number> numbers;  ///< Those that stand elsewhere in the end than at the beginning, as they first moved.

    bool ended = false;
    std::string ending;  ///< Its title; empty when the rounds ran out.
    struct Score {
        std::string actor;
        double total = 0;  ///< 0..1, by weight.
        std::vector<std::pair<std::string, double>> objectives;
    };
    std::vector<Score> scores;  ///< Of a game that has ended; none in a file of a version that did not keep them.
};

/// What a list of saved games tells of one.
struct Glance {
    std::string scenario;             ///< Id.
    std::string title;                ///< As the scenario called itself; its id in a file that does not keep that.
    std::vector<std::string> people;  ///< The seats that people play, as the scenario called them.
    int round = 1;                    ///< In which the current branch stands.
    int rounds = 0;                   ///< That there are; 0 in a file that does not tell.
};

/// Looks into a session file, without its scenario and without reading its log.
/// Errors: kNotFound, kUnreadable (no session file), kWrongVersion (a newer format), kDamaged.
[[nodiscard]] Result<Glance> glance(const std::filesystem::path& file);

/// Reads the current branch of a session file. The chain of hashes is held against the commands and the states that
/// they led to; what the effects say is told as it is stored. Only the scenario can tell whether a command did that:
/// session::Session::verify.
/// Errors: kNotFound, kUnreadable (no session file), kWrongVersion (a newer format), kDamaged.
[[nodiscard]] Result<Recording> read_recording(const std::filesystem::path& file, const Words& words = {});

}  // namespace demarche::session
