#include "engine/peak.hpp"

#include <algorithm>
#include <chrono>

#include "simd.hpp"

namespace steepest {
namespace {

using Clock = std::chrono::steady_clock;

/// Ten independent chains of multiply-adds keep both units busy; a sum of them is used, so that
/// they are computed.
template <class T>
double peak_as(double seconds) {
    const Vector<T> factor = splat<T>(T(0.999999)), term = splat<T>(T(1e-6));
    volatile T used = 0;
    double best = 0.;
    const auto start = Clock::now();
    do {
        Vector<T> chain[10];
        for (int i = 0; i < 10; i++) chain[i] = splat<T>(T(1) + T(i) + used * 0);
        const auto t0 = Clock::now();
        constexpr int kRounds = 20000;
        for (int n = 0; n < kRounds; n++)
#pragma GCC unroll 10
            for (int i = 0; i < 10; i++) chain[i] = chain[i] * factor + term;
        Vector<T> sum{};
        for (int i = 0; i < 10; i++) sum += chain[i];
        used = sum_lanes<T>(sum);
        const double elapsed = std::chrono::duration<double>(Clock::now() - t0).count();
        best = std::max(best, 2. * kLanes<T> * 10. * kRounds / elapsed);
    } while (std::chrono::duration<double>(Clock::now() - start).count() < seconds);
    return best;
}

}  // namespace

double peak_flops(bool float64, double seconds) {
    return float64 ? peak_as<double>(seconds) : peak_as<float>(seconds);
}

}  // namespace steepest
