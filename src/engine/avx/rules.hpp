// How a step is made from a gradient, one vector at a time. Definitions and defaults of
// torch.optim.
#pragma once
#include "engine/config.hpp"
#include "simd.hpp"

namespace steepest {

/// What a rule needs in one step. For sgd the gradient arrives already multiplied by -rate.
template <class T>
struct Step {
    T rate;               // learning rate; for adam divided by its bias corrections
    T momentum;           // sgd with momentum
    T add1, keep2, add2;  // adam: 1 - beta1, beta2, 1 - beta2
    T epsilon;            // adam, times sqrt(1 - beta2^t)
};

/// Parameters beside the state of their rule; unused state is null.
template <class T>
struct Slot {
    T* weights;
    T* first;   // momentum buffer, or adam's mean of gradients
    T* second;  // adam's mean of squared gradients
    Slot at(ptrdiff_t offset) const {
        return {weights + offset, first ? first + offset : nullptr,
                second ? second + offset : nullptr};
    }
};

/// One vector of parameters takes its step.
///   momentum: m <- mu m + g, w <- w - eta m
///   adam: m <- m + (1 - b1)(g - m), v <- b2 v + (1 - b2) g², w <- w - eta m^ / (sqrt(v^) + eps),
///   where the bias corrections of m^ and v^ are taken into eta and eps (Kingma and Ba 2015, end of
///   section 2).
template <Rule rule, class T>
STEEPEST_INLINE void take_step(Vector<T> gradient, const Slot<T>& slot, ptrdiff_t i,
                               const Step<T>& step) {
    const Vector<T> w = load(slot.weights + i);
    if constexpr (rule == Rule::sgd) {
        store(slot.weights + i, w + gradient);
    } else if constexpr (rule == Rule::momentum) {
        const Vector<T> m = load(slot.first + i) * step.momentum + gradient;
        store(slot.first + i, m);
        store(slot.weights + i, w - step.rate * m);
    } else {
        Vector<T> m = load(slot.first + i);
        m = m + step.add1 * (gradient - m);
        store(slot.first + i, m);
        const Vector<T> v = load(slot.second + i) * step.keep2 + step.add2 * (gradient * gradient);
        store(slot.second + i, v);
        store(slot.weights + i, w - step.rate * m / (sqrt<T>(v) + step.epsilon));
    }
}

}  // namespace steepest
