#include "tools/desktop.h"

#include <cstdlib>

#include "tools/commands.h"

#ifdef DEMARCHE_DESKTOP
#include "ui/app.h"
#endif

namespace demarche::tools {

#ifdef DEMARCHE_DESKTOP

bool desktop_there() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return true;
    }
    return false;
}

int run_desktop(const DesktopOptions& options) {
    const ui::Settings settings = ui::Settings::load(ui::Settings::file());
    render::Window::Options wanted;
    wanted.width = settings.width;
    wanted.height = settings.height;
    wanted.text_scale = settings.text_scale;
    auto window = render::Window::open(wanted);
    if (!window) return complain(window.error());
    if (settings.full_screen) (*window)->set_full_screen(true);
    ui::App::Options app;
    app.scenario = options.scenario;
    app.as = options.as;
    app.save = options.save;
    app.seed = options.seed;
    app.language = options.language;
    ui::App{**window, std::move(app)}.run();
    return kDone;
}

#else

bool desktop_there() {
    return false;
}

int run_desktop(const DesktopOptions& /*options*/) {
    return complain(fail(ErrorCode::kNotFound,
                         "this program was built without the window; 'play --text' plays in the "
                         "terminal")
                        .value());
}

#endif

}  // namespace demarche::tools
