#include "ui/settings.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/folders.h"

namespace demarche::ui {

namespace fs = std::filesystem;

fs::path Settings::file() {
    const fs::path config = user_folder("XDG_CONFIG_HOME", ".config");
    return config.empty() ? config : config / "demarche" / "settings.json";
}

Settings Settings::load(const fs::path& file) {
    Settings out;
    std::ifstream in{file, std::ios::binary};
    if (file.empty() || !in) return out;
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return out;
    const auto number = [&](const char* name, double fallback, double low, double high) {
        const auto it = json.find(name);
        return it != json.end() && it->is_number() ? std::clamp(it->get<double>(), low, high) : fallback;
    };
    const auto yes = [&](const char* name) {
        const auto it = json.find(name);
        return it != json.end() && it->is_boolean() && it->get<bool>();
    };
    out.text_scale = static_cast<float>(number("text_scale", 1, 0.8, 2));
    out.full_screen = yes("full_screen");
    out.reduce_motion = yes("reduce_motion");
    out.pace = static_cast<Pace>(static_cast<int>(number("pace", static_cast<double>(out.pace), 0, 2)));
    out.width = static_cast<int>(number("width", 1280, 800, 16000));
    out.height = static_cast<int>(number("height", 720, 500, 16000));
    const auto words = [&](const char* name) {
        const auto it = json.find(name);
        return it != json.end() && it->is_string() ? it->get<std::string>() : std::string{};
    };
    out.last_save = words("last_save");
    out.language = words("language");
    out.last_scenario = words("last_scenario");
    if (const auto it = json.find("last_seed"); it != json.end() && it->is_number_unsigned())
        out.last_seed = it->get<std::uint64_t>();
    out.lesson_save = words("lesson_save");
    out.lesson_step = static_cast<int>(number("lesson_step", 0, 0, 1000));
    return out;
}

Result<void> Settings::save(const fs::path& file) const {
    if (file.empty()) return {};
    std::error_code ec;
    fs::create_directories(file.parent_path(), ec);
    const nlohmann::json json = {{"text_scale", text_scale},
                                 {"full_screen", full_screen},
                                 {"reduce_motion", reduce_motion},
                                 {"width", width},
                                 {"height", height},
                                 {"last_save", last_save},
                                 {"language", language},
                                 {"last_scenario", last_scenario},
                                 {"last_seed", last_seed},
                                 {"pace", static_cast<int>(pace)},
                                 {"lesson_save", lesson_save},
                                 {"lesson_step", lesson_step}};
    // Written beside it and moved over it: a full disk must not leave half a file.
    const fs::path beside = file.string() + ".new";
    {
        std::ofstream out{beside, std::ios::binary};
        out << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
        if (!out) return fail(ErrorCode::kUnreadable, "the settings cannot be written", beside.string());
    }
    fs::rename(beside, file, ec);
    if (ec) return fail(ErrorCode::kUnreadable, "the settings cannot be written: " + ec.message(), file.string());
    return {};
}

}  // namespace demarche::ui
