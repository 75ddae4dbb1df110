#include "render/input.h"

#include <imgui.h>

#include <algorithm>

namespace demarche::render {

namespace {

const char* clipboard_text(void* /*user*/) {
    // ImGui copies the text at once, so one buffer is enough.
    static char* kept = nullptr;
    SDL_free(kept);
    kept = SDL_GetClipboardText();
    return kept;
}
void set_clipboard_text(void* /*user*/, const char* text) {
    SDL_SetClipboardText(text);
}

}  // namespace

void Input::begin() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "demarche";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.GetClipboardTextFn = clipboard_text;
    io.SetClipboardTextFn = set_clipboard_text;
    const std::array<std::pair<ImGuiKey, SDL_Scancode>, 22> keys = {{{ImGuiKey_Tab, SDL_SCANCODE_TAB},
                                                                     {ImGuiKey_LeftArrow, SDL_SCANCODE_LEFT},
                                                                     {ImGuiKey_RightArrow, SDL_SCANCODE_RIGHT},
                                                                     {ImGuiKey_UpArrow, SDL_SCANCODE_UP},
                                                                     {ImGuiKey_DownArrow, SDL_SCANCODE_DOWN},
                                                                     {ImGuiKey_PageUp, SDL_SCANCODE_PAGEUP},
                                                                     {ImGuiKey_PageDown, SDL_SCANCODE_PAGEDOWN},
                                                                     {ImGuiKey_Home, SDL_SCANCODE_HOME},
                                                                     {ImGuiKey_End, SDL_SCANCODE_END},
                                                                     {ImGuiKey_Insert, SDL_SCANCODE_INSERT},
                                                                     {ImGuiKey_Delete, SDL_SCANCODE_DELETE},
                                                                     {ImGuiKey_Backspace, SDL_SCANCODE_BACKSPACE},
                                                                     {ImGuiKey_Space, SDL_SCANCODE_SPACE},
                                                                     {ImGuiKey_Enter, SDL_SCANCODE_RETURN},
                                                                     {ImGuiKey_Escape, SDL_SCANCODE_ESCAPE},
                                                                     {ImGuiKey_KeyPadEnter, SDL_SCANCODE_KP_ENTER},
                                                                     {ImGuiKey_A, SDL_SCANCODE_A},
                                                                     {ImGuiKey_C, SDL_SCANCODE_C},
                                                                     {ImGuiKey_V, SDL_SCANCODE_V},
                                                                     {ImGuiKey_X, SDL_SCANCODE_X},
                                                                     {ImGuiKey_Y, SDL_SCANCODE_Y},
                                                                     {ImGuiKey_Z, SDL_SCANCODE_Z}}};
    for (const auto& key : keys)
        io.KeyMap[key.first] = key.second;
    const std::array<SDL_SystemCursor, 9> shapes = {
        SDL_SYSTEM_CURSOR_ARROW,    SDL_SYSTEM_CURSOR_IBEAM,  SDL_SYSTEM_CURSOR_SIZEALL,
        SDL_SYSTEM_CURSOR_SIZENS,   SDL_SYSTEM_CURSOR_SIZEWE, SDL_SYSTEM_CURSOR_SIZENESW,
        SDL_SYSTEM_CURSOR_SIZENWSE, SDL_SYSTEM_CURSOR_HAND,   SDL_SYSTEM_CURSOR_NO};
    for (std::size_t i = 0; i < shapes.size(); ++i)
        cursors_[i] = SDL_CreateSystemCursor(shapes[i]);
    SDL_StartTextInput();
}

void Input::end() {
    for (SDL_Cursor*& cursor : cursors_) {
        if (cursor != nullptr) SDL_FreeCursor(cursor);
        cursor = nullptr;
    }
}

bool Input::take(const SDL_Event& event, float pixels_per_point) {
    ImGuiIO& io = ImGui::GetIO();
    const auto button = [](Uint8 sdl) {
        return sdl == SDL_BUTTON_LEFT ? 0 : sdl == SDL_BUTTON_RIGHT ? 1 : sdl == SDL_BUTTON_MIDDLE ? 2 : 3;
    };
    switch (event.type) {
        case SDL_MOUSEMOTION:
            x_ = static_cast<float>(event.motion.x) * pixels_per_point;
            y_ = static_cast<float>(event.motion.y) * pixels_per_point;
            return true;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            x_ = static_cast<float>(event.button.x) * pixels_per_point;
            y_ = static_cast<float>(event.button.y) * pixels_per_point;
            const auto i = static_cast<std::size_t>(button(event.button.button));
            down_[i] = event.type == SDL_MOUSEBUTTONDOWN;
            pressed_[i] = pressed_[i] || down_[i];
            return true;
        }
        case SDL_MOUSEWHEEL:
            wheel_x_ += event.wheel.preciseX;
            wheel_y_ += event.wheel.preciseY;
            return true;
        case SDL_TEXTINPUT:
            io.AddInputCharactersUTF8(event.text.text);
            return true;
        case SDL_KEYDOWN:
        case SDL_KEYUP: {
            const int key = event.key.keysym.scancode;
            if (key >= 0 && key < IM_ARRAYSIZE(io.KeysDown)) io.KeysDown[key] = event.type == SDL_KEYDOWN;
            const auto mod = event.key.keysym.mod;
            io.KeyShift = (mod & KMOD_SHIFT) != 0;
            io.KeyCtrl = (mod & KMOD_CTRL) != 0;
            io.KeyAlt = (mod & KMOD_ALT) != 0;
            io.KeySuper = false;
            return true;
        }
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) x_ = y_ = -1e6F;
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
                // The release of a key that is held while the window loses the keyboard is never heard of.
                std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
                down_ = {};
                io.KeyShift = io.KeyCtrl = io.KeyAlt = false;
            }
            return true;
        default:
            return false;
    }
}

void Input::hand_over(ImGuiIO& io) {
    io.MousePos = x_ < -1e5F ? ImVec2{-FLT_MAX, -FLT_MAX} : ImVec2{x_, y_};
    for (std::size_t i = 0; i < down_.size(); ++i) {
        io.MouseDown[i] = down_[i] || pressed_[i];
        pressed_[i] = false;
    }
    io.MouseWheel += wheel_y_;
    io.MouseWheelH += wheel_x_;
    wheel_x_ = wheel_y_ = 0;
}

bool Input::pending() const {
    return std::any_of(pressed_.begin(), pressed_.end(), [](bool p) { return p; });
}

void Input::show_cursor() {
    const int wanted = ImGui::GetMouseCursor();
    if (wanted == shown_) return;
    shown_ = wanted;
    if (wanted < 0) {
        SDL_ShowCursor(SDL_FALSE);
        return;
    }
    if (cursors_[static_cast<std::size_t>(wanted)] != nullptr)
        SDL_SetCursor(cursors_[static_cast<std::size_t>(wanted)]);
    SDL_ShowCursor(SDL_TRUE);
}

}  // namespace demarche::render
