// Steps that need the whole gradient of a batch: clipped, with weight decay, or of a rule that the
// kernels do not have.
#pragma once
#include <algorithm>
#include <cmath>

#include "engine/config.hpp"
#include "losses.hpp"
#include "rules.hpp"

namespace steepest {

/// Calls run(parameter, size) for the weights and the biases of every layer; sizes are whole
/// vectors, and beyond the layer's width everything is zero.
template <class Layers, class Function>
void for_parameters(const Layers& layers, const Function& run) {
    for (const auto& layer : layers) {
        run(layer.weights, layer.weights_size);
        run(layer.bias, static_cast<size_t>(layer.padded_outputs));
    }
}

/// The factor that clips the gradient to a norm, as torch.nn.utils.clip_grad_norm_ computes it; the
/// squares are summed in float64.
template <class T, class Layers>
double clipping_factor(const Layers& layers, double largest_norm) {
    DoubleSum<T> squares;
    for_parameters(layers, [&](const Parameter<T>& parameter, size_t size) {
        for (size_t i = 0; i < size; i += kLanes<T>) {
            const Vector<T> g = load(parameter.gradient + i);
            squares.add_squares(g);
        }
    });
    return std::min(1., largest_norm / (std::sqrt(squares.total()) + 1e-6));
}

/// A factor of a gradient as two, so that float32 holds a factor of 1e-60 too.
template <class T>
struct Factor {
    T first, second;
    explicit Factor(double factor) : first(T(factor)), second(T(1)) {
        if (factor < 1e-30) first = second = T(std::sqrt(factor));
    }
};

/// A step with the stored gradient, times `clip`.
///   nesterov: m <- mu m + g, w <- w - eta (g + mu m)
///   rmsprop: v <- rho v + (1 - rho) g², w <- w - eta g / (sqrt(v) + eps)
///   adamw: w <- (1 - eta lambda) w, then as adam
template <Rule rule, class T>
STEEPEST_NOINLINE void step_with_gradient(const Parameter<T>& parameter, size_t size,
                                          const Factor<T>& clip, const Step<T>& step) {
    for (size_t i = 0; i < size; i += kLanes<T>) {
        const Vector<T> w = load(parameter.value + i);
        const Vector<T> clipped = load(parameter.gradient + i) * clip.first * clip.second;
        const Vector<T> g = clipped + step.weight_decay * w;
        if constexpr (rule == Rule::sgd) {
            store(parameter.value + i, w - step.rate * g);
        } else if constexpr (rule == Rule::nesterov) {
            const Vector<T> m = load(parameter.state1 + i) * step.momentum + g;
            store(parameter.state1 + i, m);
            store(parameter.value + i, w - step.rate * (g + step.momentum * m));
        } else if constexpr (rule == Rule::rmsprop) {
            const Vector<T> v =
                load(parameter.state1 + i) * step.beta2 + step.one_minus_beta2 * (g * g);
            store(parameter.state1 + i, v);
            store(parameter.value + i, w - step.rate * g / (sqrt<T>(v) + step.epsilon));
        } else if constexpr (rule == Rule::momentum) {
            take_step<Update::momentum, T>(g, parameter, i, step);
        } else {
            store(parameter.value + i, w * step.kept);
            take_step<Update::adam, T>(g, parameter, i, step);
        }
    }
}

/// Every parameter takes its step with the gradient that the kernels stored. `share(size, part)`
/// calls part(first, count) for all of so many parameters.
template <class T, class Layers, class Share>
void take_whole_step(const Config& config, const Layers& layers, const Step<T>& step,
                     const Share& share) {
    const Factor<T> clip(config.largest_norm > 0. ? clipping_factor<T>(layers, config.largest_norm)
                                                  : 1.);
    const auto take = [&](const Parameter<T>& parameter, size_t size) {
        switch (config.rule.name) {
            case Rule::sgd:
                return step_with_gradient<Rule::sgd, T>(parameter, size, clip, step);
            case Rule::momentum:
                return step_with_gradient<Rule::momentum, T>(parameter, size, clip, step);
            case Rule::nesterov:
                return step_with_gradient<Rule::nesterov, T>(parameter, size, clip, step);
            case Rule::rmsprop:
                return step_with_gradient<Rule::rmsprop, T>(parameter, size, clip, step);
            default:
                return step_with_gradient<Rule::adamw, T>(parameter, size, clip, step);
        }
    };
    for_parameters(layers, [&](const Parameter<T>& parameter, size_t size) {
        share(size, [&](size_t first, size_t count) { take(parameter.at(first), count); });
    });
}

}  // namespace steepest
