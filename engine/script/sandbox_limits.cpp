// What a script may use up: work, memory and time; what stops it, and when its garbage is collected.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "script/sandbox.h"
#include "script/sandbox_parts.h"

namespace demarche::script {

void SandboxParts::set_count_hook(int instructions) {
    interval = instructions;
    lua_sethook(self.state_, instructions > 0 ? count_hook : nullptr, instructions > 0 ? LUA_MASKCOUNT : 0,
                instructions);
}

namespace {

constexpr std::size_t kRoom = 512U << 10U;  // bytes of garbage that are not worth a cycle

/// How many values `...` stands for in the running function; 0 for what is not worth counting.
std::int64_t extra_arguments(lua_State* L, const lua_Debug* running) {
    const auto has = [&](int k) {
        if (lua_getlocal(L, running, -k) == nullptr) return false;
        lua_pop(L, 1);
        return true;
    };
    constexpr int kMany = 100;
    if (!has(kMany)) return 0;
    int low = kMany;
    while (has(2 * low))
        low *= 2;
    for (int step = low / 2; step > 0; step /= 2) {
        if (has(low + step)) low += step;
    }
    return low;
}

}  // namespace

void SandboxParts::count_hook(lua_State* L, lua_Debug* running) {
    SandboxParts& parts = of(L);
    parts.raise_stop_again(L);
    if (const Stop up = parts.time_up.load(std::memory_order_relaxed); up != Stop::kNone) parts.stop(L, up);
    // In a look-ahead that the watchdog has begun to count, `interval` is still 0.
    const int counted = parts.interval > 0 ? parts.interval : parts.self.limits_.hook_interval;
    if (parts.metatables_due) {
        parts.metatables_due = false;
        if (const char* const field = parts.metatable_fault(L, false); field != nullptr) {
            parts.stop_detail = field;
            parts.stop(L, Stop::kMetatable);
        }
        parts.set_count_hook(parts.self.limits_.hook_interval);
    }
    // Who passes on `...` copies all of it, in a single instruction, and does so several times in a hundred.
    constexpr int kInstructionsACopy = 50;
    parts.self.used_ += counted + extra_arguments(L, running) * counted / kInstructionsACopy;
    if (parts.self.used_ > parts.self.budget_) parts.stop(L, Stop::kWork);
}

void SandboxParts::note_stop(Stop why) {
    if (stopped != Stop::kNone) return;
    stopped = why;
    try {
        stop_place = script_place(self.state_);
        stop_chain = call_chain(self.state_, 0);
        note_calls(self.state_);
    } catch (const std::bad_alloc&) {
        stop_place = {};
    }
    self.alarm_.store(true, std::memory_order_relaxed);
    set_count_hook(1);
}

void SandboxParts::stop(lua_State* L, Stop why) {
    note_stop(why);
    raise_stop_again(L);
    throw std::logic_error("a stop that does not stop");
}

void SandboxParts::raise_stop_again(lua_State* L) {
    if (stopped == Stop::kNone) return;
    lua_pushlightuserdata(L, const_cast<char*>(&kStopTag));  // takes no memory
    lua_error(L);
}

void Sandbox::charge_refused() {
    SandboxParts& parts = *parts_;
    const bool over = used_ > budget_;
    if (over) used_ = budget_ + 1;  // what was asked for may be huge, and was not done
    parts.raise_stop_again(state_);
    if (const Stop up = parts.time_up.load(std::memory_order_relaxed); up != Stop::kNone) parts.stop(state_, up);
    if (over) parts.stop(state_, Stop::kWork);
    alarm_.store(false, std::memory_order_relaxed);
}

void Sandbox::note_work(std::int64_t units) {
    if (parts_->depth == 0) return;
    used_ += units;
    if (used_ <= budget_) return;
    used_ = budget_ + 1;
    parts_->note_stop(Stop::kWork);
}

void SandboxParts::memory_exhausted(ScriptAllocator::Refusal kind) {
    if (self.state_ == nullptr) return;
    lua_Debug deep;
    const bool calls = lua_getstack(self.state_, 1000, &deep) != 0;
    const bool single = kind == ScriptAllocator::Refusal::kSingle;
    note_stop(single ? (calls ? Stop::kCalls : Stop::kAllocation) : Stop::kMemory);
}

void SandboxParts::long_string_made(std::size_t bytes) {
    constexpr std::size_t kBytesAUnit = 64;  // copied in about the time of an instruction
    self.note_work(static_cast<std::int64_t>(bytes / kBytesAUnit));
}

void SandboxParts::collected_in_need(std::size_t left, std::size_t freed) {
    // Not part of the exact work: when memory runs short depends on what garbage earlier events have left.
    collection_work += static_cast<std::int64_t>(8 * left + 4 * freed);
    if (collection_work / 4 > self.budget_) {  // some tenths of a second
        note_stop(Stop::kMemory);
    } else if (metatables_set > 0) {
        // The collection may have shown a weak table; the script must not get to hide that.
        metatables_due = true;
        collected = true;  // the instructions since the last count are lost
        set_count_hook(1);
    }
}

void Sandbox::hold(std::size_t bytes) {
    SandboxParts& parts = *parts_;
    if (parts.allocator.hold(bytes)) return;
    const std::size_t before = parts.allocator.blocks();
    // A full collection frees call records that the watchdog may be walking over.
    if (parts.depth > 0) parts.watched.end();
    lua_gc(state_, LUA_GCCOLLECT);
    if (parts.depth > 0) parts.watched.begin();
    parts.collected_in_need(parts.allocator.blocks(), before - std::min(before, parts.allocator.blocks()));
    if (!parts.allocator.hold(bytes)) parts.stop(state_, Stop::kMemory);
}

void Sandbox::release(std::size_t bytes) {
    parts_->allocator.release(bytes);
}

std::size_t Sandbox::memory_used() const {
    return parts_->allocator.used();
}

void SandboxParts::collect() {
    constexpr std::size_t kSlice = 32;  // KiB of work after each entry while a cycle runs
    const std::size_t used = allocator.used();
    if (!collecting && used < next_collection) {
        used_at_last_entry = used;
        return;
    }
    const std::size_t grown = used > used_at_last_entry ? used - used_at_last_entry : 0;
    bool done = false;
    if (used > allocator.limit() / 2) {
        lua_gc(self.state_, LUA_GCCOLLECT);
        done = true;
    } else {
        done = lua_gc(self.state_, LUA_GCSTEP, static_cast<int>(kSlice + grown / 512)) != 0;
    }
    used_at_last_entry = allocator.used();
    collecting = !done;
    if (done) next_collection = std::max(used_at_last_entry * 2, used_at_last_entry + kRoom);
}

void Sandbox::collect_fully() {
    // Each cycle halves what the library keeps ready for calls and for strings.
    constexpr int kMostCycles = 12;
    std::size_t before = 0;
    std::size_t left = parts_->allocator.blocks();
    for (int i = 0; i < kMostCycles && left != before; ++i) {
        lua_gc(state_, LUA_GCCOLLECT);
        before = std::exchange(left, parts_->allocator.blocks());
    }
    parts_->collecting = false;
    parts_->used_at_last_entry = parts_->allocator.used();
    parts_->next_collection = std::max(parts_->used_at_last_entry * 2, parts_->used_at_last_entry + kRoom);
}

// How deep calls may go follows from the largest block, and from the size from which the stack has grown, by doubling.
// A collection cuts it back to twice what is reserved if it is more than three times as much. So that every state grows
// through the same sizes, as much is reserved as no script takes at once, and the first cut is made here.
void SandboxParts::settle_stack() {
    constexpr int kReserved = 4010;  // twice it, and 8000 values do not need more than the next size
    constexpr std::size_t kSlot = 16;
    if (self.limits_.single_allocation < kSlot * 4 * kReserved) return;
    if (lua_checkstack(self.state_, kReserved) == 0) return;
    const Result<void> grown =
        self.enter(Work::kLoad, [](lua_State* L) { luaL_checkstack(L, 3 * kReserved + 200, "no stack"); });
    if (grown) lua_gc(self.state_, LUA_GCCOLLECT);
}

void SandboxParts::look_ahead_overrun(void* parts) {
    auto& overrun = *static_cast<SandboxParts*>(parts);
    if (!overrun.uncounted) return;
    if (overrun.trial == Trial::kFirst) {
        overrun.end_time(Stop::kUncounted);
    } else {
        lua_sethook(overrun.self.state_, count_hook, LUA_MASKCOUNT, overrun.self.limits_.hook_interval);
    }
}

void SandboxParts::deadline_overrun(void* parts) {
    static_cast<SandboxParts*>(parts)->end_time(Stop::kDeadline);
}

void SandboxParts::series_overrun(void* parts) {
    static_cast<SandboxParts*>(parts)->end_time(Stop::kSeries);
}

void SandboxParts::end_time(Stop why) {
    // Called on one thread only; what switches the package off is not to be forgotten for less.
    if (why != Stop::kUncounted || time_up.load(std::memory_order_relaxed) == Stop::kNone) {
        time_up.store(why, std::memory_order_relaxed);
    }
    self.alarm_.store(true, std::memory_order_relaxed);
    lua_sethook(self.state_, count_hook, LUA_MASKCOUNT, 1);
}

void Sandbox::begin_series() {
    if (parts_->series++ == 0) parts_->watched.begin_series();
}

void Sandbox::end_series() {
    if (--parts_->series == 0) parts_->watched.end_series();
}

}  // namespace demarche::script
