// How a step is made from a gradient, one vector at a time. Definitions and defaults of
// torch.optim.
#pragma once
#include <cmath>

#include "engine/config.hpp"
#include "simd.hpp"

namespace steepest {

/// What the kernels do with the gradient of some parameters: a step of one of three rules, or
/// nothing but to store it, for the rules that need the whole gradient first (whole_steps.hpp).
enum class Update { sgd, momentum, adam, store };

/// The numbers that a rule needs for one step. For Update::sgd the gradient arrives already
/// multiplied by -rate.
template <class T>
struct Step {
    T rate;                                     // for adam divided by its bias corrections
    T momentum;                                 // of momentum and nesterov
    T one_minus_beta1, beta2, one_minus_beta2;  // of adam; beta2 is rho of rmsprop
    T epsilon;                                  // of adam, times sqrt(1 - beta2^t)
    T weight_decay;                             // of the penalty on squared weights
    T kept;                                     // factor of the weights: 1 but for adamw
};

/// The steps of a rule in turn, t = 1, 2, ... Adam's bias corrections 1 / (1 - beta1^t) and
/// 1 / (1 - beta2^t) go into the rate and into epsilon (Kingma and Ba 2015, end of section 2).
template <class T>
class StepSizes {
  public:
    explicit StepSizes(const RuleSettings& rule) : rule_(rule) {}
    /// The numbers of the next step, at this learning rate.
    Step<T> next(double rate) {
        double epsilon = rule_.epsilon, kept = 1., weight_decay = rule_.weight_decay;
        if (rule_.name == Rule::adamw) kept = 1. - rate * weight_decay, weight_decay = 0.;
        if (rule_.name == Rule::adam || rule_.name == Rule::adamw) {
            beta1_power_ *= rule_.beta1;
            beta2_power_ *= rule_.beta2;
            const double correction2 = std::sqrt(1. - beta2_power_);
            rate = rate * correction2 / (1. - beta1_power_);
            epsilon *= correction2;
        }
        const double beta2 = rule_.name == Rule::rmsprop ? rule_.rho : rule_.beta2;
        return {T(rate),       T(rule_.momentum), T(1. - rule_.beta1), T(beta2),
                T(1. - beta2), T(epsilon),        T(weight_decay),     T(kept)};
    }

  private:
    RuleSettings rule_;
    double beta1_power_ = 1., beta2_power_ = 1.;
};

/// Parameters beside the state of their rule; what a rule does not use is null.
template <class T>
struct Parameter {
    T* value;
    T* state1;    // momentum buffer, or adam's mean of gradients
    T* state2;    // adam's mean of squared gradients
    T* gradient;  // where it is stored
    Parameter at(ptrdiff_t offset) const {
        return {value + offset, state1 ? state1 + offset : nullptr,
                state2 ? state2 + offset : nullptr, gradient ? gradient + offset : nullptr};
    }
};

/// One vector of parameters, `i` elements into the parameter, takes its step.
///   momentum: m <- mu m + g, w <- w - eta m
///   adam: m <- m + (1 - b1)(g - m), v <- b2 v + (1 - b2) g², w <- w - eta m^ / (sqrt(v^) + eps)
template <Update update, class T>
STEEPEST_INLINE void take_step(Vector<T> gradient, const Parameter<T>& parameter, ptrdiff_t i,
                               const Step<T>& step) {
    if constexpr (update == Update::store) {
        store(parameter.gradient + i, gradient);
        return;
    }
    const Vector<T> w = load(parameter.value + i);
    if constexpr (update == Update::sgd) {
        store(parameter.value + i, w + gradient);
    } else if constexpr (update == Update::momentum) {
        const Vector<T> m = load(parameter.state1 + i) * step.momentum + gradient;
        store(parameter.state1 + i, m);
        store(parameter.value + i, w - step.rate * m);
    } else if constexpr (update == Update::adam) {
        Vector<T> m = load(parameter.state1 + i);
        m = m + step.one_minus_beta1 * (gradient - m);
        store(parameter.state1 + i, m);
        const Vector<T> v =
            load(parameter.state2 + i) * step.beta2 + step.one_minus_beta2 * (gradient * gradient);
        store(parameter.state2 + i, v);
        store(parameter.value + i, w - step.rate * m / (sqrt<T>(v) + step.epsilon));
    }
}

}  // namespace steepest
