#include "product.hpp"

#include <atomic>

#include "peak.hpp"

namespace steepest {

#if defined(STEEPEST_AVX512)
static std::atomic<bool> avx512_wanted{true};

static bool uses_avx512() {
    return avx512_wanted && __builtin_cpu_supports("avx512f") &&
           __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl");
}

bool use_avx512(bool wanted) {
    avx512_wanted = wanted;
    return uses_avx512();
}
#else
bool use_avx512(bool) {
    return false;
}
#endif

double peak_flops_of_products(bool float64, double seconds) {
#if defined(STEEPEST_AVX512)
    if (uses_avx512()) return peak_flops_avx512(float64, seconds);
#endif
    return peak_flops(float64, seconds);
}

template <class T>
Multiply<T> best_multiply() {
#if defined(STEEPEST_AVX512)
    if (uses_avx512()) return multiply_avx512<T>;
#endif
    return multiply<T>;
}

template Multiply<float> best_multiply<float>();
template Multiply<double> best_multiply<double>();

}  // namespace steepest
