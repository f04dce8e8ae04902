#include "product.hpp"

namespace steepest {

template <class T>
Multiply<T> best_multiply() {
#if defined(STEEPEST_AVX512)
    if (__builtin_cpu_supports("avx512f")) return multiply_avx512<T>;
#endif
    return multiply<T>;
}

template Multiply<float> best_multiply<float>();
template Multiply<double> best_multiply<double>();

}  // namespace steepest
