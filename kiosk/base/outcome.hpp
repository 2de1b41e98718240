#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace atrio {

/// A value, or the reason why the rules refused it. Not for broken worlds (those throw) and
/// not for bugs (those assert).
template <class T, class Reason>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Reason reason) : content_(std::in_place_index<1>, std::move(reason)) {}

  explicit operator bool() const { return content_.index() == 0; }

  const T& operator*() const& {
    assert(*this);
    return std::get<0>(content_);
  }
  T&& operator*() && {
    assert(*this);
    return std::get<0>(std::move(content_));
  }
  const T* operator->() const { return &**this; }

  const Reason& reason() const {
    assert(!*this);
    return std::get<1>(content_);
  }

 private:
  std::variant<T, Reason> content_;
};

}  // namespace atrio
