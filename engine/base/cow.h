#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

namespace demarche {

/// A value that copies of a World share until one of them changes it. Comparison is by value. Different Cows that share
/// a value may be used on different threads; one Cow may not.
template <class T>
class Cow {
 public:
    Cow() = default;
    Cow(T value) : box_(new Box(std::move(value))) {}  // NOLINT: stands in for the value
    Cow(const Cow& other) noexcept : box_(other.box_) {
        if (box_) box_->owners.fetch_add(1, std::memory_order_relaxed);
    }
    Cow(Cow&& other) noexcept : box_(std::exchange(other.box_, nullptr)) {}
    Cow& operator=(Cow other) noexcept {
        std::swap(box_, other.box_);
        return *this;
    }
    ~Cow() {
        if (box_ && box_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1) delete box_;
    }

    /// The value; an untouched Cow reads as a default-constructed T.
    [[nodiscard]] const T& operator*() const { return box_ ? box_->value : empty(); }
    [[nodiscard]] const T* operator->() const { return &**this; }
    /// The value to write to: a copy of its own is made first if it is shared.
    [[nodiscard]] T& edit() {
        // One owner can only be this one: nobody else can be copying from an object that one thread is changing. What
        // an owner on another thread read before it let go comes before our writing, hence acquire; that is also why
        // the count is ours: shared_ptr::use_count() orders nothing.
        if (!box_) {
            box_ = new Box(T{});
        } else if (box_->owners.load(std::memory_order_acquire) != 1) {
            *this = Cow(box_->value);
        }
        return box_->value;
    }
    bool operator==(const Cow& other) const { return box_ == other.box_ || **this == *other; }

 private:
    struct Box {
        explicit Box(T v) : value(std::move(v)) {}
        T value;
        std::atomic<std::size_t> owners{1};
    };
    static const T& empty() {
        static const T kEmpty{};
        return kEmpty;
    }
    Box* box_ = nullptr;
};

}  // namespace demarche
