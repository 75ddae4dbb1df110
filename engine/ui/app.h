#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "render/window.h"
#include "session/catalogue.h"
#include "ui/screens.h"
#include "ui/workshop.h"

namespace demarche::ui {

/// The desktop application: which screen is shown, and the loop that draws only when something has changed.
class App {
 public:
    struct Options {
        session::Catalogue catalogue = session::Catalogue::standard();
        std::filesystem::path settings_file = Settings::file();
        // What the command line asked for; without it the start screen comes.
        std::string scenario;
        std::string as;
        std::filesystem::path save;
        std::optional<std::uint64_t> seed;
        std::string language;  ///< For this time, before the one in the settings; "": that one, or the environment's.
        /// Who plays the seats that no person plays (Play::Setup::players).
        std::function<ai::Driver::Maker(ActorId)> players;
    };
    App(render::Window& window, Options options);
    ~App();

    /// Waits for something to happen, at most `wait_ms` (-1: without limit), and draws what has changed.
    /// @return false when the application is over.
    bool step(int wait_ms);
    void run();

    [[nodiscard]] Ui& ui() { return ui_; }
    [[nodiscard]] const Settings& settings() const { return settings_; }
    /// The game in the window; null outside of one.
    [[nodiscard]] Desk* desk() { return desk_.get(); }
    /// The workshop beside it; null unless it was opened.
    [[nodiscard]] Workshop* workshop() { return workshop_.get(); }
    /// Is there nothing under way: no request, no thought of an AI seat, no question to the adviser?
    [[nodiscard]] bool at_rest() const;

 private:
    void draw();
    /// Leaves the game and the workshop, and does not wait for what is still being thought there.
    void let_go();
    /// Closes those that were left and have come to rest, and says where a game lies in two files now.
    void close_left();
    /// Is a game in this file still being left?
    [[nodiscard]] bool is_leaving(const std::filesystem::path& file) const;
    void to_start();
    /// Looks up what one of the saved games in the list is about; a frame has time for one.
    void look_into_a_save();
    void change_save(SaveDeed& deed);
    void choose_seats(const std::string& scenario);
    void begin_game();
    /// The guided first round: its game, with the coach beside it.
    void begin_lesson();
    void keep_lesson();
    void open_save(const std::filesystem::path& file);
    /// @param place  Where the scenario was found: its id, or its folder.
    /// @param adviser_host  Null: the scenario is loaded from the catalogue.
    void lay_table(session::Session session, const std::string& place, const std::filesystem::path& file,
                   Play::Setup setup, std::unique_ptr<script::Host> adviser_host = nullptr);
    /// Who plays, as the session notes it.
    [[nodiscard]] static Play::Setup setup_noted(const session::Session& session);
    void deal_seats(SeatState& seats) const;

    // app_workshop.cpp
    void open_workshop(const std::string& scenario);
    void close_workshop();
    void workshop_of_desk();
    void choose_workshop_seats();
    void lay_workshop_table(session::Session session, const std::filesystem::path& file, Play::Setup setup);
    void take_fresh(authoring::Workbench::Fresh fresh);
    void take_moved(const Play::Answer& answer);
    void tend_workshop();
    void tell_workshop();
    void draw_workshop_screen();
    void keep_settings();
    /// @param now  Whether or not it is still being pulled at.
    void note_size(bool now);
    /// The language that shall be read now.
    [[nodiscard]] std::string language() const;
    /// Puts everything on screen into the language that was chosen.
    void speak();
    [[nodiscard]] std::vector<Offer> list_offers() const;
    /// @param place  Where it was found, for its translation lies there.
    [[nodiscard]] std::shared_ptr<const Scenario> told(const Scenario& scenario, const std::string& place) const;

    render::Window& window_;
    Options options_;
    Settings settings_;
    Settings kept_;
    std::string spoken_;  ///< The language on screen.
    Ui ui_;
    std::optional<StartState> start_;
    std::optional<SeatState> seats_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<Workshop> workshop_;
    std::vector<std::unique_ptr<Desk>> leaving_;  ///< Games that were left while somebody in them was thinking.
    std::filesystem::path to_open_;               ///< As soon as it is left.
    int settle_ = 3;                              ///< Frames that are still to be drawn after the last event.
    std::size_t marks_before_ = 0;                ///< So many widgets had the last frame,
    float unit_before_ = 0;                       ///< of this size.
    std::pair<int, int> size_seen_;               ///< Of the window, and since when.
    std::chrono::steady_clock::time_point size_since_;
    bool over_ = false;
};

}  // namespace demarche::ui
