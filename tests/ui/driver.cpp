#include "ui/driver.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <stdexcept>

namespace demarche::ui {

namespace fs = std::filesystem;

namespace {

long long now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Saves, settings and their folders of this process only.
struct Home {
    fs::path path;
    Home() : path(fs::temp_directory_path() / ("demarche-ui-" + std::to_string(getpid()))) {
        fs::remove_all(path);
        fs::create_directories(path);
        setenv("XDG_DATA_HOME", (path / "data").c_str(), 1);
        setenv("XDG_CONFIG_HOME", (path / "config").c_str(), 1);
        setenv("DEMARCHE_DATA", DEMARCHE_SOURCE_DIR, 1);
    }
    ~Home() {
        std::error_code ec;
        fs::remove_all(path, ec);
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
};

Home& home() {
    static Home it;
    return it;
}

}  // namespace

const fs::path& Driver::folder() {
    return home().path;
}

Driver::Driver(int width, int height, std::string scenario, std::string as, std::uint64_t seed, float text_scale,
               std::string language, std::function<ai::Driver::Maker(ActorId)> players) {
    (void)home();
    render::Window::Options options;
    options.width = width;
    options.height = height;
    options.text_scale = text_scale;
    options.vsync = false;
    auto window = render::Window::open(options);
    if (!window) throw std::runtime_error{window.error().text()};
    window_ = std::move(*window);
    window_->set_blind(true);
    App::Options wanted;
    Settings chosen = Settings::load(wanted.settings_file);
    chosen.text_scale = text_scale;
    chosen.language = std::move(language);
    chosen.pace = Pace::kOff;  // the others wait, so that a test is the same each time
    if (auto kept = chosen.save(wanted.settings_file); !kept) throw std::runtime_error{kept.error().text()};
    wanted.scenario = std::move(scenario);
    wanted.as = std::move(as);
    wanted.seed = seed;
    wanted.players = std::move(players);
    app_ = std::make_unique<App>(*window_, std::move(wanted));
    settle();
}

Driver::~Driver() = default;

void Driver::push(SDL_Event event) {
    SDL_PushEvent(&event);
}

void Driver::step() {
    const long before = window_->frames();
    app_->step(0);
    if (window_->frames() == before) SDL_Delay(1);
}

void Driver::frames(int n) {
    for (int i = 0; i < n; ++i) {
        window_->wake();
        step();
    }
}

bool Driver::settle(int limit_ms) {
    const long long end = now_ms() + limit_ms;
    frames(3);
    int quiet = 0;
    while (now_ms() < end) {
        const long before = window_->frames();
        step();
        const bool still = window_->frames() == before && !window_->animating() && app_->at_rest();
        quiet = still ? quiet + 1 : 0;
        if (quiet < 3) continue;
        // What the player would now see is drawn once; the frames on the way were only laid out.
        window_->set_blind(false);
        window_->wake();
        step();
        window_->set_blind(true);
        while (now_ms() < end) {
            const long drawn = window_->frames();
            step();
            if (window_->frames() == drawn) return true;
        }
        return false;
    }
    return false;
}

bool Driver::has(const std::string& name) const {
    return app_->ui().marks().contains(name);
}

bool Driver::enabled(const std::string& name) const {
    const auto& marks = app_->ui().marks();
    const auto at = marks.find(name);
    return at != marks.end() && at->second.enabled;
}

bool Driver::wait_for(const std::string& name, int limit_ms) {
    const long long end = now_ms() + limit_ms;
    while (!has(name) && now_ms() < end)
        frames(2);
    return has(name);
}

std::string Driver::first(const std::string& prefix) const {
    for (const auto& mark : app_->ui().marks()) {
        if (mark.first.starts_with(prefix)) return mark.first;
    }
    return {};
}

void Driver::move(float x, float y) {
    SDL_Event event{};
    event.type = SDL_MOUSEMOTION;
    event.motion.x = static_cast<Sint32>(x);
    event.motion.y = static_cast<Sint32>(y);
    x_ = x;
    y_ = y;
    push(event);
    step();
}

void Driver::press_at(float x, float y) {
    move(x, y);
    frames(2);  // ImGui learns what the pointer is over
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<Sint32>(x);
    event.button.y = static_cast<Sint32>(y);
    push(event);
    step();
    step();
    event.type = SDL_MOUSEBUTTONUP;
    push(event);
    step();
    step();
}

void Driver::wheel(float amount) {
    SDL_Event event{};
    event.type = SDL_MOUSEWHEEL;
    event.wheel.preciseY = amount;
    event.wheel.y = static_cast<Sint32>(amount);
    push(event);
    frames(3);
}

bool Driver::click(const std::string& name) {
    if (!press(name)) return false;
    settle();
    return true;
}

bool Driver::tap(const std::string& name) {
    if (!press(name)) return false;
    frames(5);
    return true;
}

bool Driver::press(const std::string& name) {
    for (int attempt = 0; attempt < 60; ++attempt) {
        const auto& marks = app_->ui().marks();
        const auto at = marks.find(name);
        if (at == marks.end()) return false;
        const Mark mark = at->second;
        const float x = (mark.low.x + mark.high.x) / 2;
        const float y = (mark.low.y + mark.high.y) / 2;
        if (mark.visible) {
            press_at(x, y);
            return true;
        }
        // It lies below or above what is in sight of the window that it scrolls in.
        move((mark.window_low.x + mark.window_high.x) / 2, (mark.window_low.y + mark.window_high.y) / 2);
        wheel(y > mark.window_high.y - 4 ? -1.0F : 1.0F);
    }
    return false;
}

void Driver::drag(ImVec2 from, ImVec2 to) {
    move(from.x, from.y);
    frames(2);
    SDL_Event event{};
    event.type = SDL_MOUSEBUTTONDOWN;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = static_cast<Sint32>(from.x);
    event.button.y = static_cast<Sint32>(from.y);
    push(event);
    step();
    for (int i = 1; i <= 4; ++i) {
        const float t = static_cast<float>(i) / 4;
        move(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
        step();
    }
    event.type = SDL_MOUSEBUTTONUP;
    event.button.x = static_cast<Sint32>(to.x);
    event.button.y = static_cast<Sint32>(to.y);
    push(event);
    step();
    settle();
}

bool Driver::slide(const std::string& name, float share) {
    const auto& marks = app_->ui().marks();
    const auto at = marks.find(name);
    if (at == marks.end()) return false;
    const Mark mark = at->second;
    const float y = (mark.low.y + mark.high.y) / 2;
    const float inset = 6;
    press_at(mark.low.x + inset + (mark.high.x - mark.low.x - inset * 2) * share, y);
    settle();
    return true;
}

void Driver::push_key(SDL_Scancode code, bool down, Uint16 mod) {
    SDL_Event event{};
    event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
    event.key.keysym.scancode = code;
    event.key.keysym.mod = mod;
    push(event);
}

void Driver::key(SDL_Scancode code, Uint16 mod) {
    push_key(code, true, mod);
    step();
    step();
    push_key(code, false, KMOD_NONE);
    step();
    settle();
}

void Driver::flick(SDL_Scancode code, Uint16 mod) {
    push_key(code, true, mod);
    push_key(code, false, KMOD_NONE);
}

void Driver::flick_at(ImVec2 at, ImVec2 then) {
    SDL_Event motion{};
    motion.type = SDL_MOUSEMOTION;
    motion.motion.x = static_cast<Sint32>(at.x);
    motion.motion.y = static_cast<Sint32>(at.y);
    push(motion);
    SDL_Event button{};
    button.type = SDL_MOUSEBUTTONDOWN;
    button.button.button = SDL_BUTTON_LEFT;
    button.button.x = motion.motion.x;
    button.button.y = motion.motion.y;
    push(button);
    button.type = SDL_MOUSEBUTTONUP;
    push(button);
    motion.motion.x = static_cast<Sint32>(then.x);
    motion.motion.y = static_cast<Sint32>(then.y);
    push(motion);
    x_ = then.x;
    y_ = then.y;
}

void Driver::type(const std::string& words) {
    put(words);
    settle();
}

void Driver::put(const std::string& words) {
    for (std::size_t i = 0; i < words.size();) {
        // A character at a time: an event holds 32 bytes, and must not cut a letter in two.
        std::size_t step_bytes = 1;
        while (i + step_bytes < words.size() && (static_cast<unsigned char>(words[i + step_bytes]) & 0xC0U) == 0x80U)
            ++step_bytes;
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        const std::string one = words.substr(i, step_bytes);
        std::copy(one.begin(), one.end(), event.text.text);
        push(event);
        i += step_bytes;
    }
    frames(3);
}

bool Driver::picture(const fs::path& png) {
    settle();
    return window_->save_picture(png).has_value();
}

}  // namespace demarche::ui
