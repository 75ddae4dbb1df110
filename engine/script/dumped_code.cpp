#include "script/dumped_code.h"

#include <cstring>

namespace demarche::script {

namespace {

int append_code(lua_State*, const void* piece, std::size_t size, void* code) {
    static_cast<std::string*>(code)->append(static_cast<const char*>(piece), size);
    return 0;
}

}  // namespace

std::optional<std::string> dumped_code(lua_State* L, bool stripped) {
    std::string code;
    if (lua_dump(L, append_code, &code, stripped ? 1 : 0) != 0) return std::nullopt;
    return code;
}

bool DumpedCode::skip_head() {
    static constexpr std::string_view kHeader("\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08", 15);
    if (!code_.starts_with(kHeader)) good_ = false;
    skip(kHeader.size() + 8 + 8 + 1);  // sample integer, sample float, number of upvalues
    return good_;
}

DumpedCode::FunctionHead DumpedCode::function_head() {
    FunctionHead head;
    skip_text();
    head.first_line = static_cast<int>(number());
    number();  // last line
    head.parameters = byte();
    head.takes_more = byte() != 0;
    skip(1);  // stack size
    head.instructions = number();
    head.code = at_;
    if (good_ && head.instructions > (code_.size() - at_) / 4) good_ = false;
    if (!good_) head.instructions = 0;
    skip(head.instructions * 4);
    return head;
}

std::uint32_t DumpedCode::instruction(const FunctionHead& head, std::uint64_t index) const {
    std::uint32_t out = 0;
    std::memcpy(&out, code_.data() + head.code + index * 4, 4);
    return out;
}

int DumpedCode::byte() {
    if (at_ >= code_.size()) {
        good_ = false;
        return 0;
    }
    return static_cast<unsigned char>(code_[at_++]);
}

std::uint64_t DumpedCode::number() {
    std::uint64_t value = 0;
    for (int i = 0; i < 10 && good_; ++i) {
        const int next = byte();
        value = (value << 7U) | static_cast<std::uint64_t>(next & 0x7F);
        if ((next & 0x80) != 0) return value;
    }
    good_ = false;
    return 0;
}

void DumpedCode::skip(std::uint64_t count) {
    if (!good_ || count > code_.size() - at_) {
        good_ = false;
    } else {
        at_ += static_cast<std::size_t>(count);
    }
}

void DumpedCode::skip_text() {
    const std::uint64_t size = number();  // one more than the length; 0 for none
    if (size > 0) skip(size - 1);
}

std::string DumpedCode::text() {
    const std::uint64_t size = number();
    const std::size_t from = at_;
    if (size > 0) skip(size - 1);
    return good_ && size > 0 ? std::string{code_.substr(from, static_cast<std::size_t>(size) - 1)} : std::string{};
}

std::size_t DumpedCode::bounded(std::uint64_t count) {
    if (count > code_.size()) good_ = false;
    return good_ ? static_cast<std::size_t>(count) : 0;
}

std::vector<std::string> DumpedCode::constants() {
    std::vector<std::string> texts(bounded(number()));
    for (std::size_t i = 0; i < texts.size() && good_; ++i) {
        switch (byte()) {
            case 0x00:  // nil
            case 0x01:  // false
            case 0x11:  // true
                break;
            case 0x03:  // integer
            case 0x13:  // float
                skip(8);
                break;
            case 0x04:  // short text
            case 0x14:  // long text
                texts[i] = text();
                break;
            default:
                good_ = false;
        }
    }
    return texts;
}

DumpedCode::Debug DumpedCode::debug_part(std::uint64_t instructions, int first_line) {
    constexpr int kAbsoluteLine = -0x80;  // a line step that refers to the table of absolute lines
    Debug out;
    const std::uint64_t steps = number();
    const std::size_t step_bytes = at_;
    skip(steps);
    struct Absolute {
        std::uint64_t instruction;
        int line;
    };
    std::vector<Absolute> absolute(bounded(number()));
    for (Absolute& entry : absolute) {
        entry.instruction = number();
        entry.line = static_cast<int>(number());
    }
    const std::uint64_t locals = number();
    for (std::uint64_t i = 0; i < locals && good_; ++i) {
        skip_text();
        number();
        number();
    }
    out.upvalues.resize(bounded(number()));
    for (std::string& name : out.upvalues)
        name = text();
    if (!good_ || steps != instructions) return out;
    int line = first_line;
    std::size_t next_absolute = 0;
    for (std::uint64_t i = 0; i < steps; ++i) {
        const auto raw = static_cast<unsigned char>(code_[step_bytes + i]);
        const int step = raw < 0x80 ? raw : raw - 0x100;
        if (step != kAbsoluteLine) {
            line += step;
        } else if (next_absolute < absolute.size()) {
            line = absolute[next_absolute++].line;
        }
        out.lines.push_back(line);
    }
    return out;
}

}  // namespace demarche::script
