// The window: a program of its own beside `demarche`, which starts it (tools/desktop.cpp). So `demarche` itself needs
// no library of a display, and plays, simulates and checks on machines that have none.
#include <CLI/CLI.hpp>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <utility>

#include "base/stack.h"
#include "render/window_icon.h"
#include "tools/commands.h"
#include "tools/desktop.h"
#include "tools/memory.h"
#include "ui/app.h"

namespace demarche::tools {

namespace {

int open_window(const DesktopOptions& options) {
    const ui::Settings settings = ui::Settings::load(ui::Settings::file());
    ui::App::Options app;
    render::Window::Options wanted;
    wanted.width = settings.width;
    wanted.height = settings.height;
    wanted.text_scale = settings.text_scale;
    auto window = render::Window::open(wanted);
    if (!window) return complain(window.error());
    render::show_window_icon(app.catalogue.assets() / "icons" / "demarche-128.png");
    if (settings.full_screen) (*window)->set_full_screen(true);
    app.scenario = options.scenario;
    app.as = options.as;
    app.save = options.save;
    app.seed = options.seed;
    app.language = options.language;
    ui::App{**window, std::move(app)}.run();
    return kDone;
}

}  // namespace

}  // namespace demarche::tools

int main(int argc, char** argv) {
    using namespace demarche::tools;
    say_when_memory_is_over();
    std::setlocale(LC_ALL, "C");
    std::signal(SIGPIPE, SIG_IGN);
    if (const auto enough = demarche::ensure_stack(); !enough) {
        std::fprintf(stderr, "demarche: %s\n", enough.error().message.c_str());
        return kMisused;
    }
    // The desktop file is found by this name, whatever the program is called.
    ::setenv("SDL_VIDEO_X11_WMCLASS", "demarche", 0);
    ::setenv("SDL_VIDEO_WAYLAND_WMCLASS", "demarche", 0);
    CLI::App app{"The window of Demarche. It is started by 'demarche play'.", "demarche-window"};
    DesktopOptions options;
    bool probe = false;
    add_desktop_options(app, options, probe);
    CLI11_PARSE(app, argc, argv);
    // That we got here says that all libraries are there.
    if (probe) return kDone;
    try {
        return open_window(options);
    } catch (const std::bad_alloc&) {
        return no_memory();
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "demarche: a fault of the program itself: %s\n", fault.what());
        return kMisused;
    }
}
