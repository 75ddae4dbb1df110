#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <lua.hpp>
#include <string_view>

namespace demarche::script {

/// Lua's patterns, with a price on every step: the stock matcher runs for minutes on a few kilobytes, uninterrupted.
/// The meaning is that of the Lua 5.4 reference manual, section 6.4.1; everything is by bytes in the "C" locale.
class Matcher {
 public:
    static constexpr std::size_t kMaxCaptures = 32;
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// @param pattern  Without the anchor '^', which is the caller's to see to.
    Matcher(lua_State* L, std::string_view subject, std::string_view pattern)
        : L_(L), subject_(subject), pattern_(pattern) {}

    /// Where the match that begins at `start` ends, or kNone. Raises for malformed patterns and when the budget is
    /// gone.
    [[nodiscard]] std::size_t match(std::size_t start);

    [[nodiscard]] std::size_t captures() const { return level_; }
    /// Pushes capture i (from 0), or the whole match when the pattern has none and i is 0.
    void push_capture(std::size_t i, std::size_t start, std::size_t end) const;
    /// Pushes all captures, or the whole match when there are none; returns how many.
    int push_captures(std::size_t start, std::size_t end) const;
    /// The text of a capture; empty for a position capture, whose value `position` gets (0 for others).
    [[nodiscard]] std::string_view capture_text(std::size_t i, std::size_t start, std::size_t end,
                                                std::size_t& position) const;

    /// Pays for the steps that have not been paid for yet. Call it when the search is over.
    void settle();

 private:
    static constexpr std::ptrdiff_t kUnfinished = -1;
    static constexpr std::ptrdiff_t kPosition = -2;
    struct Capture {
        std::size_t start = 0;
        std::ptrdiff_t length = 0;  ///< Or one of the two above.
    };

    std::size_t run(std::size_t s, std::size_t p);
    [[nodiscard]] std::size_t item_end(std::size_t p);
    [[nodiscard]] bool item_matches(std::size_t s, std::size_t p, std::size_t end);
    [[nodiscard]] bool set_matches(unsigned char c, std::size_t p, std::size_t end) const;
    std::size_t longest_first(std::size_t s, std::size_t p, std::size_t end);
    std::size_t shortest_first(std::size_t s, std::size_t p, std::size_t end);
    std::size_t open_capture(std::size_t s, std::size_t p, std::ptrdiff_t what);
    std::size_t close_capture(std::size_t s, std::size_t p);
    std::size_t balanced(std::size_t s, std::size_t p);
    std::size_t again(std::size_t s, char which);
    void step(std::size_t count = 1);

    lua_State* L_;
    std::string_view subject_;
    std::string_view pattern_;
    std::size_t level_ = 0;
    int depth_ = 0;
    std::size_t unpaid_ = 0;
    std::array<Capture, kMaxCaptures> captures_;
};

/// Whether the byte belongs to the class that `letter` names ('a', 'd', ..., upper case for the complement; any other
/// character stands for itself).
[[nodiscard]] bool in_class(unsigned char c, unsigned char letter);

}  // namespace demarche::script
