#pragma once

#include <cstddef>

namespace demarche::script {

/// The memory of one Lua state: counts what is alive, caps the sum and caps each single block.
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
    };

    ScriptAllocator(Owner& owner, std::size_t limit, std::size_t single_limit)
        : owner_(owner), limit_(limit), single_limit_(single_limit) {}

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
        return string_table_ != nullptr;
    }

 private:
    void* refuse(Refusal kind);

    Owner& owner_;
    std::size_t limit_;
    std::size_t single_limit_;
    std::size_t used_ = 0;
    std::size_t held_ = 0;
    std::size_t blocks_ = 0;
    std::size_t blocks_at_refusal_ = 0;
    bool refused_ = false;
    bool setting_up_ = true;
    /// The library's own table of short strings, the one block that may be larger than a single value: its size follows
    /// the number of strings, and its hash cannot be attacked.
    void* string_table_ = nullptr;
};

}  // namespace demarche::script
