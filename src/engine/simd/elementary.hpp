// The functions that an expression may name, on one vector of doubles. Every argument is allowed:
// infinities and NaN give what libm gives. simd.hpp has the quicker functions that training needs.
//
// Each function states its lanes, the range computed here and its largest error there, in units in
// the last place (ulps), measured on a million random numbers a range beside 80-bit libm. Outside
// the range the lane is computed by libm (an ulp), one lane at a time, so that no result depends on
// its neighbours.
//
// Polynomials are minimax for the relative error, found by Remez's exchange; each states its
// distance from its function, in ulps, before rounding.
#pragma once
#include <cmath>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include "simd.hpp"

namespace steepest {

using Mask = Integers<double>;
typedef uint64_t Unsigned __attribute__((vector_size(kVectorBytes), may_alias));

constexpr int64_t kSign = INT64_MIN;
constexpr double kRounder = 6755399441055744.0;  // 1.5 * 2^52: adding it rounds to an integer
// pi in three parts, all positive, so that subtracting 0 pi keeps the sign of -0.
constexpr double kPi = 3.141592653589793, kPiRest = 1.224646799147353e-16,
                 kPiLast = 2.165713347843828e-32;
// ln 2 in two parts; the first is so short that a power of two's exponent times it is exact.
constexpr double kLog2 = 0.693147180559663, kLog2Rest = 2.8235290563031577e-13;

STEEPEST_INLINE Mask as_bits(Doubles x) {
    return reinterpret_cast<Mask>(x);
}
STEEPEST_INLINE Doubles as_doubles(Mask x) {
    return reinterpret_cast<Doubles>(x);
}
STEEPEST_INLINE Doubles magnitude(Doubles x) {
    return as_doubles(as_bits(x) & ~kSign);
}
/// x with the sign bit of y where x is not negative.
STEEPEST_INLINE Doubles signed_as(Doubles x, Doubles y) {
    return as_doubles(as_bits(x) | (as_bits(y) & kSign));
}
/// Whether any lane is set. An intrinsic, since compilers test the lanes one by one.
STEEPEST_INLINE bool any(Mask mask) {
#if defined(__AVX2__)
    return _mm256_movemask_pd(reinterpret_cast<__m256d>(mask)) != 0;
#else
    return (mask[0] | mask[1]) != 0;
#endif
}

#if defined(__FMA__) || defined(__aarch64__)
/// a b + c, rounded once.
STEEPEST_INLINE Doubles exact_multiply_add(Doubles a, Doubles b, Doubles c) {
    Doubles y{};
    for (int i = 0; i < kLanes<double>; i++) y[i] = __builtin_fma(a[i], b[i], c[i]);
    return y;
}
STEEPEST_INLINE Doubles multiply_add(Doubles a, Doubles b, Doubles c) {
    return exact_multiply_add(a, b, c);
}
#else
/// x as the sum of two numbers of at most 26 digits (Dekker 1971).
STEEPEST_INLINE void halve_digits(Doubles x, Doubles& high, Doubles& low) {
#if defined(__clang__)
#pragma clang fp contract(off)
#endif
    const Doubles shifted = x * 134217729.;
    high = shifted - (shifted - x);
    low = x - high;
}
/// a b + c, where a b is as large as c or larger, to one rounding: the product and its rounding
/// error, which is exact, are added one after the other. |a|, |b| <= 1e299.
STEEPEST_INLINE Doubles exact_multiply_add(Doubles a, Doubles b, Doubles c) {
#if defined(__clang__)
#pragma clang fp contract(off)
#endif
    Doubles a_high, a_low, b_high, b_low;
    halve_digits(a, a_high, a_low);
    halve_digits(b, b_high, b_low);
    const Doubles product = a * b;
    const Doubles error =
        a_low * b_low - (((product - a_high * b_high) - a_low * b_high) - a_high * b_low);
    return (product + c) + error;
}
/// a b + c, rounded once or twice.
STEEPEST_INLINE Doubles multiply_add(Doubles a, Doubles b, Doubles c) {
    return multiply_add<double>(a, b, c);
}
#endif

/// c0 + c1 x + c2 x² + ..., by Horner's rule.
template <int Terms>
STEEPEST_INLINE Doubles polynomial(const double (&coefficients)[Terms], Doubles x) {
    Doubles y = splat(coefficients[Terms - 1]);
    for (int k = Terms - 2; k >= 0; k--) y = multiply_add(y, x, splat(coefficients[k]));
    return y;
}

/// y, with the results of a function of libm in the lanes of a mask.
template <class Exact>
STEEPEST_NOINLINE Doubles lane_by_lane(Exact exact, Doubles x, Doubles y, Mask mask) {
    for (int i = 0; i < kLanes<double>; i++)
        if (mask[i]) y[i] = exact(x[i]);
    return y;
}
STEEPEST_NOINLINE inline Doubles exact_power(Doubles x, Doubles c, Doubles y, Mask mask) {
    for (int i = 0; i < kLanes<double>; i++)
        if (mask[i]) y[i] = std::pow(x[i], c[i]);
    return y;
}
/// y, with the results of a function of libm in the lanes of a mask, which is rarely set.
template <class Exact>
STEEPEST_INLINE Doubles with_libm_fallback(Doubles y, Doubles x, Mask mask, Exact exact) {
    return __builtin_expect(any(mask), 0) ? lane_by_lane(exact, x, y, mask) : y;
}

// ---- sine, cosine, tangent

constexpr double kLargestAngle = 1 << 30;  // up to here reduce_by_pi is exact enough

/// sin r on doubles, |r| <= pi/2; the polynomial is within 0.003 ulps.
STEEPEST_INLINE Doubles sine_of_reduced(Doubles r) {
    constexpr double kTerms[] = {-0.16666666666666666,    0.008333333333333194,
                                 -0.00019841269841209218, 2.7557319211137288e-06,
                                 -2.5052106872803047e-08, 1.6058939705918314e-10,
                                 -7.642991489525246e-13,  2.7211749621490885e-15};
    const Doubles q = r * r;
    return signed_as(multiply_add(r * q, polynomial(kTerms, q), r), r);  // keeps -0
}
/// x - m pi on doubles, m an integer or half of one, |x| <= 2^30. The first difference is exact: x
/// and m pi are close together, and their digits end at the same place (Cody and Waite 1980,
/// chapter 8).
STEEPEST_INLINE Doubles reduce_by_pi(Doubles x, Doubles m) {
    x = exact_multiply_add(-m, splat(kPi), x);
    x = exact_multiply_add(-m, splat(kPiRest), x);
    return multiply_add(-m, splat(kPiLast), x);
}

/// sin x on doubles, |x| <= 2^30, within 1.7 ulps.
/// sin x = (-1)^n sin(x - n pi) with n the integer nearest to x / pi.
STEEPEST_INLINE Doubles sine(Doubles x) {
    const Doubles shifted = multiply_add(x, splat(1 / kPi), splat(kRounder));
    const Doubles y = sine_of_reduced(reduce_by_pi(x, shifted - kRounder));
    return with_libm_fallback(as_doubles(as_bits(y) ^ (as_bits(shifted) << 63)), x,
                              ~(magnitude(x) <= kLargestAngle),
                              [](double u) { return std::sin(u); });
}
/// cos x on doubles, |x| <= 2^30, within 1.8 ulps.
/// cos x = -(-1)^n sin(x - (n + 1/2) pi).
STEEPEST_INLINE Doubles cosine(Doubles x) {
    const Doubles shifted = multiply_add(x, splat(1 / kPi), splat(-0.5)) + kRounder;
    const Doubles y = sine_of_reduced(reduce_by_pi(x, shifted - kRounder + 0.5));
    return with_libm_fallback(as_doubles(as_bits(y) ^ (~as_bits(shifted) << 63)), x,
                              ~(magnitude(x) <= kLargestAngle),
                              [](double u) { return std::cos(u); });
}
/// tan x on doubles, |x| <= 2^30, within 3.5 ulps.
STEEPEST_INLINE Doubles tangent(Doubles x) {
    return sine(x) / cosine(x);
}

// ---- exponential and hyperbolic functions

constexpr double kLargestExponent = 708.;  // beyond, e^x or e^-x is not a normal number

/// The parts of e^x = 2^n (1 + (e^r - 1)), |r| <= ln(2)/2.
struct Expm1 {
    Doubles power;    // 2^n
    Doubles minus_1;  // e^r - 1
};
/// The parts of e^(x + rest) on doubles, |x| <= 708, where `rest` holds digits that x has no room
/// for. Taylor series to r^13: what is left out is below 0.04 ulps.
STEEPEST_INLINE Expm1 expm1_parts(Doubles x, Doubles rest = Doubles{}) {
    constexpr double kTaylor[] = {1. / 2,        1. / 6,         1. / 24,         1. / 120,
                                  1. / 720,      1. / 5040,      1. / 40320,      1. / 362880,
                                  1. / 3628800., 1. / 39916800., 1. / 479001600., 1. / 6227020800.};
    const Doubles shifted = multiply_add(x, splat(1.4426950408889634074), splat(kRounder));
    const Doubles n = shifted - kRounder;
    Doubles r = multiply_add(n, splat(-kLog2), x);
    r = multiply_add(n, splat(-kLog2Rest), r) + rest;
    const Doubles minus_1 = multiply_add(r * r, polynomial(kTaylor, r), r);
    return {as_doubles((as_bits(shifted) - as_bits(splat(kRounder)) + 1023) << 52), minus_1};
}
/// e^x on doubles, |x| <= 708, within 1 ulp.
STEEPEST_INLINE Doubles exponential(Doubles x) {
    const Expm1 e = expm1_parts(x);
    return with_libm_fallback(multiply_add(e.power, e.minus_1, e.power), x,
                              ~(magnitude(x) <= kLargestExponent),
                              [](double u) { return std::exp(u); });
}
/// e^x - 1 on doubles, |x| <= 708.
/// e^x - 1 = 2^n (e^r - 1) + (2^n - 1).
STEEPEST_INLINE Doubles exponential_minus_1(Doubles x) {
    const Expm1 e = expm1_parts(x);
    return multiply_add(e.power, e.minus_1, e.power - 1.);
}
/// tanh x on doubles, every x, within 2.6 ulps.
/// tanh |x| = (e^2|x| - 1) / (e^2|x| + 1), which is 1 from 22 on.
STEEPEST_INLINE Doubles hyperbolic_tangent(Doubles x) {
    const Doubles doubled = 2. * magnitude(x);
    const Doubles e = exponential_minus_1(doubled > 44. ? splat(44.) : doubled);
    return signed_as(e / (e + 2.), x);
}
/// sinh x = (e^x - 1 + (e^x - 1) / e^x) / 2, with the sign apart.
/// sinh x on doubles, |x| <= 708, within 2.4 ulps.
STEEPEST_INLINE Doubles hyperbolic_sine(Doubles x) {
    const Doubles e = exponential_minus_1(magnitude(x));
    return with_libm_fallback(signed_as(0.5 * (e + e / (e + 1.)), x), x,
                              ~(magnitude(x) <= kLargestExponent),
                              [](double u) { return std::sinh(u); });
}
/// cosh x on doubles, |x| <= 708, within 1.5 ulps.
STEEPEST_INLINE Doubles hyperbolic_cosine(Doubles x) {
    const Doubles e = exponential_minus_1(magnitude(x)) + 1.;
    return with_libm_fallback(0.5 * (e + 1. / e), x, ~(magnitude(x) <= kLargestExponent),
                              [](double u) { return std::cosh(u); });
}

// ---- logarithms

/// The parts of x = 2^k m with m in [sqrt(1/2), sqrt(2)).
struct MantissaExponent {
    Doubles k, m;
};
/// The parts of x on doubles, x positive and normal; exact.
STEEPEST_INLINE MantissaExponent frexp(Doubles x) {
    constexpr uint64_t kRootOfHalf = 0x3fe6a09e667f3bcd, kBias = 1023;
    const Unsigned given = reinterpret_cast<Unsigned>(x);
    const Unsigned up = ((given - kRootOfHalf + (kBias << 52)) >> 52) - kBias;
    const Doubles k = reinterpret_cast<Doubles>(reinterpret_cast<Unsigned>(splat(kRounder)) + up);
    return {k - kRounder, reinterpret_cast<Doubles>(given - (up << 52))};
}
// artanh s = s + s³ (1/3 + s² T(s²)) for |s| <= 0.1716, 0.0001 ulps; the third is exact.
constexpr double kArtanh[] = {0.20000000000001125, 0.14285714285051568, 0.11111111259648865,
                              0.09090892210467628, 0.0769337744598241,  0.06628436831154538,
                              0.06597908784401957};
/// ln m on doubles, m in [sqrt(1/2), sqrt(2)).
/// ln m = 2 artanh s with s = f / (m + 1), f = m - 1. f is exact, and f - s f is 2 s to all its
/// digits.
STEEPEST_INLINE Doubles logarithm_near_1(Doubles m) {
    const Doubles f = m - 1., s = f / (m + 1.), q = s * s;
    const Doubles rest = 2. * s * q * multiply_add(q, polynomial(kArtanh, q), splat(1. / 3));
    return f - multiply_add(s, f, -rest);
}
STEEPEST_INLINE Mask not_normal(Doubles x) {
    return ~((x >= 2.2250738585072014e-308) & (x <= 1.7976931348623157e308));
}
/// ln x on doubles, x positive and normal, within 1.2 ulps.
/// ln x = k ln 2 + ln m, where k times the first part of ln 2 is exact.
STEEPEST_INLINE Doubles natural_logarithm(Doubles x) {
    const MantissaExponent p = frexp(x);
    const Doubles rest = multiply_add(p.k, splat(kLog2Rest), logarithm_near_1(p.m));
    return with_libm_fallback(multiply_add(p.k, splat(kLog2), rest), x, not_normal(x),
                              [](double u) { return std::log(u); });
}
/// log10 x on doubles, x positive and normal, within 1.8 ulps.
STEEPEST_INLINE Doubles decimal_logarithm(Doubles x) {
    const MantissaExponent p = frexp(x);
    const Doubles log10_m = logarithm_near_1(p.m) * 0.4342944819032518;
    const Doubles rest = multiply_add(p.k, splat(1.42050232272661e-13), log10_m);
    return with_libm_fallback(multiply_add(p.k, splat(0.30102999566383914), rest), x, not_normal(x),
                              [](double u) { return std::log10(u); });
}

// ---- inverse trigonometric functions

/// arctan x on doubles, every x, within 1.9 ulps.
/// |x| <= tan(pi/8) directly, up to 1/tan(pi/8) as pi/4 + arctan((x - 1)/(x + 1)), beyond as
/// pi/2 - arctan(1/x). The polynomial is within 0.01 ulps.
STEEPEST_INLINE Doubles inverse_tangent(Doubles x) {
    constexpr double kTerms[] = {-0.333333333333332,   0.19999999999953247,  -0.14285714280166517,
                                 0.11111110782152214,  -0.09090897725160121, 0.07692059715641164,
                                 -0.06663099181935757, 0.0584785910514757,   -0.05039189631577025,
                                 0.03806211888703269,  -0.017905015675526093};
    const Doubles a = magnitude(x);
    const Mask middle = a > 0.41421356237309503, far = a > 2.414213562373095;
    const Doubles above = far ? splat(-1.) : middle ? a - 1. : a;
    const Doubles below = far ? a : middle ? a + 1. : splat(1.);
    const Doubles base = far ? splat(kPi / 2) : middle ? splat(kPi / 4) : Doubles{};
    const Doubles base_rest = far ? splat(kPiRest / 2) : middle ? splat(kPiRest / 4) : Doubles{};
    const Doubles z = above / below, q = z * z;
    const Doubles y = base + (multiply_add(z * q, polynomial(kTerms, q), base_rest) + z);
    return signed_as(y, x);
}
/// arcsin x on doubles, every x, within 2.7 ulps.
/// asin x = arctan(x / sqrt(1 - x²)).
STEEPEST_INLINE Doubles inverse_sine(Doubles x) {
    return inverse_tangent(x / sqrt<double>((1. - x) * (1. + x)));
}
/// arccos x on doubles, every x, within 2.5 ulps.
/// acos x = 2 arctan(sqrt((1 - x) / (1 + x))), also near 1 where pi/2 - asin x would cancel.
STEEPEST_INLINE Doubles inverse_cosine(Doubles x) {
    return 2. * inverse_tangent(sqrt<double>((1. - x) / (1. + x)));
}

// ---- powers

/// high + low, where low holds the digits that high has no room for.
struct Pair {
    Doubles high, low;
};
/// a + b on doubles, |a| >= |b|; exact.
STEEPEST_INLINE Pair sum(Doubles a, Doubles b) {
    const Doubles high = a + b;
    return {high, b - (high - a)};
}
/// a b on doubles; exact.
STEEPEST_INLINE Pair product(Doubles a, Doubles b) {
    const Doubles high = a * b;
    return {high, exact_multiply_add(a, b, -high)};
}
/// ln x on doubles, x positive and normal, to about 64 binary digits: x^c needs 53 of c ln x after
/// the point, which has up to 10 before it.
/// ln m = 2 (s + s³/3 + ...) as above, with s and s³/3 in pairs.
STEEPEST_INLINE Pair logarithm_pair(Doubles x) {
    const MantissaExponent p = frexp(x);
    const Doubles f = p.m - 1., above = p.m + 1., above_rest = p.m - (above - 1.);
    const Doubles s = f / above;
    const Doubles s_rest = multiply_add(-s, above_rest, exact_multiply_add(-s, above, f)) / above;
    Pair square = product(s, s);
    square.low = multiply_add(2. * s, s_rest, square.low);
    Pair cube = product(s, square.high);
    cube.low = cube.low + multiply_add(s, square.low, s_rest * square.high);
    constexpr double kThird = 1. / 3, kThirdRest = 1.850371707708594e-17;
    Pair third = product(cube.high, splat(kThird));
    third.low = third.low + multiply_add(cube.high, splat(kThirdRest), cube.low * kThird);
    const Doubles tail = cube.high * square.high * polynomial(kArtanh, square.high);
    const Pair near_1 = sum(2. * s, 2. * third.high);
    const Doubles near_1_low = near_1.low + 2. * (s_rest + (third.low + tail));
    const Pair whole = sum(p.k * kLog2, near_1.high);  // 0, or the larger one first
    return sum(whole.high, whole.low + multiply_add(p.k, splat(kLog2Rest), near_1_low));
}
/// x^c on doubles, |x| and |x^c| normal, c an integer where x < 0; within 1.2 ulps.
/// x^c = e^(c ln |x|), negative where x is and c is odd.
STEEPEST_INLINE Doubles power(Doubles x, Doubles c) {
    const Pair logarithm = logarithm_pair(magnitude(x));
    Pair exponent = product(c, logarithm.high);
    exponent.low = multiply_add(c, logarithm.low, exponent.low);
    const Expm1 e = expm1_parts(exponent.high, exponent.low);
    const Doubles rounded = c + kRounder;
    const Mask whole = (rounded - kRounder == c) & (magnitude(c) < kLargestAngle);
    const Mask below = x < Doubles{};
    const Doubles y = as_doubles(as_bits(multiply_add(e.power, e.minus_1, e.power)) ^
                                 (below & (as_bits(rounded) << 63)));
    const Mask special = not_normal(magnitude(x)) |
                         ~(magnitude(exponent.high) <= kLargestExponent) | (below & ~whole);
    if (__builtin_expect(!any(special), 1)) return y;
    return exact_power(x, c, y, special);
}

// ---- minimum, maximum, sign

/// The smaller of two doubles, exact; NaN if either is NaN.
STEEPEST_INLINE Doubles min_nan(Doubles x, Doubles y) {
    return ((x <= y) | (x != x)) ? x : y;
}
/// The larger of two doubles, exact; NaN if either is NaN.
STEEPEST_INLINE Doubles max_nan(Doubles x, Doubles y) {
    return ((x >= y) | (x != x)) ? x : y;
}
/// -1, 0 or 1 on doubles, exact; NaN for NaN.
STEEPEST_INLINE Doubles sign(Doubles x) {
    const Doubles zero{};
    return x > zero ? splat(1.) : x < zero ? splat(-1.) : x != x ? x : zero;
}

}  // namespace steepest
