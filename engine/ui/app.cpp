#include "ui/app.h"

#include <SDL.h>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <unordered_map>

#include "ai/retold.h"
#include "ai/vocabulary.h"
#include "base/secret.h"
#include "model/translated.h"
#include "session/closing.h"
#include "session/people.h"
#include "session/recording.h"
#include "session/saves.h"

namespace demarche::ui {

namespace fs = std::filesystem;

namespace {

/// ImGui lays out in one frame what it measured in the one before.
constexpr int kSettle = 3;

std::vector<SaveEntry> list_saves() {
    std::vector<std::pair<fs::file_time_type, SaveEntry>> found;
    auto folder = session::sessions_folder();
    if (!folder) return {};
    std::error_code ec;
    for (fs::directory_iterator it{*folder, ec}, end; !ec && it != end; it.increment(ec)) {
        if (it->path().extension() != ".demarche") continue;
        const fs::file_time_type at = fs::last_write_time(it->path(), ec);
        const auto time =
            std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(
                at - fs::file_time_type::clock::now() + std::chrono::system_clock::now()));
        found.emplace_back(at, SaveEntry{it->path(), it->path().stem().string(),
                                         fmt::format("{:%Y-%m-%d %H:%M}", fmt::localtime(time))});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second.name < b.second.name;
    });
    std::vector<SaveEntry> out;
    for (auto& one : found)
        out.push_back(std::move(one.second));
    return out;
}

}  // namespace

App::App(render::Window& window, Options options)
    : window_(window), options_(std::move(options)), settings_(Settings::load(options_.settings_file)), ui_(window) {
    settings_.language_given = options_.language;
    kept_ = settings_;
    ui_.set_languages(options_.catalogue.languages());
    speak();
    to_start();
    if (!options_.save.empty()) {
        open_save(options_.save);
    } else if (!options_.scenario.empty()) {
        choose_seats(options_.scenario);
    }
}

App::~App() {
    note_size(true);
    keep_settings();
    // A thought that is under way ends first; nobody has to look at the window meanwhile.
    window_.hide();
    let_go();
    std::vector<fs::path> files;
    for (const auto& desk : leaving_)
        files.push_back(desk->play->file());
    leaving_.clear();
    for (const fs::path& file : files) {
        if (const std::string two = session::trouble_with_file(ui_.words(), file); !two.empty())
            fmt::print(stderr, "demarche: {}\n", two);
    }
}

void App::close_left() {
    std::vector<fs::path> files;
    std::erase_if(leaving_, [&](const auto& desk) {
        if (!desk->play->retired() || !desk->adviser->retired()) return false;
        files.push_back(desk->play->file());
        return true;
    });
    for (const fs::path& file : files) {
        if (std::string two = session::trouble_with_file(ui_.words(), file); !two.empty())
            ui_.say(std::move(two), true);
    }
}

void App::let_go() {
    workshop_.reset();
    if (!desk_) return;
    desk_->play->retire();
    desk_->adviser->retire();
    leaving_.push_back(std::move(desk_));
}

bool App::is_leaving(const fs::path& file) const {
    return std::any_of(leaving_.begin(), leaving_.end(), [&](const auto& desk) { return desk->play->file() == file; });
}

void App::note_size(bool now) {
    const auto size = window_.own_size();
    if (!size) return;
    const auto time = std::chrono::steady_clock::now();
    if (*size != size_seen_) {
        size_seen_ = *size;
        size_since_ = time;
    }
    if (!now && time - size_since_ < std::chrono::seconds{1}) return;
    settings_.width = size->first;
    settings_.height = size->second;
}

void App::keep_settings() {
    if (settings_ == kept_) return;
    if (auto done = settings_.save(options_.settings_file); !done)
        ui_.say(ai::retold(ui_.words(), done.error().message), true);
    kept_ = settings_;
}

