#pragma once

namespace demarche {

/// Several lambdas as one visitor: std::visit(Overloaded{[](const A&) {...}, [](const B&) {...}}, variant).
template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

}  // namespace demarche
