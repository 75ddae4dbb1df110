#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/workbench.h"
#include "session/inspect.h"
#include "ui/desk.h"

// The workshop for those who write scenarios. It is the one place of the window that sees a World; all else reads
// Sights. What it sees comes through an Insider, which only a workshop game has.
namespace demarche::ui {

/// A workshop game as it stood at one moment, nothing left out.
struct Insight {
    std::shared_ptr<const Scenario> scenario;
    World world;
    session::Chronicle chronicle;
    std::shared_ptr<const std::vector<authoring::HandlerCost>> costs;  ///< Of this game, while it is being measured.
    std::uint64_t stamp = 0;                                           ///< Another number for each moment.
};

/// Takes down what a workshop game does, on the game's thread, and hands it to the window.
class Notebook : public Insider {
 public:
    void begins(session::Session& session) override;
    void hears(const World& after, std::int64_t command, Seat by, const Command* given,
               const std::vector<Effect>& effects) override;
    void stands(session::Session& session) override;

    /// Null until the game has begun.
    [[nodiscard]] std::shared_ptr<const Insight> insight() const;
    /// What the scenario's functions have printed since the last call.
    [[nodiscard]] std::string take_printed();
    /// Measures the game's functions from now on, or no longer; for `Play::visit`.
    void measure(session::Session& session, bool on);

 private:
    // Of the game's thread only.
    std::shared_ptr<const Scenario> scenario_;
    session::Chronicle chronicle_;
    authoring::Profile profile_;
    bool measuring_ = false;
    std::uint64_t stamps_ = 0;

    mutable std::mutex mutex_;  ///< Guards what follows.
    std::shared_ptr<const Insight> insight_;
    std::string printed_;
};

/// One thing that stands in the console.
struct ConsoleEntry {
    enum class Kind { kLine, kValue, kPrinted, kChange, kError, kNote };
    Kind kind = Kind::kLine;
    std::string text;
};

/// The workshop of one scenario: what its pages share.
struct Workshop {
    enum class Page { kFindings, kWorld, kCosts, kConsole };

    std::string id;  ///< Of the scenario, or its folder.
    std::unique_ptr<authoring::Workbench> bench;
    std::shared_ptr<Notebook> notebook;  ///< Of the workshop game in the window; null without one.
    std::shared_ptr<const Insight> insight;
    std::shared_ptr<const Scenario> told;     ///< The scenario of `insight` in the reader's words.
    std::shared_ptr<const Scenario> told_of;  ///< Which one that is.
    authoring::Workbench::State state;        ///< As of this frame.
    std::string title;                        ///< Of the scenario, in the reader's words.
    std::string title_of;                     ///< Of which title that is the translation.
    Page page = Page::kFindings;
    bool shown = false;  ///< It fills the window; else the table or the start does.

    // reloading
    std::string last_reload;     ///< What came of the last one, in words.
    bool reload_failed = false;  ///< The old scenario goes on.
    std::uint64_t moving = 0;    ///< The request to the old game; 0: none.
    std::filesystem::path moving_to;
    bool want_game = false;                ///< Opened from a running game: what is read next carries that game on.
    std::unique_ptr<script::Host> second;  ///< Waits for the game that `moving` gives.
    std::unique_ptr<script::Host> spare;   ///< The newest states that no game has taken.
    std::unique_ptr<script::Host> spare_second;

    // files and findings
    std::set<script::Severity> hidden;
    std::string only_file;  ///< Findings and text of this file; "": of all.
    std::string source_of;  ///< What `source` holds.
    std::vector<std::string> source;
    std::int64_t source_modified = 0;

    // the World
    std::string search;
    std::string why;  ///< The key of the row that is asked about.
    std::vector<session::WorldRow> rows;
    std::vector<session::Reason> reasons;
    std::uint64_t rows_stamp = 0;
    std::uint64_t reasons_stamp = 0;
    std::string reasons_of;
    std::set<session::Section> folded{session::Section::kRelations};

    // costs
    enum class Sort { kWork, kTime, kCalls, kMemory, kMost, kName };
    Sort sort = Sort::kWork;
    bool of_games = true;  ///< The games of AI seats; false: the running game.
    bool measuring_game = false;
    int games = 5;

    // the console
    std::string line;
    std::vector<std::string> history;
    std::size_t history_at = 0;
    std::vector<ConsoleEntry> entries;
    std::uint64_t console_request = 0;
    bool console_to_end = false;
    bool console_focus = false;
    std::vector<std::string> choices;  ///< What Tab offered.

    // what the reader has asked for, for the application to do
    bool leave = false;
    bool begin_game = false;

    [[nodiscard]] bool has_game() const { return notebook != nullptr; }
    /// Shown on screen, and to tests as what is under way.
    [[nodiscard]] bool busy() const { return moving != 0 || console_request != 0 || bench->loading(); }
    void print(ConsoleEntry::Kind kind, std::string text);
};

/// The workshop fills the window. @param desk  The game beside it; null without one.
void draw_workshop(Ui& ui, Workshop& workshop, Desk* desk);
// Its pages, each into the rectangle it is given.
void draw_findings(Ui& ui, Workshop& workshop, ImVec2 at, ImVec2 size);
void draw_world(Ui& ui, Workshop& workshop, ImVec2 at, ImVec2 size);
void draw_costs(Ui& ui, Workshop& workshop, Desk* desk, ImVec2 at, ImVec2 size);
void draw_console(Ui& ui, Workshop& workshop, Desk* desk, ImVec2 at, ImVec2 size);
/// The strip that says, over the table of a workshop game, that it is one. True when it was pressed.
bool draw_workshop_mark(Ui& ui, const Workshop& workshop);
/// A page that needs a game says so, and how to get one.
void draw_without_game(Ui& ui, Workshop& workshop, std::string_view what);
/// Takes the answer to a line of the console.
void take_console_answer(const Ui& ui, Workshop& workshop, const Play::Answer& answer);

/// Opens a file at a line: with $VISUAL or $EDITOR where there is one that needs no terminal, else with xdg-open.
/// Errors: kNotFound when nothing could be started.
[[nodiscard]] Result<void> open_in_editor(const std::filesystem::path& file, int line);
/// The command for that, by the environment's words: the program and its arguments.
[[nodiscard]] std::vector<std::string> editor_command(std::string_view visual, std::string_view editor,
                                                      const std::string& file, int line);

}  // namespace demarche::ui
