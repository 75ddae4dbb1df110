#pragma once

#include <memory>
#include <utility>

namespace demarche {

/// A pointer to an immutable value that is shared between copies of a World. It compares what it points to, never the
/// address, and copying it copies no value.
template <class T>
class Shared {
 public:
    Shared() = default;
    Shared(T value) : value_(std::make_shared<const T>(std::move(value))) {}  // NOLINT: stands in for the value

    [[nodiscard]] const T& operator*() const { return *value_; }
    [[nodiscard]] const T* operator->() const { return value_.get(); }
    [[nodiscard]] const T* get() const { return value_.get(); }
    [[nodiscard]] explicit operator bool() const { return value_ != nullptr; }
    /// A copy to change and put back.
    [[nodiscard]] T copy() const { return *value_; }

    bool operator==(const Shared& other) const {
        return value_ == other.value_ || (value_ && other.value_ && *value_ == *other.value_);
    }

 private:
    std::shared_ptr<const T> value_;
};

}  // namespace demarche
