#include "engine/peak.hpp"

#include <chrono>

namespace steepest {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Twelve independent chains of multiply-adds keep both units busy; their sum is used.
template <class T>
double peak_as(double seconds) {
    typedef T Wide __attribute__((vector_size(64)));
    constexpr int kChains = 12, kRounds = 20000;
    volatile T used = 0;
    double best = 0.;
    const auto start = Clock::now();
    do {
        Wide chain[kChains];
        for (int i = 0; i < kChains; i++) chain[i] = Wide{} + T(T(1) + T(i) + used * 0);
        const auto t0 = Clock::now();
        for (int n = 0; n < kRounds; n++)
#pragma GCC unroll 12
            for (int i = 0; i < kChains; i++) chain[i] = chain[i] * T(0.999999) + T(1e-6);
        Wide sum{};
        for (int i = 0; i < kChains; i++) sum += chain[i];
        used = sum[0];
        const double rate = 2. * (64 / sizeof(T)) * kChains * kRounds / seconds_since(t0);
        best = rate > best ? rate : best;
    } while (seconds_since(start) < seconds);
    return best;
}

}  // namespace

double peak_flops_avx512(bool float64, double seconds) {
    return float64 ? peak_as<double>(seconds) : peak_as<float>(seconds);
}

}  // namespace steepest