bool App::at_rest() const {
    if (!leaving_.empty() || !to_open_.empty()) return false;
    if (workshop_ && workshop_->busy()) return false;
    if (!desk_) return true;
    return desk_->now && desk_->waiting.empty() && !desk_->play->busy() && !desk_->adviser->busy() &&
           desk_->now == desk_->play->sight(desk_->me);
}

bool App::step(int wait_ms) {
    close_left();
    if (!to_open_.empty() && !is_leaving(to_open_)) open_save(std::exchange(to_open_, {}));
    const bool moving = settle_ > 0 || window_.animating();
    const std::uint64_t before = SDL_GetTicks64();
    if (window_.gather(moving ? 0 : wait_ms)) settle_ = kSettle;
    if (window_.asked_to_close()) over_ = true;
    if (over_) return false;
    if (settle_ > 0 || window_.animating()) {
        settle_ = std::max(0, settle_ - 1);
        window_.frame([this] { draw(); });
        // Where the display does not hold back, nothing needs more than 60 frames a second.
        const std::uint64_t took = SDL_GetTicks64() - before;
        if (moving && wait_ms != 0 && window_.animating() && took < 15)
            SDL_Delay(static_cast<std::uint32_t>(15 - took));
    }
    return !over_;
}

void App::run() {
    while (step(-1)) {
    }
}

std::string App::language() const {
    if (!settings_.language_given.empty()) return settings_.language_given;
    return settings_.language.empty() ? language_of_environment() : settings_.language;
}

std::shared_ptr<const Scenario> App::told(const Scenario& scenario, const std::string& place) const {
    return translated(scenario, options_.catalogue.words(spoken_, place));
}

void App::speak() {
    spoken_ = language();
    ui_.set_words(options_.catalogue.words(spoken_));
    if (seats_) seats_->scenario = told(seats_->host->scenario(), seats_->found_at);
    if (desk_) {
        desk_->scenario = told(desk_->play->scenario(), desk_->found_at);
        name_countries(ui_, *desk_->map);
        desk_->press.clear();  // told anew
        desk_->press_told = 0;
        desk_->press_tall = 0;
    }
    if (start_) start_->offers = list_offers();
    if (workshop_) {
        workshop_->told.reset();  // the next frame tells it anew
        workshop_->title_of.clear();
    }
    settle_ = kSettle;
}

void App::draw() {
    ui_.begin_frame();
    // Between two frames, for nothing of the last one may be held while the words change.
    if (language() != spoken_) speak();
    if (desk_ && workshop_ && workshop_->shown) desk_->refresh(ui_);
    tend_workshop();
    if (workshop_ && workshop_->shown) {
        draw_workshop_screen();
    } else if (desk_) {
        draw_desk(ui_, *desk_);
        keep_lesson();
        if (workshop_ && workshop_->has_game() && !desk_->sheets.any() && draw_workshop_mark(ui_, *workshop_))
            workshop_->shown = true;
        if (std::exchange(desk_->to_workshop, false)) {
            desk_->sheets.menu = false;
            if (workshop_) {
                workshop_->shown = true;
            } else {
                workshop_of_desk();
            }
        }
        if (desk_->again) {
            const std::string scenario = desk_->found_at;
            const std::uint64_t seed = desk_->play->seed();
            let_go();
            to_start();
            choose_seats(scenario);
            if (seats_) seats_->seed = seed;
        } else if (desk_->reopen) {
            const fs::path file = desk_->play->file();
            let_go();
            to_start();
            open_save(file);
        } else if (desk_->leave) {
            let_go();
            to_start();
        }
    } else if (seats_) {
        draw_seats(ui_, *seats_);
        if (seats_->back) {
            seats_.reset();
            if (workshop_) open_workshop(std::string{workshop_->id});
        } else if (seats_->begin) {
            begin_game();
        }
    } else {
        if (std::string dropped = window_.take_dropped(); !dropped.empty()) start_->open = std::move(dropped);
        if (start_->saves_open) look_into_a_save();
        draw_start(ui_, *start_, settings_);
        if (start_->deed.decided) change_save(start_->deed);
        if (start_->leave) over_ = true;
        if (!start_->chosen.empty()) choose_seats(std::exchange(start_->chosen, {}));
        if (start_->learn) begin_lesson();
        if (start_ && !start_->workshop.empty()) open_workshop(std::exchange(start_->workshop, {}));
        if (start_ && !start_->open.empty()) open_save(std::exchange(start_->open, {}));
    }
    ui_.draw_notice();
    ui_.end_frame();
    // What has just come, or has another size, is measured in this frame and has its place in a later one.
    if (ui_.marks().size() != marks_before_ || window_.unit() != unit_before_) settle_ = std::max(settle_, kSettle);
    marks_before_ = ui_.marks().size();
    unit_before_ = window_.unit();
    note_size(false);
    keep_settings();
}

