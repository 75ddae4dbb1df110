#include "script/sandbox_alloc.h"

#include <algorithm>
#include <cstdlib>

namespace demarche::script {

namespace {

// lua_newstate makes the string table as its only untyped block of 128 pointers.
constexpr std::size_t kFirstStringTable = 128 * sizeof(void*);

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

void* ScriptAllocator::allocate(void* self, void* block, std::size_t old_size, std::size_t size) {
    auto& memory = *static_cast<ScriptAllocator*>(self);
    const std::size_t before = block == nullptr ? 0 : old_size;  // without a block, old_size is the kind of object
    if (size == 0) {
        if (block == nullptr) return nullptr;
        std::free(block);
        memory.used_ -= before;
        --memory.blocks_;
        return nullptr;
    }
    if (size <= before) {
        void* const smaller = std::realloc(block, size);
        memory.used_ -= before - size;
        void* const kept = smaller == nullptr ? block : smaller;  // Lua relies on shrinking never to fail
        if (block == memory.string_table_) memory.string_table_ = kept;
        return kept;
    }
    if (size > memory.single_limit_ && (block == nullptr || block != memory.string_table_)) {
        return memory.refuse(Refusal::kSingle);
    }
    if (memory.used() - before + size > memory.limit_) return memory.refuse(Refusal::kTotal);
    void* const fresh = std::realloc(block, size);
    if (fresh == nullptr) return memory.refuse(Refusal::kTotal);
    if (memory.setting_up_ && block == nullptr && old_size == 0 && size == kFirstStringTable &&
        memory.string_table_ == nullptr) {
        memory.string_table_ = fresh;
    } else if (block != nullptr && block == memory.string_table_) {
        memory.string_table_ = fresh;
    }
    memory.used_ += size - before;
    if (memory.refused_) {
        memory.refused_ = false;
        const std::size_t freed = memory.blocks_at_refusal_ - std::min(memory.blocks_, memory.blocks_at_refusal_);
        memory.owner_.collected_in_need(memory.blocks_, freed);
    }
    if (block == nullptr) ++memory.blocks_;
    return fresh;
}

bool ScriptAllocator::hold(std::size_t bytes) {
    if (bytes > limit_ || used() > limit_ - bytes) return false;
    held_ += bytes;
    return true;
}

}  // namespace demarche::script
