#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

struct lua_State;

// A sanitizer sees each block for itself, if each comes from malloc.
#if defined(__SANITIZE_ADDRESS__)
#define DEMARCHE_WITHOUT_SMALL_BLOCKS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DEMARCHE_WITHOUT_SMALL_BLOCKS
#endif
#endif

namespace demarche::script {

/// Most objects of a script are small and short-lived. They come from chunks of our own, cut into blocks of a few sizes
/// and used again: a third off the price of making tables, and all goes back at once with the state.
class SmallBlocks {
 public:
#ifdef DEMARCHE_WITHOUT_SMALL_BLOCKS
    static constexpr std::size_t kLargest = 0;
#else
    static constexpr std::size_t kLargest = 128;
#endif

    /// @param most  Bytes of all chunks. Blocks of one size never serve another, so a script that fills memory with one
    ///              size after the other could otherwise take the limit once for each. What goes beyond it comes from
    ///              malloc: which sizes a process has once needed must not decide whether a script gets memory.
    explicit SmallBlocks(std::size_t most) : most_(most) {}

    /// nullptr when the machine has no more.
    void* take(std::size_t size) {
        Free*& list = lists_[(size - 1) / kStep];
        if (list == nullptr && !refill(list, rounded(size))) return take_outside(size);
        Free* const block = list;
        list = block->next;
        return block;
    }
    void give_back(void* block, std::size_t size) {
        if (outside_ > 0 && free_outside(block)) return;
        Free*& list = lists_[(size - 1) / kStep];
        list = new (block) Free{list};
    }
    /// A block of malloc that has become a small one where it stands.
    void adopt() {
        ++outside_;
    }
    /// Whether two sizes are served by the same blocks.
    static bool same(std::size_t a, std::size_t b) {
        return (a - 1) / kStep == (b - 1) / kStep;
    }

 private:
    static constexpr std::size_t kStep = 16;
    static constexpr std::size_t kChunk = 16384;
    struct Free {
        Free* next;
    };

    static std::size_t rounded(std::size_t size) {
        return (size + kStep - 1) / kStep * kStep;
    }
    bool refill(Free*& list, std::size_t size);
    void* take_outside(std::size_t size);
    bool free_outside(void* block);

    std::size_t most_;
    std::size_t outside_ = 0;  ///< Blocks in use that come from malloc.
    std::array<Free*, kLargest / kStep + 1> lists_{};
    std::vector<std::unique_ptr<std::byte[]>> chunks_;  ///< By address.
};

/// The memory of one Lua state: counts what is alive, caps the sum and caps each single block. What is counted is what
/// Lua asks for, and not how it is kept here: that depends on all that the state has done before.
///
/// Lua answers a refusal with a full collection and asks again. The second refusal in a row is final: the owner is
/// told, so that it can end the script instead of letting it catch the error and try for ever.
class ScriptAllocator {
 public:
    enum class Refusal { kNone, kSingle, kTotal };
    /// What the owner is told; called from within an allocation, where nothing may be allocated from Lua or raised.
    struct Owner {
        virtual ~Owner() = default;
        /// The second refusal in a row.
        virtual void memory_exhausted(Refusal kind) = 0;
        /// A collection in the middle of a script made room. Its cost goes with the number of blocks that were alive
        /// (`left`) and that were given back (`freed`).
        virtual void collected_in_need(std::size_t left, std::size_t freed) = 0;
        /// A new string of so many bytes, kStringThatCosts at least: all of them were written or copied for it, which
        /// no count of instructions tells (`s = s .. "x"`). Shorter ones are not told: whether they are made anew
        /// depends on what is still alive.
        virtual void long_string_made(std::size_t bytes) = 0;
    };

    ScriptAllocator(Owner& owner, std::size_t limit, std::size_t single_limit)
        : owner_(owner), small_(2 * limit), limit_(limit), single_limit_(single_limit) {}

    static constexpr std::size_t kStringThatCosts = 1024;

    /// For lua_newstate; `self` is the allocator.
    static void* allocate(void* self, void* block, std::size_t old_size, std::size_t size);

    [[nodiscard]] std::size_t used() const { return used_ + held_; }
    [[nodiscard]] std::size_t blocks() const { return blocks_; }
    [[nodiscard]] std::size_t limit() const { return limit_; }
    [[nodiscard]] std::size_t single_limit() const { return single_limit_; }
    /// Counts bytes that the host keeps for the script; false when there is no room.
    bool hold(std::size_t bytes);
    void release(std::size_t bytes) { held_ -= bytes < held_ ? bytes : held_; }

    /// To be called when lua_newstate has returned. False when the library is not laid out as expected.
    bool finish_setup() {
        setting_up_ = false;
        return string_table_ != nullptr && seeded_;
    }
    /// Whether the library hashes strings with kSeed, as it will when all is as expected. Pushes a string and pops it.
    static bool hashes_are_ours(lua_State* L);

 private:
    void* refuse(Refusal kind);
    void* resize(void* block, std::size_t before, std::size_t size);
    bool set_seed();

    /// Of the hashes of strings in every state. The library draws one from the clock and from addresses, and where a
    /// script takes names out of a table and puts others in, it is their hashes that decide when the table is laid out
    /// anew, and so which of its holes `#` finds: one game would go on in two ways. Names that all collide, which are
    /// easily found for a known seed, do no more harm than numbers that do: the deadline stops both.
    static constexpr unsigned int kSeed = 0x9E3779B9U;

    Owner& owner_;
    SmallBlocks small_;
    std::size_t limit_;
    std::size_t single_limit_;
    std::size_t used_ = 0;
    std::size_t held_ = 0;
    std::size_t blocks_ = 0;
    std::size_t blocks_at_refusal_ = 0;
    bool refused_ = false;
    bool setting_up_ = true;
    bool seeded_ = false;
    void* first_ = nullptr;  ///< The state itself, with all that it shares with its coroutines.
    std::size_t first_size_ = 0;
    /// The library's own table of short strings, the one block that may be larger than a single value: its size follows
    /// the number of strings and nothing else. It is no part of the sum either, because it shrinks long after the
    /// strings have gone; the sum bounds the strings, and so it.
    void* string_table_ = nullptr;
};

}  // namespace demarche::script