std::vector<Offer> App::list_offers() const {
    std::vector<Offer> offers;
    for (const session::Catalogue::Found& found : options_.catalogue.list()) {
        Offer offer;
        offer.id = found.id;
        auto host = options_.catalogue.load(found.id);
        if (host) {
            const auto scenario = told((*host)->scenario(), found.id);
            const Scenario& s = *scenario;
            offer.title = s.title.str();
            offer.summary = s.summary.str();
            offer.seats = static_cast<std::size_t>(s.playable.size());
            offer.rounds = s.rounds.size();
            offer.minutes = s.teaching_minutes;
            const std::size_t matter = s.clauses.size() + s.agreements.size() + s.playable.size();
            offer.scene = opening_scene(s);
            offer.backdrop = backdrop(s);
            offer.difficulty = matter < 24 ? 1 : matter < 70 ? 2 : 3;
        } else {
            offer.title = found.id;
            offer.fault = ai::retold(ui_.words(), host.error().message);
        }
        offers.push_back(std::move(offer));
    }
    // The shortest first: it is the one to begin with.
    std::stable_sort(offers.begin(), offers.end(),
                     [](const Offer& a, const Offer& b) { return a.minutes < b.minutes; });
    return offers;
}

void App::look_into_a_save() {
    const auto next =
        std::find_if(start_->saves.begin(), start_->saves.end(), [](const SaveEntry& save) { return !save.looked; });
    if (next == start_->saves.end()) return;
    next->looked = true;
    window_.animate();
    const auto found = session::glance(next->file);
    next->unreadable = !found;
    if (!found) return;  // opening it tells why
    const Words words = options_.catalogue.words(spoken_, found->scenario);
    next->title = words.say(Text{found->title});
    for (const std::string& seat : found->people)
        next->people.push_back(words.say(Text{seat}));
    next->round = found->round;
    next->rounds = found->rounds;
}

void App::change_save(SaveDeed& deed) {
    if (is_leaving(deed.file)) {  // as soon as its last thought is thought
        window_.animate();
        return;
    }
    const SaveDeed done = std::exchange(deed, {});
    start_->fault.clear();
    Result<void> changed{};
    if (done.what == SaveDeed::What::kRemove) {
        changed = session::remove_save(done.file);
    } else if (const auto file = session::rename_save(done.file, session::plain_save_name(done.name))) {
        for (std::string* const known : {&settings_.last_save, &settings_.lesson_save}) {
            if (*known == done.file.string()) *known = file->string();
        }
    } else {
        changed = pass_on(file.error());
    }
    if (!changed) {
        start_->fault = ai::retold(ui_.words(), changed.error().message);
        start_->fault_leaves_file = true;
    }
    start_->saves = list_saves();
    settle_ = kSettle;
}

void App::to_start() {
    ui_.hush();
    start_.emplace();
    settle_ = kSettle;
    start_->offers = list_offers();
    start_->saves = list_saves();
}

