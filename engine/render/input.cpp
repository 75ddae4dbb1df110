#include "render/input.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <utility>
#include <vector>

namespace demarche::render {

namespace {

constexpr float kNowhere = -1e6F;  ///< Where the mouse is when it has left the window.

bool is_modifier(int scancode) {
    return (scancode >= SDL_SCANCODE_LCTRL && scancode <= SDL_SCANCODE_RGUI) || scancode == SDL_SCANCODE_CAPSLOCK ||
           scancode == SDL_SCANCODE_MODE;
}

/// A key that writes something, the blank among them.
bool is_letter(int scancode, Uint16 held) {
    const SDL_Keycode key = SDL_GetKeyFromScancode(static_cast<SDL_Scancode>(scancode));
    const bool sign = key >= 0x20 && key != SDLK_DELETE && (key & SDLK_SCANCODE_MASK) == 0;
    return sign && (held & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) == 0;
}

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
    using Kind = Change::Kind;
    ImGuiIO& io = ImGui::GetIO();
    const auto at = [&](Sint32 x, Sint32 y) {
        Change change;
        change.x = static_cast<float>(x) * pixels_per_point;
        change.y = static_cast<float>(y) * pixels_per_point;
        return change;
    };
    switch (event.type) {
        case SDL_MOUSEMOTION:
            waiting_.push_back(at(event.motion.x, event.motion.y));
            return true;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            Change change = at(event.button.x, event.button.y);
            change.kind = Kind::kButton;
            change.code = event.button.button == SDL_BUTTON_LEFT     ? 0
                          : event.button.button == SDL_BUTTON_RIGHT  ? 1
                          : event.button.button == SDL_BUTTON_MIDDLE ? 2
                                                                     : 3;
            change.down = event.type == SDL_MOUSEBUTTONDOWN;
            waiting_.push_back(std::move(change));
            return true;
        }
        case SDL_MOUSEWHEEL:
            waiting_.push_back({Kind::kWheel, event.wheel.preciseX, event.wheel.preciseY, 0, false, 0, {}});
            return true;
        case SDL_TEXTINPUT:
            waiting_.push_back({Kind::kText, 0, 0, 0, false, 0, event.text.text});
            return true;
        case SDL_KEYDOWN:
        case SDL_KEYUP: {
            const int key = event.key.keysym.scancode;
            if (key < 0 || key >= IM_ARRAYSIZE(io.KeysDown)) return false;
            waiting_.push_back({Kind::kKey, 0, 0, key, event.type == SDL_KEYDOWN, event.key.keysym.mod, {}});
            return true;
        }
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_LEAVE) {
                Change change;
                change.x = change.y = kNowhere;
                waiting_.push_back(std::move(change));
            }
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST) {
                // The release of a key that is held while the window loses the keyboard is never heard of.
                waiting_.clear();
                std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
                std::fill(std::begin(io.MouseDown), std::end(io.MouseDown), false);
                io.KeyShift = io.KeyCtrl = io.KeyAlt = false;
            }
            return true;
        default:
            return false;
    }
}

void Input::press_by_enter(ImGuiIO& io) {
    const bool down = io.KeysDown[SDL_SCANCODE_RETURN] || io.KeysDown[SDL_SCANCODE_KP_ENTER];
    if (!down) {
        enter_presses_ = false;
        enter_seen_ = false;
        return;
    }
    // In a line that is written it ends the line, and is still held in the frame after.
    if (!enter_seen_) enter_presses_ = io.NavVisible && !io.WantTextInput && !io.KeyCtrl && !io.KeyAlt;
    enter_seen_ = true;
    if (enter_presses_) io.NavInputs[ImGuiNavInput_Activate] = 1;
}

void Input::hand_over(ImGuiIO& io) {
    take_in(io);
    press_by_enter(io);
}

void Input::take_in(ImGuiIO& io) {
    using Kind = Change::Kind;
    const auto move_to = [&](const Change& change) {
        io.MousePos = change.x <= kNowhere ? ImVec2{-FLT_MAX, -FLT_MAX} : ImVec2{change.x, change.y};
    };
    std::array<bool, IM_ARRAYSIZE(io.MouseDown)> buttons{};
    std::vector<int> keys;
    // Letters come as text while somebody writes: nobody has to see their keys go down and up, and all that came since
    // the last frame can be written at once. What another key does in the line must be done before what comes after it.
    const bool writing = io.WantTextInput;
    bool steered = false;
    const auto clicked = [&] { return std::find(buttons.begin(), buttons.end(), true) != buttons.end(); };
    for (; !waiting_.empty(); waiting_.pop_front()) {
        const Change& next = waiting_.front();
        switch (next.kind) {
            case Kind::kMove:
                if (clicked()) return;
                move_to(next);
                break;
            case Kind::kButton: {
                const auto button = static_cast<std::size_t>(next.code);
                if (buttons[button]) return;
                move_to(next);
                io.MouseDown[button] = next.down;
                buttons[button] = true;
                break;
            }
            case Kind::kWheel:
                io.MouseWheelH += next.x;
                io.MouseWheel += next.y;
                break;
            case Kind::kKey:
                if (!(writing && is_letter(next.code, next.held))) {
                    if (std::find(keys.begin(), keys.end(), next.code) != keys.end()) return;
                    keys.push_back(next.code);
                    steered = steered || (next.down && !is_modifier(next.code));
                }
                io.KeysDown[next.code] = next.down;
                io.KeyShift = (next.held & KMOD_SHIFT) != 0;
                io.KeyCtrl = (next.held & KMOD_CTRL) != 0;
                io.KeyAlt = (next.held & KMOD_ALT) != 0;
                io.KeySuper = false;
                break;
            case Kind::kText:
                if (clicked() || (writing && steered)) return;
                io.AddInputCharactersUTF8(next.text.c_str());
                break;
        }
    }
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
