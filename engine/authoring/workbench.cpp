#include "authoring/workbench.h"

#include <chrono>

namespace demarche::authoring {

namespace fs = std::filesystem;
using script::Finding;
using script::Severity;

namespace {

/// So often are the files looked at.
constexpr std::chrono::milliseconds kLook{300};

}  // namespace

Workbench::Workbench(session::Catalogue catalogue, fs::path folder, std::function<void()> wake, CheckOptions check)
    : catalogue_(std::move(catalogue)), folder_(std::move(folder)), wake_(std::move(wake)), check_(check) {
    state_.id = folder_.filename().string();
    state_.title = state_.id;
    state_.findings = std::make_shared<const std::vector<Finding>>();
    state_.files = std::make_shared<const std::vector<session::PackageFile>>();
    state_.costs = std::make_shared<const std::vector<HandlerCost>>();
    state_.loading = true;
    watcher_ = std::thread{[this] { watch_files(); }};
    worker_ = std::thread{[this] { work(); }};
}

Workbench::~Workbench() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
        stop_check_ = true;
        stop_games_ = true;
    }
    signal_.notify_all();
    watcher_.join();
    worker_.join();
}

Workbench::State Workbench::state() const {
    const std::lock_guard lock{mutex_};
    return state_;
}

std::optional<Workbench::Fresh> Workbench::take_fresh() {
    const std::lock_guard lock{mutex_};
    return std::exchange(fresh_, std::nullopt);
}

bool Workbench::loading() const {
    const std::lock_guard lock{mutex_};
    return state_.loading || wanted_loads_ > 0;
}

void Workbench::reload() {
    {
        const std::lock_guard lock{mutex_};
        ++wanted_loads_;
        state_.loading = true;
    }
    signal_.notify_all();
}

void Workbench::set_watching(bool watching) {
    watching_ = watching;
}

void Workbench::check() {
    {
        const std::lock_guard lock{mutex_};
        want_check_ = true;
        stop_check_ = true;
    }
    signal_.notify_all();
}

void Workbench::measure(int games) {
    {
        const std::lock_guard lock{mutex_};
        if (!state_.sound) {
            state_.cannot_measure = marked("the scenario cannot be loaded: mend what the findings say first");
            return;
        }
        want_games_ = games;
        stop_games_ = false;
        state_.to_measure = games;
        state_.measured = 0;
        state_.measuring = true;
        state_.cannot_measure.clear();
        stop_check_ = true;  // somebody waits for these; the check begins again after them
        if (state_.checking) want_check_ = true;
    }
    signal_.notify_all();
}

void Workbench::stop_measuring() {
    {
        const std::lock_guard lock{mutex_};
        stop_games_ = true;
        // The worker may still be busy with something else, and has not begun.
        if (std::exchange(want_games_, 0) > 0) state_.measuring = false;
    }
    wake_();
}

fs::path Workbench::path_of(const std::string& file) const {
    const fs::path name{file};
    if (name.empty() || name.is_absolute()) return {};
    const fs::path first = *name.begin();
    const fs::path rest = name.lexically_relative(first);
    const fs::path path = first == "rules" ? catalogue_.rules() / rest : folder_ / rest;
    std::error_code ec;
    return fs::is_regular_file(path, ec) ? path : fs::path{};
}

// --- the thread that looks at the files --------------------------------------------------------------------------

void Workbench::watch_files() {
    std::vector<session::PackageFile> seen;      // as they were when they were read
    std::vector<session::PackageFile> changing;  // as they were at the last look
    for (;;) {
        int wanted = 0;
        {
            std::unique_lock lock{mutex_};
            signal_.wait_for(lock, kLook, [this] { return stopping_ || wanted_loads_ > 0; });
            if (stopping_) return;
            wanted = std::exchange(wanted_loads_, 0);
        }
        std::vector<session::PackageFile> now = session::watched_files(folder_, catalogue_.rules());
        if (wanted > 0) {
            load(true);
        } else if (!watching_ || now == seen || now != changing) {
            // An editor writes a file in steps: it is read when it has stood still for the time between two looks.
            changing = std::move(now);
            continue;
        } else {
            load(false);
        }
        changing = now;
        seen = std::move(now);
    }
}

