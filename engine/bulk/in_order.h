#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>

#include "bulk/simulation.h"

namespace demarche::bulk {

/// Takes games from several threads as they are finished and hands them on in their order, so that any number of
/// threads gives the same output.
class InOrder {
 public:
    /// @param workers  Threads that put games in; each leaves once.
    explicit InOrder(std::size_t workers) : working_(workers) {}

    /// @param index  Counted from 0; each once.
    void put(std::size_t index, Result<GameRecord> record);
    /// A worker puts nothing more in.
    void leave();

    /// On the calling thread, until all workers have left. A game that never comes, because its run was interrupted,
    /// holds up those behind it until then, and no longer: what was played is not lost, and no failure is passed over.
    /// Errors: of the first of the games that could not be played; the others are handed on all the same.
    /// @param meanwhile  Called on the same thread, before the first game and several times a second, with how many
    ///                   games have been put in; may be empty.
    [[nodiscard]] Result<void> hand_on(const std::function<void(GameRecord)>& each, const Meanwhile& meanwhile = {});

 private:
    std::mutex mutex_;
    std::condition_variable ready_;
    std::map<std::size_t, Result<GameRecord>> finished_;
    std::int64_t put_ = 0;  ///< Games.
    std::size_t working_;
};

}  // namespace demarche::bulk
