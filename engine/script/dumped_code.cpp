#include "script/dumped_code.h"

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

}  // namespace demarche::script
