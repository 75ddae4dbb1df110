#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace demarche {

/// Things that are dear to make and the same whoever makes them, shared by threads: who comes first makes a thing, and
/// who comes meanwhile waits for it. Making one must not ask for another of the same store, or two threads could wait
/// for each other.
template <class T>
class MadeOnce {
 public:
    /// The thing under this key. When `make` throws, who waits makes it instead.
    template <class Make>
    [[nodiscard]] std::shared_ptr<const T> get(std::uint64_t key, Make make) {
        std::unique_lock lock{mutex_};
        for (;;) {
            const auto [at, fresh] = things_.try_emplace(key);
            if (fresh) break;
            if (at->second) return at->second;
            made_.wait(lock);
        }
        lock.unlock();
        std::shared_ptr<const T> thing;
        try {
            thing = std::make_shared<const T>(make());
        } catch (...) {
            lock.lock();
            things_.erase(key);
            made_.notify_all();
            throw;
        }
        lock.lock();
        things_[key] = thing;
        made_.notify_all();
        return thing;
    }

 private:
    std::mutex mutex_;
    std::condition_variable made_;
    std::unordered_map<std::uint64_t, std::shared_ptr<const T>> things_;  ///< Null while it is being made.
};

}  // namespace demarche
