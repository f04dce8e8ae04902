#include "config.hpp"

#include <cmath>

namespace steepest {

int64_t Config::parameters() const {
    int64_t count = 0;
    for (int l = 0; l < layers(); l++) count += (int64_t{sizes[l]} + 1) * sizes[l + 1];
    return count;
}

double Config::rate(int64_t t, int64_t total) const {
    constexpr double kPi = 3.141592653589793238462643383279;
    switch (schedule) {
        case Schedule::constant:
            return learning_rate;
        case Schedule::exponential:
            return learning_rate * std::pow(decay, static_cast<double>(t));
        case Schedule::cosine:
            return learning_rate * (1. + std::cos(kPi * t / total)) / 2.;
    }
    return learning_rate;
}

}  // namespace steepest