void App::choose_seats(const std::string& scenario) {
    auto host = options_.catalogue.load(scenario);
    if (!host) {
        ui_.say(ai::retold(ui_.words(), host.error().message), true);
        return;
    }
    SeatState& seats = seats_.emplace();
    seats.host = std::move(*host);
    seats.found_at = scenario;
    deal_seats(seats);
    settle_ = kSettle;
}

void App::deal_seats(SeatState& seats) const {
    seats.scenario = told(seats.host->scenario(), seats.found_at);
    const Scenario& s = *seats.scenario;
    seats.who.assign(s.actors.size(), SeatState::Who::kEmpty);
    bool first = true;
    for (const ActorId actor : s.playable) {
        const bool mine = options_.as.empty() ? first : s.actors[actor].id == options_.as;
        seats.who[actor] = mine ? SeatState::Who::kHuman : SeatState::Who::kMachine;
        if (mine) seats.shown = actor;
        if (mine && options_.as.empty()) seats.offered = actor;
        first = false;
    }
    if (settings_.last_scenario == s.id) seats.last_seed = settings_.last_seed;
    seats.seed = options_.seed ? *options_.seed : fresh_seed().value;
}

void App::begin_game() {
    ui_.hush();
    if (seats_->workshop && std::count(seats_->who.begin(), seats_->who.end(), SeatState::Who::kHuman) > 1) {
        seats_->begin = false;
        ui_.say(ui_.tr("A workshop game shows the whole World: one seat at most is played here."), true);
        return;
    }
    SeatState seats = std::move(*seats_);
    seats_.reset();
    const Scenario& s = seats.host->scenario();
    ActorSet seated;
    Play::Setup setup;
    for (const ActorId actor : s.playable) {
        if (seats.who[actor] != SeatState::Who::kEmpty) seated.insert(actor);
        if (seats.who[actor] == SeatState::Who::kHuman) setup.people.insert(actor);
    }
    setup.strength = seats.strength;
    setup.players = options_.players;
    settings_.last_scenario = s.id;
    settings_.last_seed = seats.seed;
    fs::path file;
    const session::NameOfNew name = [&, id = s.id, seed = seats.seed] {
        auto next = seats.workshop ? session::workshop_file(id) : session::unnamed_session(id, seed);
        if (next) file = *next;
        return next;
    };
    auto session = session::Session::create(name, std::move(seats.host), {Seed{seats.seed}, seated});
    if (!session) {
        ui_.say(ai::retold(ui_.words(), session.error().message), true);
        return;
    }
    auto noted = session::note_people(*session, setup.people);
    if (noted) noted = session::note_strength(*session, seats.strength);
    if (!noted) ui_.say(ai::retold(ui_.words(), noted.error().message), true);
    // A scenario in a folder of its own is not found by its id when the game is opened again.
    if (const std::string folder = options_.catalogue.hint(seats.found_at, s.id); !folder.empty()) {
        if (auto kept = session->note_folder(folder); !kept)
            ui_.say(ai::retold(ui_.words(), kept.error().message), true);
    }
    if (seats.workshop) {
        if (auto done = session::mark_as_workshop(*session); !done)
            ui_.say(ai::retold(ui_.words(), done.error().message), true);
        lay_workshop_table(std::move(*session), file, setup);
        return;
    }
    lay_table(std::move(*session), seats.found_at, file, setup);
}

void App::begin_lesson() {
    if (start_) start_->learn = false;
    const Lesson& lesson = first_round();
    options_.as = lesson.seat;
    choose_seats(std::string{lesson.scenario});
    options_.as.clear();
    if (!seats_) return;
    seats_->seed = lesson.seed;
    begin_game();
    if (!desk_) return;
    settings_.lesson_save = desk_->play->file().string();
    settings_.lesson_step = 0;
    desk_->coach.emplace();
}

