#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "authoring/check.h"
#include "authoring/profile.h"
#include "session/catalogue.h"
#include "session/workshop.h"

namespace demarche::authoring {

/// A scenario on which somebody is working: its files, what `check` finds in them, and what its functions cost.
/// Everything that takes time happens on two threads of its own; whoever asks is answered at once with what is known.
///
/// One thread looks at the files: it notices that one was saved, and loads the scenario anew. The other one works on
/// what was loaded: checks, and games of AI seats that are measured.
class Workbench {
 public:
    /// @param wake   Called from its threads whenever there is something new.
    /// @param check  How long and how much the check plays.
    Workbench(session::Catalogue catalogue, std::filesystem::path folder, std::function<void()> wake,
              CheckOptions check = {});
    /// Breaks off whatever runs, within a thought of an AI seat.
    ~Workbench();
    Workbench(const Workbench&) = delete;
    Workbench& operator=(const Workbench&) = delete;

    /// A scenario that was read from the disk: two states of the same files, which a game and its adviser need.
    struct Fresh {
        std::unique_ptr<script::Host> host;
        std::unique_ptr<script::Host> second;
        bool by_hand = false;  ///< Somebody asked for it; false: a file was saved.
    };
    struct State {
        std::uint64_t loads = 0;  ///< How often the files were read.
        bool loading = false;
        bool sound = false;  ///< The last reading gave a scenario; false: `findings` says why not.
        std::string id;      ///< The package's name.
        std::string title;   ///< Of the last scenario that could be read.
        std::shared_ptr<const std::vector<script::Finding>> findings;  ///< Errors first.
        bool checking = false;
        int games = 0;       ///< That the last check played to their end.
        double seconds = 0;  ///< That it took.
        std::shared_ptr<const std::vector<session::PackageFile>> files;
        bool measuring = false;
        int measured = 0;                                       ///< Games finished.
        int to_measure = 0;                                     ///< Of so many.
        std::shared_ptr<const std::vector<HandlerCost>> costs;  ///< Of the last games that were measured.
        std::string cannot_measure;                             ///< Why not, in words.
    };
    [[nodiscard]] State state() const;
    /// What was read since the last call, if it is sound; the newest.
    [[nodiscard]] std::optional<Fresh> take_fresh();

    void reload();
    /// Whether a saved file is read by itself; at first it is.
    void set_watching(bool watching);
    [[nodiscard]] bool watching() const { return watching_; }
    /// Checks again what was loaded last.
    void check();
    void measure(int games);
    void stop_measuring();
    /// Is a reading of the files under way or asked for?
    [[nodiscard]] bool loading() const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    /// The file that a finding names, wherever it is; empty when there is none.
    [[nodiscard]] std::filesystem::path path_of(const std::string& file) const;

 private:
    void watch_files();
    void load(bool by_hand);
    void work();
    void run_check(const std::shared_ptr<const script::PackageFiles>& files);
    void run_games(const std::shared_ptr<const script::PackageFiles>& files, int games);

    const session::Catalogue catalogue_;
    const std::filesystem::path folder_;
    const std::function<void()> wake_;
    const CheckOptions check_;

    mutable std::mutex mutex_;  ///< Guards what follows.
    std::condition_variable signal_;
    State state_;
    std::optional<Fresh> fresh_;
    std::shared_ptr<const script::PackageFiles> files_;  ///< As they were read last.
    int wanted_loads_ = 1;
    bool want_check_ = false;
    int want_games_ = 0;
    bool stopping_ = false;

    std::atomic<bool> watching_{true};
    std::atomic<bool> stop_check_{false};
    std::atomic<bool> stop_games_{false};
    std::thread watcher_;
    std::thread worker_;
};

}  // namespace demarche::authoring
