// Activations and their derivatives. A derivative is taken from the output h, as backpropagation
// has it.
#pragma once
#include "config.hpp"
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
