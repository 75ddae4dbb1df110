// The workshop in the application: how it is opened, and how a game goes on when its scenario was read anew.

#include <SDL_scancode.h>
#include <fmt/format.h>

#include "ai/retold.h"
#include "session/sqlite.h"
#include "ui/app.h"

namespace demarche::ui {

namespace fs = std::filesystem;

void App::open_workshop(const std::string& scenario) {
    auto folder = options_.catalogue.find(scenario);
    if (!folder) {
        ui_.say(ai::retold(ui_.words(), folder.error().message), true);
        return;
    }
    workshop_ = std::make_unique<Workshop>();
    workshop_->id = scenario;
    workshop_->bench = std::make_unique<authoring::Workbench>(options_.catalogue, *folder, [this] { window_.wake(); });
    workshop_->shown = true;
    settle_ = 3;
}

void App::close_workshop() {
    workshop_.reset();
    settle_ = 3;
}

/// From the menu of a running game: the scenario is read, and the game goes on as a workshop game.
void App::workshop_of_desk() {
    open_workshop(desk_->found_at);
    if (workshop_) workshop_->want_game = true;
}

void App::choose_workshop_seats() {
    if (!workshop_->spare) return;
    SeatState& seats = seats_.emplace();
    seats.workshop = true;
    seats.found_at = workshop_->id;
    seats.host = std::move(workshop_->spare);
    workshop_->second = std::move(workshop_->spare_second);
    deal_seats(seats);
    workshop_->shown = false;
}

void App::lay_workshop_table(session::Session session, const fs::path& file, Play::Setup setup) {
    workshop_->notebook = std::make_shared<Notebook>();
    workshop_->insight.reset();
    workshop_->told.reset();
    workshop_->rows_stamp = workshop_->reasons_stamp = 0;
    workshop_->measuring_game = false;
    setup.insider = workshop_->notebook;
    lay_table(std::move(session), workshop_->id, file, setup, std::move(workshop_->second));
}

/// What was read goes to the game that is running, if there is one; else it waits for one.
void App::take_fresh(authoring::Workbench::Fresh fresh) {
    Workshop& workshop = *workshop_;
    const bool game_is_ours = desk_ && (workshop.has_game() || workshop.want_game);
    if (game_is_ours && workshop.has_game() &&
        fresh.host->scenario().content_hash == desk_->play->scenario().content_hash) {
        workshop.reload_failed = false;
        // A save that changed nothing that a game is made of needs no word; who asks gets one.
        if (fresh.by_hand && workshop.state.loads > 1) {
            workshop.last_reload = ui_.tr("read again: nothing has changed");
            ui_.say(sentence(workshop.last_reload));
        }
        return;
    }
    if (!game_is_ours) {
        workshop.spare = std::move(fresh.host);
        workshop.spare_second = std::move(fresh.second);
        return;
    }
    auto file = session::workshop_file(desk_->s().id);
    if (!file) {
        ui_.say(sentence(ai::retold(ui_.words(), file.error().message)), true);
        return;
    }
    workshop.second = std::move(fresh.second);
    workshop.moving_to = *file;
    workshop.moving = desk_->play->move_to(std::move(fresh.host), *file);
    desk_->waiting.insert(workshop.moving);
    desk_->handed_on.insert(workshop.moving);
}

/// The old game has come to rest, and its successor takes its place at the table.
void App::take_moved(const Play::Answer& answer) {
    Workshop& workshop = *workshop_;
    workshop.moving = 0;
    const bool first = std::exchange(workshop.want_game, false);
    if (answer.error) {
        workshop.reload_failed = true;
        Error error = *answer.error;
        error.message = ai::retold(ui_.words(), error.message);
        workshop.last_reload = ui_.tr("not taken over: {reason}", error.text());
        ui_.say(sentence(workshop.last_reload), true);
        if (first) close_workshop();
        return;
    }
    Play::Setup setup = setup_noted(answer.moved->session);
    const session::Replayed& replayed = answer.moved->replayed;
    workshop.reload_failed = false;
    workshop.last_reload = first && replayed.done == replayed.given && !replayed.differs_at
                               ? ui_.tr("the game goes on in a copy; the saved one stays as it is")
                           : first ? ui_.tr("the game goes on in a copy; {replayed}", replayed.text(ui_.words()))
                                   : ui_.tr("read again: {replayed}", replayed.text(ui_.words()));
    const std::string done = workshop.last_reload;
    // Where the reader stood, they stand again.
    const Room room = desk_->room;
    const render::Camera camera = desk_->camera;
    const render::Camera goal = desk_->goal;
    const fs::path old = desk_->play->file();
    const bool superseded = workshop.has_game() && replayed.done == replayed.given;
    lay_workshop_table(std::move(answer.moved->session), workshop.moving_to, setup);
    if (superseded) {
        // The workshop's own files would grow with every save of a script. One that lost commands stays.
        session::Database::remove_files(old.string());
    }
    desk_->room = room;
    desk_->camera = camera;
    desk_->goal = goal;
    desk_->camera_set = true;
    ui_.say(sentence(done), replayed.done < replayed.given);
}

void App::tend_workshop() {
    if (!workshop_) return;
    Workshop& workshop = *workshop_;
    const std::uint64_t loads = workshop.state.loads;
    workshop.state = workshop.bench->state();
    if (workshop.state.loads != loads && !workshop.state.sound) {
        workshop.reload_failed = true;
        if (!workshop.state.findings->empty()) {
            const script::Finding& first = workshop.state.findings->front();
            workshop.last_reload = fmt::format("{}:{}: {}", first.file, first.line, first.message);
            // Whoever plays hears of it where they are; the game goes on as it was.
            if (!workshop.shown && desk_)
                ui_.say(ui_.tr("The scenario was not read again: {reason}", workshop.last_reload), true);
        }
    }
    if (workshop.moving == 0) {
        if (auto fresh = workshop.bench->take_fresh()) take_fresh(std::move(*fresh));
    }
    tell_workshop();
    if (desk_) {
        for (const Play::Answer& answer : std::exchange(desk_->for_workshop, {})) {
            if (answer.request == workshop.console_request) {
                take_console_answer(ui_, workshop, answer);
            } else if (answer.request == workshop.moving) {
                take_moved(answer);
                if (!workshop_) return;
            }
        }
    }
    tell_workshop();
    if (workshop.has_game()) {
        if (std::string printed = workshop.notebook->take_printed(); !printed.empty())
            workshop.print(ConsoleEntry::Kind::kPrinted, std::move(printed));
    }
    if (ImGui::IsKeyPressed(SDL_SCANCODE_F5, false)) workshop.bench->reload();
    if (ImGui::IsKeyPressed(SDL_SCANCODE_F8, false) && desk_) {
        workshop.shown = !workshop.shown;
        workshop.console_focus = workshop.page == Workshop::Page::kConsole;
    }
}

/// What is shown of the scenario and its game is told in the reader's words; anew when these or the scenario change.
void App::tell_workshop() {
    Workshop& workshop = *workshop_;
    if (workshop.title_of != workshop.state.title) {
        workshop.title_of = workshop.state.title;
        workshop.title = options_.catalogue.words(spoken_, workshop.id).message(workshop.title_of);
    }
    if (!workshop.has_game()) return;
    workshop.insight = workshop.notebook->insight();
    if (!workshop.insight || (workshop.told && workshop.told_of == workshop.insight->scenario)) return;
    workshop.told_of = workshop.insight->scenario;
    workshop.told = told(*workshop.told_of, workshop.id);
    workshop.rows_stamp = workshop.reasons_stamp = 0;
}

void App::draw_workshop_screen() {
    draw_workshop(ui_, *workshop_, workshop_->has_game() ? desk_.get() : nullptr);
    if (std::exchange(workshop_->begin_game, false)) choose_workshop_seats();
    if (std::exchange(workshop_->leave, false)) {
        workshop_->shown = false;
        if (!desk_) {
            close_workshop();
            if (!start_) to_start();
        }
    }
}

}  // namespace demarche::ui
