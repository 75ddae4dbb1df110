// Memory for programs that take it from mimalloc. Its own `new` ends the program without a word when there is no more,
// for it was compiled as C and cannot throw: these throw, as the standard has it, and take what malloc gives, which is
// mimalloc's. Its `delete` gives back what either gave.
#include <cstdlib>
#include <new>

namespace {

void* memory_of(std::size_t size) {
    if (void* const got = std::malloc(size == 0 ? 1 : size)) return got;
    throw std::bad_alloc{};
}

void* memory_of(std::size_t size, std::align_val_t alignment) {
    const auto step = static_cast<std::size_t>(alignment);
    if (size <= static_cast<std::size_t>(-1) - step) {
        if (void* const got = std::aligned_alloc(step, (size / step + 1) * step)) return got;
    }
    throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t size) {
    return memory_of(size);
}
void* operator new[](std::size_t size) {
    return memory_of(size);
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    return memory_of(size, alignment);
}
void* operator new[](std::size_t size, std::align_val_t alignment) {
    return memory_of(size, alignment);
}