void App::keep_lesson() {
    if (!desk_ || !desk_->coach) return;
    if (desk_->coach->over()) {
        desk_->coach.reset();
        settings_.lesson_save.clear();
        settings_.lesson_step = 0;
        return;
    }
    settings_.lesson_step = static_cast<int>(desk_->coach->step);
}

void App::open_save(const fs::path& file) {
    if (is_leaving(file)) {  // its last thought is still being thought
        to_open_ = file;
        return;
    }
    // The scenario is looked for in more than one place; the game goes on with that of the host that was taken.
    std::unordered_map<std::uint64_t, std::string> places;
    auto session = session::Session::open(file, [&](const std::string& id_or_folder) {
        auto host = options_.catalogue.load(id_or_folder);
        if (host) places.emplace((*host)->scenario().content_hash, id_or_folder);
        return host;
    });
    // Taken for a game that everybody watches, an AI would play on for whoever is away.
    if (session && !session::people_noted(*session)) {
        session = tl::unexpected<Error>(
            Error{ErrorCode::kUnreadable,
                  marked("the file does not say who plays; demarche play --resume FILE --as SEAT does"),
                  file.string(),
                  {}});
    }
    if (!session) {
        const std::string words = ui_.tr("The file '{file}' cannot be opened: {reason}", file.filename().string(),
                                         ai::retold(ui_.words(), session.error().message));
        ui_.say(words, true);
        if (start_) {
            start_->fault = words;  // stays where the file was chosen
            std::error_code ec;
            start_->fault_leaves_file = fs::exists(file, ec);
            start_->saves_open = true;
            ui_.hush();  // and is not said twice
        }
        settle_ = kSettle;
        return;
    }
    ui_.hush();  // another file that could not be opened is no longer asked for
    Play::Setup setup = setup_noted(*session);
    setup.players = options_.players;
    const std::string place = places[session->scenario().content_hash];
    const bool rewritten = session->is_rewritten();
    lay_table(std::move(*session), place, file, setup);
    if (desk_ && rewritten) ui_.say(ui_.words().tr_marked(session::kRewritten));
    if (desk_ && settings_.lesson_save == file.string()) {
        desk_->coach.emplace();
        desk_->coach->step =
            std::min(static_cast<std::size_t>(settings_.lesson_step), desk_->coach->lesson->steps.size() - 1);
    }
}

Play::Setup App::setup_noted(const session::Session& session) {
    Play::Setup setup;
    setup.people = session::people_noted(session).value_or(ActorSet{});
    if (const auto strength = session::strength_noted(session)) setup.strength = *strength;
    return setup;
}

void App::lay_table(session::Session session, const std::string& place, const fs::path& file, Play::Setup setup,
                    std::unique_ptr<script::Host> adviser_host) {
    const Scenario& s = session.scenario();
    if (!adviser_host) {
        auto host = options_.catalogue.load(place);
        if (!host) {
            ui_.say(ai::retold(ui_.words(), host.error().message), true);
            return;
        }
        adviser_host = std::move(*host);
    }
    // The map lies beside the rules and scenarios, in the source tree as where it is installed.
    auto chart =
        map::load_chart(options_.catalogue.assets() / "map" / "eurasia.json", {s.map_centre.lat, s.map_centre.lon});
    if (!chart) {
        ui_.say(chart.error().text(), true);
        return;
    }
    std::shared_ptr<const script::PackageFiles> files;
    if (auto folder = options_.catalogue.find(place)) files = options_.catalogue.files(*folder);
    if (!setup.insider) settings_.last_save = file.string();
    setup.vocabulary = std::make_shared<const ai::Vocabulary>(s, options_.catalogue.all_words(place));
    auto scenario = told(s, place);
    desk_ = open_desk(ui_, std::move(scenario), std::move(session), file, setup, std::move(adviser_host),
                      std::make_unique<render::MapPicture>(std::move(*chart)), settings_, std::move(files));
    desk_->found_at = place;
    start_.reset();
    seats_.reset();
    settle_ = kSettle;
}

}  // namespace demarche::ui
