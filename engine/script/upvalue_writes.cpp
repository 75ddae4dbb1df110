#include "script/upvalue_writes.h"

#include <algorithm>
#include <optional>

#include "script/dumped_code.h"

namespace demarche::script {

namespace {

constexpr std::uint32_t kSetUpvalue = 10;  // OP_SETUPVAL of 5.4: UpValue[B] := R[A]
constexpr std::uint32_t kOpcodeMask = 0x7F;

class WriteFinder : DumpedCode {
 public:
    explicit WriteFinder(std::string_view code) : DumpedCode(code) {}

    bool read(std::vector<UpvalueWrite>& writes) {
        if (!skip_head()) return false;
        writes = function();
        return good_ && at_ == code_.size();
    }

 private:
    struct Upvalue {
        bool in_stack = false;  ///< A local of the enclosing function; otherwise one of its upvalues.
        int index = 0;
    };

    std::vector<UpvalueWrite> function() {
        if (++depth_ > 250) good_ = false;
        const FunctionHead head = function_head();
        constants();
        std::vector<Upvalue> upvalues(good_ ? bounded(number()) : 0);
        for (Upvalue& upvalue : upvalues) {
            upvalue.in_stack = byte() != 0;
            upvalue.index = byte();
            skip(1);
        }
        std::vector<UpvalueWrite> writes;
        const std::uint64_t inner_count = good_ ? number() : 0;
        for (std::uint64_t i = 0; i < inner_count && good_; ++i) {
            inner_upvalues_.clear();
            const std::vector<UpvalueWrite> inner = function();
            // What the inner function calls its upvalue is a local of this call, or an upvalue of ours.
            const std::vector<Upvalue> outer = inner_upvalues_;
            for (const UpvalueWrite& write : inner) {
                const auto slot = static_cast<std::size_t>(write.upvalue) - 1;
                if (slot >= outer.size()) {
                    good_ = false;
                } else if (!outer[slot].in_stack) {
                    add(writes, {outer[slot].index + 1, write.line});
                }
            }
        }
        const std::vector<int> lines = debug_part(head.instructions, head.first_line).lines;
        for (std::uint64_t i = 0; i < head.instructions && good_; ++i) {
            const std::uint32_t word = instruction(head, i);
            if ((word & kOpcodeMask) == kSetUpvalue) {
                const auto upvalue = static_cast<int>((word >> 16U) & 0xFFU);
                add(writes, {upvalue + 1, i < lines.size() ? lines[static_cast<std::size_t>(i)] : head.first_line});
            }
        }
        inner_upvalues_ = std::move(upvalues);
        --depth_;
        return writes;
    }

    static void add(std::vector<UpvalueWrite>& writes, UpvalueWrite write) {
        const auto same = std::ranges::find(writes, write.upvalue, &UpvalueWrite::upvalue);
        if (same == writes.end()) {
            writes.push_back(write);
        } else {
            same->line = std::min(same->line, write.line);
        }
    }

    int depth_ = 0;
    std::vector<Upvalue> inner_upvalues_;  ///< Of the function that was read last.
};

}  // namespace

UpvalueWrites find_upvalue_writes(lua_State* L) {
    UpvalueWrites found;
    const std::optional<std::string> code = dumped_code(L, false);
    if (!code) return found;
    found.readable = WriteFinder(*code).read(found.writes);
    return found;
}

}  // namespace demarche::script
