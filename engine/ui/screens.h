#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/catalogue.h"
#include "ui/desk.h"

namespace demarche::ui {

/// A scenario on the start screen.
struct Offer {
    std::string id;
    std::string title;
    std::string summary;
    std::size_t seats = 0;
    std::size_t rounds = 0;
    int minutes = 0;
    int difficulty = 1;  ///< 1..3, by how much there is to keep in mind.
    render::Scene scene = render::Scene::kTable;
    render::Backdrop backdrop = render::Backdrop::kMountains;
    std::string fault;  ///< Why it cannot be played; "" if it can.
};
/// A saved game.
struct SaveEntry {
    std::filesystem::path file;
    std::string name;
    std::string when;
    bool looked = false;      ///< What follows has been looked up; `title` stays empty where that failed,
    bool unreadable = false;  ///< for the file is none of a game, or damaged.
    std::string title{};      ///< Of the scenario.
    std::vector<std::string> people{};
    int round = 1;
    int rounds = 0;
};

/// What a reader is about to do with a save.
struct SaveDeed {
    enum class What { kNothing, kRename, kRemove };
    What what = What::kNothing;
    std::filesystem::path file;
    std::string name;      ///< The new one, as it is typed.
    bool decided = false;  ///< It is to be done now.
};

struct StartState {
    std::vector<Offer> offers;
    std::vector<SaveEntry> saves;
    bool settings = false;
    bool saves_open = false;
    std::string chosen;              ///< A scenario was chosen: its id.
    std::string workshop;            ///< A scenario is to be worked on: its id.
    std::filesystem::path open;      ///< A save was chosen.
    SaveDeed deed;                   ///< With one of the saves.
    std::string path;                ///< Of a file that is being named.
    std::string fault;               ///< Why the last file could not be opened.
    bool fault_leaves_file = false;  ///< There is such a file.
    bool learn = false;              ///< The guided first round was chosen.
    bool leave = false;
};
void draw_start(Ui& ui, StartState& state, Settings& settings);

/// Who sits where, before a game begins.
struct SeatState {
    enum class Who { kHuman, kMachine, kEmpty };
    std::unique_ptr<script::Host> host;
    std::string found_at;                      ///< Where the scenario was found: its id, or its folder.
    std::shared_ptr<const Scenario> scenario;  ///< In the reader's language.
    ById<ActorId, Who> who;
    ActorId shown;    ///< Whose brief lies open.
    ActorId offered;  ///< Played here unless the reader chooses another: nobody has said so yet.
    std::uint64_t seed = 1;
    std::optional<std::uint64_t> last_seed;  ///< Of the game of this scenario that was begun last.
    ai::Strength strength = ai::Strength::kNormal;
    bool workshop = false;  ///< For a workshop game: one person at most.
    bool back = false;
    bool begin = false;
};
void draw_seats(Ui& ui, SeatState& state);

void draw_desk(Ui& ui, Desk& desk);
/// What the reader can choose once for all games. @return false when it was closed.
bool draw_settings(Ui& ui, Settings& settings);

}  // namespace demarche::ui
