// One vector of floats or doubles, and the few functions of it that training needs.
//
// Written with the vector extensions of GCC and Clang, so the same source compiles for AVX2 (8
// floats) and for 128-bit vectors. Every function keeps NaN: a comparison with NaN is false, and
// then the NaN must be the result. Vector extensions are used wherever compilers turn them into
// good code; intrinsics remain for a mask test (elementary.hpp), a 32 x 32 bit product (random.cpp)
// and the treatment of denormals (session.cpp).
#pragma once
#include <cstddef>
#include <cstdint>

#define STEEPEST_INLINE inline __attribute__((always_inline))
#define STEEPEST_NOINLINE __attribute__((noinline))
#define STEEPEST_LAMBDA __attribute__((always_inline))

namespace steepest {

#if defined(__AVX2__)
constexpr int kVectorBytes = 32;
#else
constexpr int kVectorBytes = 16;
#endif

template <class T>
struct Simd;

template <>
struct Simd<float> {
    typedef float Vector __attribute__((vector_size(kVectorBytes), may_alias));
    typedef int32_t Integers __attribute__((vector_size(kVectorBytes), may_alias));
    using Integer = int32_t;
};

template <>
struct Simd<double> {
    typedef double Vector __attribute__((vector_size(kVectorBytes), may_alias));
    typedef int64_t Integers __attribute__((vector_size(kVectorBytes), may_alias));
    using Integer = int64_t;
};

template <class T>
using Vector = typename Simd<T>::Vector;
template <class T>
using Integers = typename Simd<T>::Integers;
template <class T>
using Integer = typename Simd<T>::Integer;

/// What the functions of one dtype compute with.
using Doubles = Vector<double>;

template <class T>
constexpr int kLanes = kVectorBytes / int{sizeof(T)};
/// Weights and activations lie in panels two vectors wide.
template <class T>
constexpr int kPanel = 2 * kLanes<T>;

template <class T>
STEEPEST_INLINE Vector<T> load(const T* from) {
    return *reinterpret_cast<const Vector<T>*>(from);
}
/// From an address that need not be a vector's.
template <class T>
STEEPEST_INLINE Vector<T> load_anywhere(const T* from) {
    Vector<T> x;
    __builtin_memcpy(&x, from, sizeof x);
    return x;
}
template <class T>
STEEPEST_INLINE void store(T* to, Vector<T> value) {
    *reinterpret_cast<Vector<T>*>(to) = value;
}
template <class T>
STEEPEST_INLINE Vector<T> splat(T value) {
    return Vector<T>{} + value;
}
/// a b + c. Compilers make one operation of it where the processor has one, but not for
/// WebAssembly, where browsers may round once or twice.
template <class T, class Factor>
STEEPEST_INLINE Vector<T> multiply_add(Factor a, Vector<T> b, Vector<T> c) {
#if defined(__wasm_relaxed_simd__)
    const Vector<T> all = a - Vector<T>{};  // of one number, in all lanes
    if constexpr (sizeof(T) == 4)
        return __builtin_wasm_relaxed_madd_f32x4(all, b, c);
    else
        return __builtin_wasm_relaxed_madd_f64x2(all, b, c);
#else
    return a * b + c;
#endif
}
/// 0, 1, 2, … in the lanes.
template <class T>
STEEPEST_INLINE Integers<T> lane_numbers() {
    Integers<T> lanes{};
    for (int i = 0; i < kLanes<T>; i++) lanes[i] = i;
    return lanes;
}

/// e^x: x = n ln 2 + r with n an integer, e^r by its polynomial, 2^n through the exponent bits.
/// Arguments are clipped so that the result is a normal number, or 0 below the smallest one: a
/// saturated unit has no gradient, however large what it is multiplied by. Coefficients for float:
/// Cephes expf.
template <class T>
STEEPEST_INLINE Vector<T> exp(Vector<T> x) {
    if constexpr (sizeof(T) == 4) {
        const Integers<T> below = x < splat<T>(-87.3f);
        x = below ? splat<T>(-87.3f) : x;
        x = x > splat<T>(88.3f) ? splat<T>(88.3f) : x;
        // Adding 1.5 * 2^23 rounds to an integer, which then stands in the low bits.
        const Vector<T> shifted = x * 1.44269504088896341f + 12582912.f;
        const Vector<T> n = shifted - 12582912.f;
        const Vector<T> r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
        Vector<T> p = splat<T>(1.9875691500e-4f);
        p = p * r + 1.3981999507e-3f;
        p = p * r + 8.3334519073e-3f;
        p = p * r + 4.1665795894e-2f;
        p = p * r + 1.6666665459e-1f;
        p = p * r + 5.0000001201e-1f;
        const Vector<T> y = p * (r * r) + r + 1.f;
        const Integers<T> power = (reinterpret_cast<Integers<T>>(shifted) - 0x4B400000 + 127) << 23;
        return below ? Vector<T>{} : y * reinterpret_cast<Vector<T>>(power);
    } else {
        const Integers<T> below = x < splat<T>(-708.);
        x = below ? splat<T>(-708.) : x;
        x = x > splat<T>(709.) ? splat<T>(709.) : x;
        const Vector<T> shifted = x * 1.4426950408889634074 + 6755399441055744.0;
        const Vector<T> n = shifted - 6755399441055744.0;
        const Vector<T> r = (x - n * 6.93145751953125e-1) - n * 1.42860682030941723212e-6;
        // Taylor to degree 12: |r| <= 0.347, so the rest is below 2e-16.
        Vector<T> p = splat<T>(1. / 479001600);
        constexpr double kTaylor[] = {
            1. / 39916800, 1. / 3628800, 1. / 362880, 1. / 40320, 1. / 5040,
            1. / 720,      1. / 120,     1. / 24,     1. / 6,     .5};
        for (const double c : kTaylor) p = p * r + c;
        const Vector<T> y = p * (r * r) + r + 1.;
        const Integers<T> power =
            (reinterpret_cast<Integers<T>>(shifted) - int64_t{0x4338000000000000} + 1023) << 52;
        return below ? Vector<T>{} : y * reinterpret_cast<Vector<T>>(power);
    }
}

/// The odd series 2 s (1 + s²/3 + s⁴/5 + …) = ln((1 + s) / (1 - s)).
template <class T, int Terms>
STEEPEST_INLINE Vector<T> twice_artanh(Vector<T> s) {
    const Vector<T> q = s * s;
    Vector<T> p = splat<T>(T(1) / T(2 * Terms - 1));
    for (int k = 2 * Terms - 3; k >= 1; k -= 2) p = p * q + T(1) / T(k);
    return T(2) * s * p;
}

/// ln(1 + e) for e in [0, 1].
template <class T>
STEEPEST_INLINE Vector<T> log1p_unit(Vector<T> e) {
    return twice_artanh<T, sizeof(T) == 4 ? 7 : 17>(e / (e + T(2)));
}

/// ln x for positive normal x: x = 2^k m with m in [sqrt(1/2), sqrt(2)).
template <class T>
STEEPEST_INLINE Vector<T> log(Vector<T> x) {
    const Integers<T> bits = reinterpret_cast<Integers<T>>(x);
    Vector<T> m, exponent{};
    if constexpr (sizeof(T) == 4) {
        const Integers<T> k = (bits - 0x3f3504f3) >> 23;
        m = reinterpret_cast<Vector<T>>(bits - (k << 23));
        exponent = __builtin_convertvector(k, Vector<T>);
    } else {
        const Integers<T> k = (bits - int64_t{0x3fe6a09e667f3bcd}) >> 52;
        m = reinterpret_cast<Vector<T>>(bits - (k << 52));
        for (int i = 0; i < kLanes<T>; i++) exponent[i] = k[i];
    }
    const Vector<T> y = exponent * T(0.69314718055994530942) +
                        twice_artanh<T, sizeof(T) == 4 ? 5 : 11>((m - T(1)) / (m + T(1)));
    return x == x ? y : x;
}

template <class T>
STEEPEST_INLINE Vector<T> sigmoid(Vector<T> x) {
    return T(1) / (T(1) + exp<T>(-x));
}

/// tanh by e^(-2|x|), and by its Taylor series where the difference from 1 would cancel.
template <class T>
STEEPEST_INLINE Vector<T> tanh(Vector<T> x) {
    const Vector<T> zero{};
    const Vector<T> size = x < zero ? -x : x;
    const Vector<T> e = exp<T>(T(-2) * size);
    // This form rounds once near 1, where backpropagation takes the difference 1 - tanh².
    Vector<T> t = T(1) - T(2) * e / (T(1) + e);
    t = x < zero ? -t : t;
    const Vector<T> q = x * x;
    Vector<T> p = splat<T>(T(-1382. / 155925));
    constexpr double kTaylor[] = {62. / 2835, -17. / 315, 2. / 15, -1. / 3, 1.};
    for (const double c : kTaylor) p = p * q + T(c);
    return size < splat<T>(T(sizeof(T) == 4 ? .12 : .03)) ? x * p : t;
}

template <class T>
STEEPEST_INLINE Vector<T> sqrt(Vector<T> x) {
    Vector<T> y{};
    for (int i = 0; i < kLanes<T>; i++)
        y[i] = sizeof(T) == 4 ? __builtin_sqrtf(x[i]) : __builtin_sqrt(x[i]);
    return y;
}

/// Sum of the lanes, in lane order.
template <class T>
STEEPEST_INLINE T sum_lanes(Vector<T> x) {
    T total = 0;
    for (int i = 0; i < kLanes<T>; i++) total += x[i];
    return total;
}

}  // namespace steepest
