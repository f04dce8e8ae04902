#include "config.hpp"

#include <algorithm>
#include <cmath>

namespace steepest {
namespace {

constexpr double kPi = 3.141592653589793238462643383279;

/// Half a cosine from `first` at share 0 to `last` at share 1.
double between(double first, double last, double share) {
    return last + (first - last) / 2. * (1. + std::cos(kPi * share));
}

/// torch.optim.lr_scheduler.OneCycleLR with its defaults: from a 25th of the largest rate up to it,
/// then down to a 10,000th of the first.
double one_cycle(double largest, double warmup, double t, double total) {
    const double top = warmup * total - 1., first = largest / 25.;
    if (t <= top && top > 0.) return between(first, largest, t / top);
    const double from = std::max(top, 0.), end = total - 1.;
    return end > from ? between(largest, first / 1e4, (t - from) / (end - from)) : largest;
}

/// Straight up to the rate at the end of the warm-up, then half a cosine down to 0.
double warmup_cosine(double rate, double warmup, double t, double total) {
    const double top = std::nearbyint(warmup * total);
    if (t < top) return rate * (t + 1.) / (top + 1.);
    return total > top ? between(rate, 0., (t - top) / (total - top)) : rate;
}

}  // namespace

int64_t Config::parameters() const {
    int64_t count = 0;
    for (int l = 0; l < layers(); l++) count += (int64_t{sizes[l]} + 1) * sizes[l + 1];
    return count;
}

bool Config::stores_gradient() const {
    const bool fused =
        rule.name == Rule::sgd || rule.name == Rule::momentum || rule.name == Rule::adam;
    return !fused || rule.weight_decay > 0. || largest_norm > 0.;
}

double Config::rate(int64_t t, int64_t total) const {
    switch (schedule) {
        case Schedule::constant:
            return learning_rate;
        case Schedule::exponential:
        case Schedule::plateau:
            return learning_rate * std::pow(decay, static_cast<double>(t));
        case Schedule::cosine:
            return learning_rate * (1. + std::cos(kPi * t / total)) / 2.;
        case Schedule::step:
            return learning_rate * std::pow(decay, static_cast<double>(t / decay_every));
        case Schedule::warmup_cosine:
            return warmup_cosine(learning_rate, warmup, t, total);
        case Schedule::one_cycle:
            return one_cycle(learning_rate, warmup, t, total);
    }
    return learning_rate;
}

}  // namespace steepest
