#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace demarche {

/// A pointer to an immutable value that is shared between copies of a World. It compares what it points to, never the
/// address, and copying it copies no value.
template <class T>
class Shared {
 public:
    Shared() = default;
    Shared(T value) : box_(std::make_shared<const Box>(std::move(value))) {}  // NOLINT: stands in for the value

    [[nodiscard]] const T& operator*() const { return box_->value; }
    [[nodiscard]] const T* operator->() const { return &box_->value; }
    [[nodiscard]] const T* get() const { return box_ ? &box_->value : nullptr; }
    [[nodiscard]] explicit operator bool() const { return box_ != nullptr; }
    /// A copy to change and put back.
    [[nodiscard]] T copy() const { return box_->value; }

    /// The hash of the value, worked out by `compute` once and kept with it: a value that never changes is not hashed
    /// again after every command. Two threads that come at once both find the same number.
    template <class F>
    [[nodiscard]] std::uint64_t kept_hash(F compute) const {
        std::uint64_t hash = box_->hash.load(std::memory_order_relaxed);
        if (hash == 0) {
            hash = compute(box_->value);
            box_->hash.store(hash, std::memory_order_relaxed);
        }
        return hash;
    }

    bool operator==(const Shared& other) const {
        return box_ == other.box_ || (box_ && other.box_ && box_->value == other.box_->value);
    }

 private:
    struct Box {
        explicit Box(T v) : value(std::move(v)) {}
        T value;
        mutable std::atomic<std::uint64_t> hash{0};
    };
    std::shared_ptr<const Box> box_;
};

}  // namespace demarche
