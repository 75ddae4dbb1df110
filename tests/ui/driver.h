#pragma once

#include <SDL.h>

#include <filesystem>
#include <functional>
#include <string>

#include "ui/app.h"

namespace demarche::ui {

/// Drives the real window as a person would: it looks for a widget by its stable name and pushes SDL's events for what
/// a hand does there. It reads nothing of the game but what is drawn, except where a test asks `app().desk()`.
class Driver {
 public:
    /// Opens a window and the application in a data folder and settings file of their own.
    Driver(int width, int height, std::string scenario = {}, std::string as = {}, std::uint64_t seed = 7,
           float text_scale = 1, std::string language = "en", std::function<ai::Driver::Maker(ActorId)> players = {});
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    [[nodiscard]] App& app() { return *app_; }
    [[nodiscard]] render::Window& window() { return *window_; }
    [[nodiscard]] const Scenario& scenario() { return app_->desk()->s(); }

    /// Draws until nothing moves and no thread works for us any more. False after `limit_ms`.
    bool settle(int limit_ms = 20'000);
    /// Draws a few frames.
    void frames(int n);
    /// Is there such a widget in the last frame?
    [[nodiscard]] bool has(const std::string& name) const;
    /// Settles until there is. False after `limit_ms`.
    bool wait_for(const std::string& name, int limit_ms = 20'000);
    /// The first widget whose name begins so; "" if there is none.
    [[nodiscard]] std::string first(const std::string& prefix) const;
    [[nodiscard]] bool enabled(const std::string& name) const;

    /// Presses a widget with the mouse, scrolling to it if need be. False (and nothing done) if there is none.
    bool click(const std::string& name);
    /// The same, but it draws only a few frames after it: where somebody thinks and the window does not come to rest.
    bool tap(const std::string& name);
    void move(float x, float y);
    void press_at(float x, float y);
    void wheel(float amount);
    void drag(ImVec2 from, ImVec2 to);
    void key(SDL_Scancode code, Uint16 mod = KMOD_NONE);
    /// A key that is let go before the next frame, as hands on a slow machine do it.
    void flick(SDL_Scancode code, Uint16 mod = KMOD_NONE);
    /// The same with the mouse, which has moved on before the next frame.
    void flick_at(ImVec2 at, ImVec2 then);
    void type(const std::string& words);
    /// The same without coming to rest.
    void put(const std::string& words);
    /// Moves a slider to a share of its way.
    bool slide(const std::string& name, float share);
    bool picture(const std::filesystem::path& png);

    /// A folder that is empty when the driver begins and gone when the process ends well.
    [[nodiscard]] static const std::filesystem::path& folder();

 private:
    /// Presses a widget with the mouse, scrolling to it if need be.
    bool press(const std::string& name);
    void push(SDL_Event event);
    void push_key(SDL_Scancode code, bool down, Uint16 mod);
    void step();

    std::unique_ptr<render::Window> window_;
    std::unique_ptr<App> app_;
    float x_ = 0;
    float y_ = 0;
};

}  // namespace demarche::ui
