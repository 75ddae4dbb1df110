#pragma once

#include <atomic>
#include <memory>
#include <utility>

namespace demarche {

/// A value that copies of a World share until one of them changes it. Comparison is by value.
template <class T>
class Cow {
 public:
    Cow() = default;
    Cow(T value) : value_(std::make_shared<T>(std::move(value))) {}  // NOLINT: stands in for the value

    /// The value; an untouched Cow reads as a default-constructed T.
    [[nodiscard]] const T& operator*() const { return value_ ? *value_ : empty(); }
    [[nodiscard]] const T* operator->() const { return &**this; }
    /// The value to write to: a copy of its own is made first if it is shared.
    [[nodiscard]] T& edit() {
        // A count of one can only be this owner: nobody else can be copying from an object that one thread is changing.
        if (!value_) {
            value_ = std::make_shared<T>();
        } else if (value_.use_count() != 1) {
            value_ = std::make_shared<T>(*value_);
        } else {
            // use_count() orders nothing: what an owner on another thread read before it let go comes before our
            // writing.
            std::atomic_thread_fence(std::memory_order_acquire);
        }
        return *value_;
    }
    bool operator==(const Cow& other) const { return value_ == other.value_ || **this == *other; }

 private:
    static const T& empty() {
        static const T kEmpty{};
        return kEmpty;
    }
    std::shared_ptr<T> value_;
};

}  // namespace demarche
