#pragma once

#include <cstddef>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/scenario.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::script {

/// How a spec wants its game dealt.
struct SpecStart {
    Seed seed{1};
    ActorSet ai;                    ///< Seats that the AI plays; the spec plays the other ones.
    std::optional<std::size_t> at;  ///< The phase at whose beginning it stands; none: the first negotiation.
};

/// A game that a spec has started. Everything in it happens through commands, so that it can be replayed.
class SpecGame {
 public:
    virtual ~SpecGame() = default;
    [[nodiscard]] virtual const World& world() const = 0;
    /// Gives a command in its JSON form (model/json.h). Returns the draft that it tabled, if it tabled one.
    virtual Result<std::optional<DraftId>> command(ActorId by, const nlohmann::json& command) = 0;
    /// Goes on to the next beginning of a phase, in this round or the next; no further than the end of the game.
    virtual Result<void> advance_to(std::size_t phase) = 0;
    /// Goes on to the first negotiation of the round that is so many rounds later (or to the game's end).
    virtual Result<void> advance_rounds(int rounds) = 0;
    [[nodiscard]] virtual Result<double> score(ActorId actor) = 0;
    [[nodiscard]] virtual nlohmann::json view(ActorId actor) const = 0;
    /// Every effect so far, in order, as the facilitator may know it.
    [[nodiscard]] virtual nlohmann::json log() const = 0;
    /// Handlers that failed: "which function: file:line: message".
    [[nodiscard]] virtual std::vector<std::string> errors() const = 0;
};

/// Where a spec gets its games from. They belong to the table and live at least as long as the example runs.
class SpecTable {
 public:
    virtual ~SpecTable() = default;
    virtual Result<SpecGame*> start(const SpecStart& how) = 0;
};

/// One `it`.
struct SpecExample {
    std::string name;   ///< "host consent: is needed for any mission"
    SourcePlace place;  ///< Where `it` was called.
};

/// A file of specs. Each example runs in a Lua state of its own, in which the package's modules can be required, so
/// that nothing is left over from one example to the next, whatever it does.
class SpecFile {
 public:
    /// @param file  The name that people read in messages, such as "border_post/spec/home.lua".
    SpecFile(std::shared_ptr<const PackageFiles> package, std::shared_ptr<const Scenario> scenario, std::string file,
             std::string text);

    /// The examples, in the order of the file. Errors: kScript, kScriptLimit when the file itself does not run.
    [[nodiscard]] Result<std::vector<SpecExample>> examples() const;
    /// Runs one of them. Errors: what failed, with where = "file:line" and the source lines in `trace`.
    /// @param printed  Gets what the example prints, "file:line: text" a line, up to `kMostPrinted` bytes.
    Result<void> run(std::size_t example, SpecTable& table, std::string& printed) const;
    static constexpr std::size_t kMostPrinted = 256U << 10U;

 private:
    std::shared_ptr<const PackageFiles> package_;
    std::shared_ptr<const Scenario> scenario_;
    std::string file_;
    std::string text_;
};

}  // namespace demarche::script
