// GELU, x times the distribution function of a normal number, with its derivative.
#pragma once
#include "simd.hpp"

namespace steepest {

/// An activation's value, and its derivative with respect to the input.
template <class T>
struct ValueAndSlope {
    Vector<T> value, slope;
};

/// (1 + 2z) e^(z²) erfc(z) for z >= 0, as a polynomial in (z - k) / (z + k), which maps all z to
/// [-1, 1] (Shepherd and Laframboise, "Chebyshev approximation of (1 + 2x) exp(x²) erfc x in
/// 0 <= x < infinity", Mathematics of Computation 36, 1981). The Chebyshev series, computed with 60
/// digits, leaves out less than 1.5e-8 (k = 2) and 1.3e-16 (k = 3.75).
template <class T>
STEEPEST_INLINE Vector<T> scaled_erfc(Vector<T> z) {
    if constexpr (sizeof(T) == 4) {
        const Vector<T> u = (z - 2.f) / (z + 2.f);
        Vector<T> p = splat<T>(6.336945838e-05f);
        constexpr float kSeries[] = {1.608035817e-04f,  -3.579204478e-04f, -1.395706946e-03f,
                                     1.217410592e-03f,  8.689159658e-03f,  -8.018963079e-03f,
                                     -5.421195849e-02f, 1.640494541e-01f,  -1.660310957e-01f,
                                     -9.276376277e-02f, 1.276978391f};
        for (const float c : kSeries) p = p * u + c;
        return p;
    } else {
        const Vector<T> u = (z - 3.75) / (z + 3.75);
        Vector<T> p = splat<T>(-2.62310734713337664e-09);
        constexpr double kSeries[] = {
            -1.95513588689851144e-09, 3.19792667166675232e-08,  1.87908232237002305e-08,
            -2.48571262480166255e-07, -5.08446537868724866e-08, 1.7419821586224801e-06,
            -9.79262570730352841e-07, -1.14380480333468924e-05, 2.2387565714911817e-05,
            5.16465297417741607e-05,  -2.90155352460776553e-04, 2.9371437804495803e-04,
            1.75562616519706507e-03,  -9.74657968326526223e-03, 2.83622773721111388e-02,
            -5.86933985766493384e-02, 9.23043211642812499e-02,  -1.08803930142444613e-01,
            8.22767384899950626e-02,  3.58541548547902564e-03,  -1.40240598585545256e-01,
            1.23751263083782753};
        for (const double c : kSeries) p = p * u + c;
        return p;
    }
}

/// x Phi(x), and Phi(x) + x phi(x); with z = |x| / sqrt(2) both share e^(-z²):
/// Phi(-|x|) = erfc(z) / 2 and phi(x) = e^(-z²) / sqrt(2 pi).
template <class T>
STEEPEST_INLINE ValueAndSlope<T> gelu(Vector<T> x) {
    const Vector<T> zero{}, z = (x < zero ? -x : x) * T(0.70710678118654752440);
    const Vector<T> e = exp<T>(-(z * z));
    const Vector<T> tail = T(.5) * e * scaled_erfc<T>(z) / (T(1) + T(2) * z);
    const Vector<T> below = x < zero ? tail : T(1) - tail;
    return {x * below, below + x * (e * T(0.39894228040143267794))};
}

}  // namespace steepest
