#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/error.h"
#include "render/fonts.h"
#include "render/input.h"

struct SDL_Window;

namespace demarche::render {

/// The one window: SDL, OpenGL 3.3 and a context of Dear ImGui. All sizes inside are pixels of the screen; `unit()`
/// says how many of them a unit of the layout is.
class Window {
 public:
    struct Options {
        std::string title = "Demarche";
        int width = 1280;  ///< In points.
        int height = 720;
        float text_scale = 1;  ///< 0.8..2, chosen by the reader.
        bool vsync = true;
    };
    /// Errors: kNotFound with SDL's words when there is no display or no OpenGL 3.3, or no font.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(const Options& options);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Takes all events that have come; waits for one if there is none and `wait_ms` is not 0 (-1: as long as it
    /// takes).
    /// @return true if something came that may change the picture.
    bool gather(int wait_ms);
    /// Begins a frame, lets `contents` fill it, draws and shows it.
    void frame(const std::function<void()>& contents);
    /// Wakes `gather`, from any thread.
    void wake();

    [[nodiscard]] bool asked_to_close() const { return closing_; }
    /// The file that was dropped on the window since the last call; "" for none.
    [[nodiscard]] std::string take_dropped() { return std::exchange(dropped_, {}); }
    [[nodiscard]] float unit() const { return unit_; }
    [[nodiscard]] const Fonts& fonts() const { return fonts_; }
    void set_text_scale(float scale);
    [[nodiscard]] float text_scale() const { return text_scale_; }
    void set_size(int width, int height);
    /// In points, as it stands where the reader has put it; nothing while the screen or the desktop decides it.
    [[nodiscard]] std::optional<std::pair<int, int>> own_size() const;
    /// Takes the window off the screen, for good.
    void hide();
    void set_full_screen(bool full);
    [[nodiscard]] bool full_screen() const;
    /// Something moves: the next frame is wanted at once.
    void animate() { animating_ = true; }
    [[nodiscard]] bool animating() const { return animating_ || input_.pending(); }
    /// Something changes by itself after a while, such as a text cursor: a frame is wanted then, if none comes before.
    void want_frame_in(int ms);
    /// Writes what was last drawn. Errors: kUnreadable when the file cannot be written.
    Result<void> save_picture(const std::filesystem::path& png) const;

    /// Frames are laid out, and take input, but are not drawn: where software draws, a test has no time for each of
    /// them.
    void set_blind(bool blind) { blind_ = blind; }

    /// CPU time that the last frame took before the driver was handed the picture, in milliseconds.
    [[nodiscard]] double cpu_ms() const { return cpu_ms_; }
    [[nodiscard]] long frames() const { return frames_; }

 private:
    Window() = default;
    Result<void> load_fonts();
    void measure();

    SDL_Window* window_ = nullptr;
    void* context_ = nullptr;
    Input input_;
    Fonts fonts_;
    float text_scale_ = 1;
    float pixels_per_point_ = 1;
    float unit_ = 1;
    float loaded_unit_ = 0;
    bool closing_ = false;
    bool blind_ = false;
    std::string dropped_;
    bool animating_ = false;
    std::optional<std::uint64_t>
        wanted_at_;  ///< In SDL's ticks, so that events which change nothing do not put it off.
    std::uint32_t wake_event_ = 0;
    std::uint64_t last_ticks_ = 0;
    double cpu_ms_ = 0;
    long frames_ = 0;
};

}  // namespace demarche::render
