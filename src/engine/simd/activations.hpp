// Activations and their derivatives. Backpropagation takes a derivative from the output h; where
// that is not possible, the forward pass stores the derivative beside it.
#pragma once
#include <type_traits>

#include "engine/config.hpp"
#include "gelu.hpp"
#include "simd.hpp"

namespace steepest {

/// How backpropagation gets h'(z): from h for the activations of the same names, or stored.
enum class Slope { one, relu, leaky_relu, sigmoid, tanh, stored };

inline Slope slope_of(Activation activation) {
    switch (activation) {
        case Activation::identity:
            return Slope::one;
        case Activation::relu:
            return Slope::relu;
        case Activation::leaky_relu:
            return Slope::leaky_relu;
        case Activation::sigmoid:
            return Slope::sigmoid;
        case Activation::tanh:
            return Slope::tanh;
        default:
            return Slope::stored;
    }
}

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
        default:
            return z;
    }
}

/// z sigmoid(z), and sigmoid(z) (1 + z sigmoid(-z)).
template <class T>
STEEPEST_INLINE ValueAndSlope<T> silu(Vector<T> z) {
    const Vector<T> s = sigmoid<T>(z);
    return {z * s, s * (T(1) + z * (T(1) - s))};
}

/// z, or e^z - 1 below 0: with t = tanh(z / 2) that is 2t / (1 - t), which keeps its digits near 0.
template <class T>
STEEPEST_INLINE ValueAndSlope<T> elu(Vector<T> z) {
    const Vector<T> zero{}, t = tanh<T>(T(.5) * z), power = T(2) * t / (T(1) - t);
    return {z > zero ? z : power, z > zero ? splat<T>(1) : power + T(1)};
}

/// ln(1 + e^z) = max(z, 0) + ln(1 + e^-|z|), and sigmoid(z).
template <class T>
STEEPEST_INLINE ValueAndSlope<T> softplus(Vector<T> z) {
    const Vector<T> zero{}, e = exp<T>(z > zero ? -z : z), inverse = T(1) / (T(1) + e);
    return {(z > zero ? z : zero) + log1p_unit<T>(e), z > zero ? inverse : e * inverse};
}

/// Of an activation whose slope is stored.
template <class T>
STEEPEST_INLINE ValueAndSlope<T> activate_with_slope(Activation activation, Vector<T> z) {
    switch (activation) {
        case Activation::gelu:
            return gelu<T>(z);
        case Activation::silu:
            return silu<T>(z);
        case Activation::elu:
            return elu<T>(z);
        default:
            return softplus<T>(z);
    }
}

/// Calls run with the slope as a compile-time constant, so that a loop in it has no switch.
template <class Function>
STEEPEST_INLINE void with_slope(Slope slope, const Function& run) {
    switch (slope) {
        case Slope::one:
            return run(std::integral_constant<Slope, Slope::one>{});
        case Slope::relu:
            return run(std::integral_constant<Slope, Slope::relu>{});
        case Slope::leaky_relu:
            return run(std::integral_constant<Slope, Slope::leaky_relu>{});
        case Slope::sigmoid:
            return run(std::integral_constant<Slope, Slope::sigmoid>{});
        case Slope::tanh:
            return run(std::integral_constant<Slope, Slope::tanh>{});
        case Slope::stored:
            return run(std::integral_constant<Slope, Slope::stored>{});
    }
}

/// gradient * h'(z), with h'(z) written in h, or stored in its place: relu' is 0 at 0, leaky relu'
/// is 0.01 there.
template <class T>
STEEPEST_INLINE Vector<T> chain(Slope slope, Vector<T> gradient, Vector<T> h) {
    const Vector<T> zero{};
    switch (slope) {
        case Slope::relu:
            return h > zero ? gradient : zero;
        case Slope::leaky_relu:
            return h > zero ? gradient : T(0.01) * gradient;
        case Slope::sigmoid:
            return gradient * (h * (T(1) - h));
        case Slope::tanh:
            return gradient * (T(1) - h * h);
        case Slope::stored:
            return gradient * h;
        case Slope::one:
            break;
    }
    return gradient;
}

}  // namespace steepest
