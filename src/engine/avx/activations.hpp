// Activations and their derivatives. A derivative is taken from the output h, as backpropagation
// has it.
#pragma once
#include <type_traits>

#include "engine/config.hpp"
#include "simd.hpp"

namespace steepest {

template <class T>
STEEPEST_INLINE Vector<T> activate(Activation activation, Vector<T> z) {
    const Vector<T> zero{};
    switch (activation) {
        case Activation::relu:
            return z < zero ? zero : z;  // this form keeps NaN
        case Activation::leaky_relu:
            return z < zero ? T(0.01) * z : z;
        case Activation::sigmoid:
            return sigmoid<T>(z);
        case Activation::tanh:
            return tanh<T>(z);
        case Activation::identity:
            break;
    }
    return z;
}

/// Calls run with the activation as a compile-time constant, so that a loop in it has no switch.
template <class Function>
STEEPEST_INLINE void with_activation(Activation activation, const Function& run) {
    using A = Activation;
    switch (activation) {
        case A::identity:
            return run(std::integral_constant<A, A::identity>{});
        case A::relu:
            return run(std::integral_constant<A, A::relu>{});
        case A::leaky_relu:
            return run(std::integral_constant<A, A::leaky_relu>{});
        case A::sigmoid:
            return run(std::integral_constant<A, A::sigmoid>{});
        case A::tanh:
            return run(std::integral_constant<A, A::tanh>{});
    }
}

/// gradient * h'(z), with h'(z) written in h: relu' is 0 at 0, leaky relu' is 0.01 there.
template <class T>
STEEPEST_INLINE Vector<T> chain(Activation activation, Vector<T> gradient, Vector<T> h) {
    const Vector<T> zero{};
    switch (activation) {
        case Activation::relu:
            return h > zero ? gradient : zero;
        case Activation::leaky_relu:
            return h > zero ? gradient : T(0.01) * gradient;
        case Activation::sigmoid:
            return gradient * (h * (T(1) - h));
        case Activation::tanh:
            return gradient * (T(1) - h * h);
        case Activation::identity:
            break;
    }
    return gradient;
}

}  // namespace steepest
