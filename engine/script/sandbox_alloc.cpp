#include "script/sandbox_alloc.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <lua.hpp>
#include <new>
#include <string_view>

namespace demarche::script {

namespace {

// lua_newstate makes the string table as its only untyped block of 128 pointers.
constexpr std::size_t kFirstStringTable = 128 * sizeof(void*);

// How the library begins what all coroutines of a state share (global_State of Lua 5.4).
struct GlobalHead {
    struct Value {
        std::uint64_t bits;
        std::uint8_t type;
    };
    lua_Alloc allocate;
    void* owner;
    std::array<std::size_t, 4> garbage;
    void* strings;
    int strings_used;
    int strings_size;
    Value registry;
    Value nil;
    unsigned int seed;
};

// A string's hash stands so many bytes before its text.
constexpr std::size_t kHashBefore = 12;

unsigned int hash_of(std::string_view text, unsigned int seed) {
    unsigned int hash = seed ^ static_cast<unsigned int>(text.size());
    for (std::size_t i = text.size(); i > 0; --i) {
        hash ^= (hash << 5U) + (hash >> 2U) + static_cast<unsigned char>(text[i - 1]);
    }
    return hash;
}

}  // namespace

void* ScriptAllocator::refuse(Refusal kind) {
    if (refused_) {
        refused_ = false;
        owner_.memory_exhausted(kind);
    } else {
        refused_ = true;
        blocks_at_refusal_ = blocks_;
    }
    return nullptr;
}

// Called when the library makes the table of strings: before the first string, when its seed has been drawn.
bool ScriptAllocator::set_seed() {
    auto* const block = static_cast<std::byte*>(first_);
    for (std::size_t at = 0; at + sizeof(GlobalHead) <= first_size_; at += sizeof(void*)) {
        GlobalHead head{};
        std::memcpy(&head, block + at, sizeof head);
        if (head.allocate != allocate || head.owner != this) continue;
        constexpr std::uint8_t kTable = LUA_TTABLE | 0x40U;  // which the collector looks after
        constexpr std::uint8_t kInteger = LUA_TNUMBER;
        // The registry has just been made, and a number instead of nil says that the state is not ready yet.
        if (head.strings != nullptr || head.strings_used != 0 || head.strings_size != 0) return false;
        if (head.registry.type != kTable || head.nil.type != kInteger || head.nil.bits != 0) return false;
        std::memcpy(block + at + offsetof(GlobalHead, seed), &kSeed, sizeof kSeed);
        return true;
    }
    return false;
}

bool ScriptAllocator::hashes_are_ours(lua_State* L) {
    constexpr std::string_view kText = "seed";
    lua_pushlstring(L, kText.data(), kText.size());
    unsigned int hash = 0;
    std::memcpy(&hash, lua_tostring(L, -1) - kHashBefore, sizeof hash);
    lua_pop(L, 1);
    return hash == hash_of(kText, kSeed);
}

bool SmallBlocks::refill(Free*& list, std::size_t size) {
    if ((chunks_.size() + 1) * kChunk > most_) return false;
    std::unique_ptr<std::byte[]> chunk(new (std::nothrow) std::byte[kChunk]);
    if (chunk == nullptr) return false;
    for (std::size_t at = kChunk / size * size; at >= size; at -= size) {
        list = new (chunk.get() + at - size) Free{list};
    }
    const auto after = std::upper_bound(chunks_.begin(), chunks_.end(), chunk,
                                        [](const auto& a, const auto& b) { return std::less<>{}(a.get(), b.get()); });
    chunks_.insert(after, std::move(chunk));
    return true;
}

void* SmallBlocks::take_outside(std::size_t size) {
    void* const block = std::malloc(size);
    if (block != nullptr) ++outside_;
    return block;
}

bool SmallBlocks::free_outside(void* block) {
    const auto* const at = static_cast<const std::byte*>(block);
    const auto after = std::upper_bound(chunks_.begin(), chunks_.end(), at, [](const std::byte* a, const auto& chunk) {
        return std::less<>{}(a, chunk.get());
    });
    if (after != chunks_.begin() && std::less<>{}(at, (after - 1)->get() + kChunk)) return false;
    std::free(block);
    --outside_;
    return true;
}

void* ScriptAllocator::resize(void* block, std::size_t before, std::size_t size) {
    const bool was_small = before > 0 && before <= SmallBlocks::kLargest;
    const bool is_small = size <= SmallBlocks::kLargest;
    if (!was_small && !is_small) return std::realloc(block, size);
    if (was_small && is_small && SmallBlocks::same(before, size)) return block;
    void* const fresh = is_small ? small_.take(size) : std::malloc(size);
    if (fresh == nullptr && block != nullptr && is_small && !was_small && size < before) {
        // Lua relies on shrinking never to fail.
        small_.adopt();
        return block;
    }
    if (fresh == nullptr || block == nullptr) return fresh;
    std::memcpy(fresh, block, std::min(before, size));
    if (was_small) {
        small_.give_back(block, before);
    } else {
        std::free(block);
    }
    return fresh;
}

void* ScriptAllocator::allocate(void* self, void* block, std::size_t old_size, std::size_t size) {
    auto& memory = *static_cast<ScriptAllocator*>(self);
    const std::size_t before = block == nullptr ? 0 : old_size;  // without a block, old_size is the kind of object
    if (size == 0) {
        if (block == nullptr) return nullptr;
        if (before <= SmallBlocks::kLargest) {
            memory.small_.give_back(block, before);
        } else {
            std::free(block);
        }
        if (block == memory.string_table_) {
            memory.string_table_ = nullptr;
        } else {
            memory.used_ -= before;
        }
        --memory.blocks_;
        return nullptr;
    }
    const bool first_string_table = memory.setting_up_ && memory.string_table_ == nullptr && block == nullptr &&
                                    old_size == 0 && size == kFirstStringTable;
    const bool string_table = first_string_table || (block != nullptr && block == memory.string_table_);
    if (size <= before) {
        void* const smaller = memory.resize(block, before, size);
        void* const kept = smaller == nullptr ? block : smaller;  // Lua relies on shrinking never to fail
        if (string_table) {
            memory.string_table_ = kept;
        } else {
            memory.used_ -= before - size;
        }
        return kept;
    }
    if (!string_table) {
        if (size > memory.single_limit_) return memory.refuse(Refusal::kSingle);
        if (memory.used() - before + size > memory.limit_) return memory.refuse(Refusal::kTotal);
    }
    void* const fresh = memory.resize(block, before, size);
    if (fresh == nullptr) return memory.refuse(Refusal::kTotal);
    if (memory.setting_up_ && memory.first_ == nullptr) {
        memory.first_ = fresh;
        memory.first_size_ = size;
    }
    if (first_string_table) memory.seeded_ = memory.set_seed();
    if (string_table) {
        memory.string_table_ = fresh;
    } else {
        memory.used_ += size - before;
    }
    if (memory.refused_) {
        memory.refused_ = false;
        const std::size_t freed = memory.blocks_at_refusal_ - std::min(memory.blocks_, memory.blocks_at_refusal_);
        memory.owner_.collected_in_need(memory.blocks_, freed);
    }
    if (block == nullptr) ++memory.blocks_;
    if (block == nullptr && old_size == LUA_TSTRING && size >= kStringThatCosts) memory.owner_.long_string_made(size);
    return fresh;
}

bool ScriptAllocator::hold(std::size_t bytes) {
    if (bytes > limit_ || used() > limit_ - bytes) return false;
    held_ += bytes;
    return true;
}

}  // namespace demarche::script
