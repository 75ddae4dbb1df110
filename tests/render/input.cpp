#include "render/input.h"

#include <imgui.h>

#include <catch2/catch.hpp>

using demarche::render::Input;

namespace {

/// A context of its own, and events as SDL brings them.
struct Desk {
    ImGuiContext* context = ImGui::CreateContext();
    Input input;
    Desk() { ImGui::SetCurrentContext(context); }
    ~Desk() { ImGui::DestroyContext(context); }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    [[nodiscard]] ImGuiIO& io() const { return ImGui::GetIO(); }
    void move(int x, int y) {
        SDL_Event event{};
        event.type = SDL_MOUSEMOTION;
        event.motion.x = x;
        event.motion.y = y;
        input.take(event, 2);
    }
    void button(bool down, int x, int y) {
        SDL_Event event{};
        event.type = down ? SDL_MOUSEBUTTONDOWN : SDL_MOUSEBUTTONUP;
        event.button.button = SDL_BUTTON_LEFT;
        event.button.x = x;
        event.button.y = y;
        input.take(event, 2);
    }
    void key(SDL_Scancode code, bool down, Uint16 held = 0) {
        SDL_Event event{};
        event.type = down ? SDL_KEYDOWN : SDL_KEYUP;
        event.key.keysym.scancode = code;
        event.key.keysym.mod = held;
        input.take(event, 2);
    }
    void frame() { input.hand_over(io()); }
};

}  // namespace

TEST_CASE("a click that is shorter than a frame is seen where it was made", "[render][input]") {
    Desk d;
    d.move(10, 20);
    d.button(true, 10, 20);
    d.button(false, 10, 20);
    d.move(300, 300);
    d.frame();
    CHECK(d.io().MouseDown[0]);
    CHECK(d.io().MousePos.x == 20);
    CHECK(d.io().MousePos.y == 40);
    CHECK(d.input.pending());
    d.frame();
    CHECK_FALSE(d.io().MouseDown[0]);
    CHECK(d.io().MousePos.x == 20);  // it is let go where it was pressed
    d.frame();
    CHECK(d.io().MousePos.x == 600);
    CHECK_FALSE(d.input.pending());
}

TEST_CASE("a drag ends where it was let go", "[render][input]") {
    Desk d;
    d.button(true, 10, 10);
    d.move(50, 10);
    d.move(90, 10);
    d.button(false, 90, 10);
    d.frame();
    CHECK(d.io().MouseDown[0]);
    CHECK(d.io().MousePos.x == 20);
    d.frame();
    CHECK_FALSE(d.io().MouseDown[0]);
    CHECK(d.io().MousePos.x == 180);
}

TEST_CASE("a key that is tapped within a frame is seen, with what was held", "[render][input]") {
    Desk d;
    d.key(SDL_SCANCODE_LCTRL, true, KMOD_LCTRL);
    d.key(SDL_SCANCODE_RETURN, true, KMOD_LCTRL);
    d.key(SDL_SCANCODE_RETURN, false, KMOD_LCTRL);
    d.key(SDL_SCANCODE_LCTRL, false, 0);
    d.frame();
    CHECK(d.io().KeysDown[SDL_SCANCODE_RETURN]);
    CHECK(d.io().KeyCtrl);
    d.frame();
    CHECK_FALSE(d.io().KeysDown[SDL_SCANCODE_RETURN]);
    CHECK_FALSE(d.io().KeyCtrl);
    CHECK_FALSE(d.input.pending());
    // Twice in a frame is twice.
    for (const bool down : {true, false, true, false})
        d.key(SDL_SCANCODE_DOWN, down);
    int taps = 0;
    for (int i = 0; i < 5; ++i) {
        d.frame();
        taps += d.io().KeysDown[SDL_SCANCODE_DOWN] ? 1 : 0;
    }
    CHECK(taps == 2);
}

TEST_CASE("what is held when the window loses the keyboard is let go", "[render][input]") {
    Desk d;
    d.key(SDL_SCANCODE_A, true, KMOD_LSHIFT);
    d.button(true, 5, 5);
    d.frame();
    REQUIRE(d.io().KeysDown[SDL_SCANCODE_A]);
    d.key(SDL_SCANCODE_B, true);
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = SDL_WINDOWEVENT_FOCUS_LOST;
    d.input.take(event, 1);
    d.frame();
    CHECK_FALSE(d.io().KeysDown[SDL_SCANCODE_A]);
    CHECK_FALSE(d.io().KeysDown[SDL_SCANCODE_B]);
    CHECK_FALSE(d.io().MouseDown[0]);
    CHECK_FALSE(d.io().KeyShift);
}
