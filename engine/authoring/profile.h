#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "script/host.h"

namespace demarche::authoring {

/// What one function of a scenario has cost. Work is counted the same on every machine; time and memory are not.
struct HandlerCost {
    HandlerId handler;
    std::string what;   ///< "each_round of clause 'police'"
    SourcePlace place;  ///< Of the function.
    std::int64_t calls = 0;
    std::int64_t supposed = 0;  ///< Of these, in look-ahead of AI seats and the adviser.
    std::int64_t failures = 0;
    std::int64_t work = 0;  ///< Units, without the functions that it set off.
    std::int64_t most = 0;  ///< Units of its dearest call, with all that it set off: what the limit is held against.
    std::int64_t ns = 0;    ///< CPU time, without the functions that it set off.
    std::int64_t bytes = 0;
    bool operator==(const HandlerCost&) const = default;
};

/// Adds up what Host::observe tells. A host that nobody observes pays nothing for this.
class Profile {
 public:
    void note(const script::Host::Call& call);
    void clear() { costs_.clear(); }
    void add(const Profile& other);
    [[nodiscard]] bool empty() const { return costs_.empty(); }
    /// Of all functions that were called, the dearest by work first; `host` says what they are called.
    [[nodiscard]] std::vector<HandlerCost> costs(const script::Host& host) const;

 private:
    HandlerCost& at(HandlerId handler);
    std::vector<HandlerCost> costs_;  ///< By HandlerId.
};

struct ProfiledGames {
    Profile profile;
    int games = 0;  ///< Played to their end.
    bool stopped = false;
};
/// Plays games of AI seats, from a seed on, and measures.
/// @param go_on  Asked before every thought of a seat, with the number of games finished; false ends it there.
/// Errors: of a game that could not be dealt.
[[nodiscard]] Result<ProfiledGames> profile_games(script::Host& host, std::uint64_t first_seed, int games,
                                                  const std::function<bool(int)>& go_on);

}  // namespace demarche::authoring
