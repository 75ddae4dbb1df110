#include "render/window.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <SDL.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/cpu_time.h"
#include "render/theme.h"

namespace demarche::render {

namespace {

/// What ImGui has laid out, on the screen's own buffer.
void draw_to_screen(int width, int height) {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glViewport(0, 0, width, height);
    const ImVec4 room = ImGui::ColorConvertU32ToFloat4(colour::kRoom);
    glClearColor(room.x, room.y, room.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const Options& options) {
    SDL_SetHint(SDL_HINT_VIDEO_HIGHDPI_DISABLED, "0");
    SDL_SetHint("SDL_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR", "0");
    const auto no = [](const char* what) {
        return fail(ErrorCode::kNotFound, fmt::format("{}: {}", what, SDL_GetError()));
    };
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0) return no("there is no display to open a window on");
    // With a display that is not there SDL takes a driver that shows nothing, unless somebody has asked for one.
    const char* const asked = SDL_getenv("SDL_VIDEODRIVER");
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if ((asked == nullptr || *asked == '\0') && (driver == "offscreen" || driver == "dummy" || driver == "evdev"))
        return fail(ErrorCode::kNotFound,
                    "there is no display to open a window on: none answers at what DISPLAY or "
                    "WAYLAND_DISPLAY names; 'play --text' plays in the terminal");
    std::unique_ptr<Window> self{new Window};
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    // A size that was kept may be that of a larger screen. Where nothing is shown there is no screen to fit into.
    int width = options.width;
    int height = options.height;
    SDL_Rect room{};
    if (driver != "offscreen" && driver != "dummy" && SDL_GetDisplayUsableBounds(0, &room) == 0 && room.w > 0) {
        width = std::min(width, room.w);
        height = std::min(height, room.h);
    }
    self->window_ = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width,
                                     height, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (self->window_ == nullptr) return no("the window could not be opened");
    SDL_SetWindowMinimumSize(self->window_, 800, 500);
    self->context_ = SDL_GL_CreateContext(self->window_);
    if (self->context_ == nullptr) return no("this display has no OpenGL 3.3");
    SDL_GL_SetSwapInterval(options.vsync ? 1 : 0);
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // layout is ours, settings are kept elsewhere
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    self->input_.begin();
    ImGui_ImplOpenGL3_Init("#version 330 core");
    self->wake_event_ = SDL_RegisterEvents(1);
    self->text_scale_ = std::clamp(options.text_scale, 0.8F, 2.0F);
    self->measure();
    if (auto loaded = self->load_fonts(); !loaded) return pass_on(loaded.error());
    return self;
}

Window::~Window() {
    if (ImGui::GetCurrentContext() != nullptr) {
        ImGui_ImplOpenGL3_Shutdown();
        input_.end();
        ImGui::DestroyContext();
    }
    if (context_ != nullptr) SDL_GL_DeleteContext(context_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    SDL_Quit();
}

void Window::measure() {
    int points = 1;
    int pixels = 1;
    SDL_GetWindowSize(window_, &points, nullptr);
    SDL_GL_GetDrawableSize(window_, &pixels, nullptr);
    pixels_per_point_ = points > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
    float density = pixels_per_point_;
    // On X11 a point is a pixel; there the density of the screen says how large things should be.
    float dpi = 96;
    if (pixels_per_point_ <= 1.01F &&
        SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window_), nullptr, &dpi, nullptr) == 0)
        density = std::clamp(std::round(dpi / 96 * 4) / 4, 1.0F, 3.0F);
    // Not every display says how dense it is. A window of more than four megapixels is read from farther off or has
    // smaller pixels. What the reader asks for comes on top: there is room for it, twice the size included.
    int wide = 1;
    int tall = 1;
    SDL_GL_GetDrawableSize(window_, &wide, &tall);
    const float roomy = std::min(static_cast<float>(wide) / 2560, static_cast<float>(tall) / 1440);
    const float at_least = std::clamp(std::floor(roomy * 4) / 4, 1.0F, 1.5F);
    unit_ = std::max(density, at_least) * text_scale_;
}

Result<void> Window::load_fonts() {
    auto fonts = Fonts::load(unit_);
    if (!fonts) return pass_on(fonts.error());
    fonts_ = *fonts;
    apply_theme(unit_);
    loaded_unit_ = unit_;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
    // The driver has its copy now.
    ImGui::GetIO().Fonts->ClearTexData();
    return {};
}

bool Window::gather(int wait_ms) {
    SDL_Event event;
    bool any = false;
    const std::uint64_t now = SDL_GetTicks64();
    const int due_in_ms = !wanted_at_ ? -1 : *wanted_at_ > now ? static_cast<int>(*wanted_at_ - now) : 0;
    const bool due_first = due_in_ms >= 0 && (wait_ms < 0 || due_in_ms <= wait_ms);
    if (due_first) wait_ms = due_in_ms;
    const int got = wait_ms == 0  ? SDL_PollEvent(&event)
                    : wait_ms < 0 ? SDL_WaitEvent(&event)
                                  : SDL_WaitEventTimeout(&event, wait_ms);
    for (int more = got; more != 0; more = SDL_PollEvent(&event)) {
        if (event.type == SDL_QUIT) closing_ = true;
        if (event.type == SDL_DROPFILE) {
            dropped_ = event.drop.file == nullptr ? "" : event.drop.file;
            SDL_free(event.drop.file);
            any = true;
        }
        any = input_.take(event, pixels_per_point_) || event.type == SDL_QUIT || event.type == wake_event_ || any;
    }
    return any || (got == 0 && due_first);
}

void Window::want_frame_in(int ms) {
    const std::uint64_t at = SDL_GetTicks64() + static_cast<std::uint64_t>(std::max(0, ms));
    wanted_at_ = wanted_at_ ? std::min(*wanted_at_, at) : at;
}

void Window::wake() {
    SDL_Event event{};
    event.type = wake_event_;
    SDL_PushEvent(&event);
}

void Window::frame(const std::function<void()>& contents) {
    const double began = thread_cpu_seconds();
    animating_ = false;
    wanted_at_.reset();
    measure();
    // A new atlas needs the frame before it to be over.
    if (unit_ != loaded_unit_ && !load_fonts()) loaded_unit_ = unit_;
    ImGuiIO& io = ImGui::GetIO();
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DisplayFramebufferScale = {1, 1};
    const std::uint64_t now = SDL_GetTicks64();
    io.DeltaTime = std::clamp(static_cast<float>(now - last_ticks_) / 1000, 0.001F, 0.1F);
    last_ticks_ = now;
    input_.hand_over(io);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    contents();
    if (io.WantTextInput) want_frame_in(400);  // the cursor blinks
    ImGui::Render();
    input_.show_cursor();
    cpu_ms_ = (thread_cpu_seconds() - began) * 1000;
    ++frames_;
    if (blind_) return;
    draw_to_screen(width, height);
    SDL_GL_SwapWindow(window_);
}

void Window::set_text_scale(float scale) {
    text_scale_ = std::clamp(scale, 0.8F, 2.0F);
    animating_ = true;
}

void Window::set_size(int width, int height) {
    SDL_SetWindowSize(window_, width, height);
    SDL_PumpEvents();
}

std::optional<std::pair<int, int>> Window::own_size() const {
    constexpr Uint32 kDecided = SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED;
    if ((SDL_GetWindowFlags(window_) & kDecided) != 0) return std::nullopt;
    std::pair<int, int> out;
    SDL_GetWindowSize(window_, &out.first, &out.second);
    return out;
}

void Window::hide() {
    SDL_HideWindow(window_);
}

void Window::set_full_screen(bool full) {
    SDL_SetWindowFullscreen(window_, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool Window::full_screen() const {
    return (SDL_GetWindowFlags(window_) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
}

Result<void> Window::save_picture(const std::filesystem::path& png) const {
    int width = 0;
    int height = 0;
    SDL_GL_GetDrawableSize(window_, &width, &height);
    // What stands in the back buffer after a swap is undefined: draw the frame once more before reading it.
    draw_to_screen(width, height);
    const auto w = static_cast<std::size_t>(width);
    const auto h = static_cast<std::size_t>(height);
    std::vector<unsigned char> pixels(w * h * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    stbi_flip_vertically_on_write(1);
    if (stbi_write_png(png.c_str(), width, height, 3, pixels.data(), width * 3) == 0)
        return fail(ErrorCode::kUnreadable, "the picture cannot be written", png.string());
    return {};
}

}  // namespace demarche::render