void Workbench::load(bool by_hand) {
    {
        const std::lock_guard lock{mutex_};
        state_.loading = true;
    }
    wake_();
    std::shared_ptr<const script::PackageFiles> files = script::kept_package(catalogue_.files(folder_));
    auto loaded = script::Host::load(files);
    std::optional<Fresh> fresh;
    std::vector<Finding> findings;
    if (loaded) {
        findings = std::move(loaded->warnings);
        if (auto second = loaded->host->another()) {
            fresh = Fresh{std::move(loaded->host), std::move(*second), by_hand};
        } else {
            findings.push_back({Severity::kError, files->name(), {}, 0, {}, second.error().message, {}, {}});
        }
    } else {
        findings = std::move(loaded.error());
    }
    auto listed = std::make_shared<const std::vector<session::PackageFile>>(session::package_files(folder_));
    {
        const std::lock_guard lock{mutex_};
        ++state_.loads;
        state_.sound = fresh.has_value();
        if (fresh) state_.title = fresh->host->scenario().title.str();
        state_.findings = std::make_shared<const std::vector<Finding>>(std::move(findings));
        state_.files = std::move(listed);
        state_.loading = wanted_loads_ > 0;
        files_ = std::move(files);
        if (fresh) fresh_ = std::move(fresh);
        // What runs is about files that are no longer there.
        want_check_ = state_.sound;
        state_.checking = state_.sound;
        stop_check_ = true;
    }
    signal_.notify_all();
    wake_();
}

// --- the thread that works on what was read ----------------------------------------------------------------------

void Workbench::work() {
    for (;;) {
        std::shared_ptr<const script::PackageFiles> files;
        int games = 0;
        {
            std::unique_lock lock{mutex_};
            signal_.wait(lock,
                         [this] { return stopping_ || (files_ && state_.sound && (want_check_ || want_games_ > 0)); });
            if (stopping_) return;
            files = files_;
            games = std::exchange(want_games_, 0);
            if (games == 0) {
                want_check_ = false;
                stop_check_ = false;
                state_.checking = true;
            }
        }
        wake_();
        if (games > 0) {
            run_games(files, games);
        } else {
            run_check(files);
        }
        wake_();
    }
}

void Workbench::run_check(const std::shared_ptr<const script::PackageFiles>& files) {
    const auto begun = std::chrono::steady_clock::now();
    CheckOptions options = check_;
    options.stop = &stop_check_;
    options.rules = catalogue_.rules();
    CheckReport report = check_package(files, folder_, options);
    const std::lock_guard lock{mutex_};
    state_.checking = want_check_;
    if (stop_check_ || files != files_) return;  // about to begin again, and half a report is none
    state_.findings = std::make_shared<const std::vector<Finding>>(std::move(report.findings));
    state_.games = report.games;
    state_.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void Workbench::run_games(const std::shared_ptr<const script::PackageFiles>& files, int games) {
    auto loaded = script::Host::load(files);
    Result<ProfiledGames> measured;
    if (loaded) {
        measured = profile_games(*loaded->host, 1, games, [this](int done) {
            bool news = false;
            {
                const std::lock_guard lock{mutex_};
                news = state_.measured != done;
                state_.measured = done;
            }
            if (news) wake_();
            return !stop_games_.load();
        });
    }
    const std::lock_guard lock{mutex_};
    state_.measuring = want_games_ > 0;
    if (!loaded || !measured) {
        state_.cannot_measure = loaded ? measured.error().text() : std::string{marked("the scenario cannot be loaded")};
        return;
    }
    state_.measured = measured->games;
    state_.costs = std::make_shared<const std::vector<HandlerCost>>(measured->profile.costs(*loaded->host));
}

}  // namespace demarche::authoring
