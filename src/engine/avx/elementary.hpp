// The functions an expression may name, on one vector of doubles and for every argument: within 2
// ulps (tan, tanh, sinh, cosh, asin, acos and log10 within 4), infinities and NaN as libm has them.
// simd.hpp has the quicker ones that training needs, which hold to the range of its arguments.
//
// Polynomials are minimax for the relative error, found by Remez's exchange; each says how far
// from its function it is, in ulps, before rounding. Arguments out of their reach go to libm, lane
// by lane, so that no result depends on its neighbours.
#pragma once
#include <cmath>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include "simd.hpp"

namespace steepest {

using Reals = Vector<double>;
using Mask = Integers<double>;
typedef uint64_t Unsigned __attribute__((vector_size(kVectorBytes), may_alias));

constexpr int64_t kSign = INT64_MIN;
constexpr double kRounder = 6755399441055744.0;  // 1.5 * 2^52: added, it rounds to a whole number
// pi in three parts, all positive, so that taking 0 pi away keeps the sign of -0.
constexpr double kPi = 3.141592653589793, kPiRest = 1.224646799147353e-16,
                 kPiLast = 2.165713347843828e-32;
// ln 2 in two parts; the first is so short that a power of two's exponent times it is exact.
constexpr double kLog2 = 0.693147180559663, kLog2Rest = 2.8235290563031577e-13;

STEEPEST_INLINE Mask bits(Reals x) {
    return reinterpret_cast<Mask>(x);
}
STEEPEST_INLINE Reals reals(Mask x) {
    return reinterpret_cast<Reals>(x);
}
STEEPEST_INLINE Reals magnitude(Reals x) {
    return reals(bits(x) & ~kSign);
}
/// x with the sign bit of y where x is not negative.
STEEPEST_INLINE Reals signed_as(Reals x, Reals y) {
    return reals(bits(x) | (bits(y) & kSign));
}
STEEPEST_INLINE bool any(Mask mask) {
#if defined(__AVX2__)
    return _mm256_movemask_pd(reinterpret_cast<__m256d>(mask)) != 0;
#else
    return (mask[0] | mask[1]) != 0;
#endif
}

/// a b + c, rounded once.
STEEPEST_INLINE Reals multiply_add(Reals a, Reals b, Reals c) {
#if defined(__FMA__)
    return reinterpret_cast<Reals>(_mm256_fmadd_pd(
        reinterpret_cast<__m256d>(a), reinterpret_cast<__m256d>(b), reinterpret_cast<__m256d>(c)));
#else
    Reals y{};
    for (int i = 0; i < kLanes<double>; i++) y[i] = __builtin_fma(a[i], b[i], c[i]);
    return y;
#endif
}

/// c0 + c1 x + c2 x² + ..., by Horner's rule.
template <int Terms>
STEEPEST_INLINE Reals polynomial(const double (&coefficients)[Terms], Reals x) {
    Reals y = splat(coefficients[Terms - 1]);
    for (int k = Terms - 2; k >= 0; k--) y = multiply_add(y, x, splat(coefficients[k]));
    return y;
}

/// y, with libm's answer on the lanes of a mask.
template <class Exact>
STEEPEST_NOINLINE Reals lane_by_lane(Exact exact, Reals x, Reals y, Mask mask) {
    for (int i = 0; i < kLanes<double>; i++)
        if (mask[i]) y[i] = exact(x[i]);
    return y;
}
STEEPEST_NOINLINE inline Reals exact_power(Reals x, Reals c, Reals y, Mask mask) {
    for (int i = 0; i < kLanes<double>; i++)
        if (mask[i]) y[i] = std::pow(x[i], c[i]);
    return y;
}
/// y, and where the mask is set libm's answer.
template <class Exact>
STEEPEST_INLINE Reals mended(Reals y, Reals x, Mask mask, Exact exact) {
    return __builtin_expect(any(mask), 0) ? lane_by_lane(exact, x, y, mask) : y;
}

// ---- sine, cosine, tangent

constexpr double kTurns = 1 << 30;  // the largest argument whose turns are taken away here

/// sin r for |r| <= pi/2, 0.003 ulps.
STEEPEST_INLINE Reals sine_of_rest(Reals r) {
    constexpr double kTerms[] = {-0.16666666666666666,    0.008333333333333194,
                                 -0.00019841269841209218, 2.7557319211137288e-06,
                                 -2.5052106872803047e-08, 1.6058939705918314e-10,
                                 -7.642991489525246e-13,  2.7211749621490885e-15};
    const Reals q = r * r;
    return signed_as(multiply_add(r * q, polynomial(kTerms, q), r), r);  // keeps -0
}
/// x - m pi, where m is a whole number or a half of one. The first difference is exact: x and m pi
/// are close together, and their digits end at the same place (Cody and Waite 1980, chapter 8).
STEEPEST_INLINE Reals without_turns(Reals x, Reals m) {
    x = multiply_add(-m, splat(kPi), x);
    x = multiply_add(-m, splat(kPiRest), x);
    return multiply_add(-m, splat(kPiLast), x);
}

/// sin x = (-1)^n sin(x - n pi) with n the whole number next to x / pi.
STEEPEST_INLINE Reals sine(Reals x) {
    const Reals shifted = multiply_add(x, splat(1 / kPi), splat(kRounder));
    const Reals y = sine_of_rest(without_turns(x, shifted - kRounder));
    return mended(reals(bits(y) ^ (bits(shifted) << 63)), x, ~(magnitude(x) <= kTurns),
                  [](double u) { return std::sin(u); });
}
/// cos x = -(-1)^n sin(x - (n + 1/2) pi).
STEEPEST_INLINE Reals cosine(Reals x) {
    const Reals shifted = multiply_add(x, splat(1 / kPi), splat(-0.5)) + kRounder;
    const Reals y = sine_of_rest(without_turns(x, shifted - kRounder + 0.5));
    return mended(reals(bits(y) ^ (~bits(shifted) << 63)), x, ~(magnitude(x) <= kTurns),
                  [](double u) { return std::cos(u); });
}
STEEPEST_INLINE Reals tangent(Reals x) {
    return sine(x) / cosine(x);
}

// ---- exponential and hyperbolic functions

constexpr double kExponents = 708.;  // beyond, e^x or e^-x is no normal number

/// e^x = 2^n e^r with |r| <= ln(2)/2: `power` is 2^n, `less_1` is e^r - 1 by its Taylor series to
/// r^13 (the rest is below 0.04 ulps). `rest` is added to x, which it extends by more digits.
struct Grown {
    Reals power, less_1;
};
STEEPEST_INLINE Grown grown(Reals x, Reals rest = Reals{}) {
    constexpr double kTaylor[] = {1. / 2,        1. / 6,         1. / 24,         1. / 120,
                                  1. / 720,      1. / 5040,      1. / 40320,      1. / 362880,
                                  1. / 3628800., 1. / 39916800., 1. / 479001600., 1. / 6227020800.};
    const Reals shifted = multiply_add(x, splat(1.4426950408889634074), splat(kRounder));
    const Reals n = shifted - kRounder;
    Reals r = multiply_add(n, splat(-kLog2), x);
    r = multiply_add(n, splat(-kLog2Rest), r) + rest;
    const Reals less_1 = multiply_add(r * r, polynomial(kTaylor, r), r);
    return {reals((bits(shifted) - bits(splat(kRounder)) + 1023) << 52), less_1};
}
STEEPEST_INLINE Reals exponential(Reals x) {
    const Grown e = grown(x);
    return mended(multiply_add(e.power, e.less_1, e.power), x, ~(magnitude(x) <= kExponents),
                  [](double u) { return std::exp(u); });
}
/// e^x - 1 = 2^n (e^r - 1) + (2^n - 1).
STEEPEST_INLINE Reals exponential_less_1(Reals x) {
    const Grown e = grown(x);
    return multiply_add(e.power, e.less_1, e.power - 1.);
}
/// tanh x = (e^2x - 1) / (e^2x + 1), with the sign apart; 1 from 22 on.
STEEPEST_INLINE Reals hyperbolic_tangent(Reals x) {
    const Reals doubled = 2. * magnitude(x);
    const Reals e = exponential_less_1(doubled > 44. ? splat(44.) : doubled);
    return signed_as(e / (e + 2.), x);
}
/// sinh x = (e^x - 1 + (e^x - 1) / e^x) / 2, with the sign apart.
STEEPEST_INLINE Reals hyperbolic_sine(Reals x) {
    const Reals e = exponential_less_1(magnitude(x));
    return mended(signed_as(0.5 * (e + e / (e + 1.)), x), x, ~(magnitude(x) <= kExponents),
                  [](double u) { return std::sinh(u); });
}
STEEPEST_INLINE Reals hyperbolic_cosine(Reals x) {
    const Reals e = exponential_less_1(magnitude(x)) + 1.;
    return mended(0.5 * (e + 1. / e), x, ~(magnitude(x) <= kExponents),
                  [](double u) { return std::cosh(u); });
}

// ---- logarithms

/// x = 2^k m with m in [sqrt(1/2), sqrt(2)).
struct Parted {
    Reals k, m;
};
STEEPEST_INLINE Parted parted(Reals x) {
    constexpr uint64_t kRootOfHalf = 0x3fe6a09e667f3bcd, kBias = 1023;
    const Unsigned given = reinterpret_cast<Unsigned>(x);
    const Unsigned up = ((given - kRootOfHalf + (kBias << 52)) >> 52) - kBias;
    const Reals k = reinterpret_cast<Reals>(reinterpret_cast<Unsigned>(splat(kRounder)) + up);
    return {k - kRounder, reinterpret_cast<Reals>(given - (up << 52))};
}
/// artanh s = s + s³ (1/3 + s² T(s²)) for |s| <= 0.1716, 0.0001 ulps; the third is exact.
constexpr double kArtanh[] = {0.20000000000001125, 0.14285714285051568, 0.11111111259648865,
                              0.09090892210467628, 0.0769337744598241,  0.06628436831154538,
                              0.06597908784401957};
/// ln m = 2 artanh s with s = f / (m + 1), f = m - 1. Both f and 2 s = f - s f need no more digits.
STEEPEST_INLINE Reals logarithm_near_1(Reals m) {
    const Reals f = m - 1., s = f / (m + 1.), q = s * s;
    const Reals rest = 2. * s * q * multiply_add(q, polynomial(kArtanh, q), splat(1. / 3));
    return f - multiply_add(s, f, -rest);
}
STEEPEST_INLINE Mask not_normal(Reals x) {
    return ~((x >= 2.2250738585072014e-308) & (x <= 1.7976931348623157e308));
}
/// ln x = k ln 2 + ln m, where k times the first part of ln 2 is exact.
STEEPEST_INLINE Reals natural_logarithm(Reals x) {
    const Parted p = parted(x);
    const Reals rest = multiply_add(p.k, splat(kLog2Rest), logarithm_near_1(p.m));
    return mended(multiply_add(p.k, splat(kLog2), rest), x, not_normal(x),
                  [](double u) { return std::log(u); });
}
STEEPEST_INLINE Reals decimal_logarithm(Reals x) {
    const Parted p = parted(x);
    const Reals log10_m = logarithm_near_1(p.m) * 0.4342944819032518;
    const Reals rest = multiply_add(p.k, splat(1.42050232272661e-13), log10_m);
    return mended(multiply_add(p.k, splat(0.30102999566383914), rest), x, not_normal(x),
                  [](double u) { return std::log10(u); });
}

// ---- inverse trigonometric functions

/// arctan: |x| <= tan(pi/8) as it is; up to its inverse arctan x = pi/4 + arctan((x - 1)/(x + 1)),
/// beyond pi/2 - arctan(1/x). The polynomial is within 0.01 ulps.
STEEPEST_INLINE Reals inverse_tangent(Reals x) {
    constexpr double kTerms[] = {-0.333333333333332,   0.19999999999953247,  -0.14285714280166517,
                                 0.11111110782152214,  -0.09090897725160121, 0.07692059715641164,
                                 -0.06663099181935757, 0.0584785910514757,   -0.05039189631577025,
                                 0.03806211888703269,  -0.017905015675526093};
    const Reals a = magnitude(x);
    const Mask middle = a > 0.41421356237309503, far = a > 2.414213562373095;
    const Reals above = far ? splat(-1.) : middle ? a - 1. : a;
    const Reals below = far ? a : middle ? a + 1. : splat(1.);
    const Reals base = far ? splat(kPi / 2) : middle ? splat(kPi / 4) : Reals{};
    const Reals base_rest = far ? splat(kPiRest / 2) : middle ? splat(kPiRest / 4) : Reals{};
    const Reals z = above / below, q = z * z;
    const Reals y = base + (multiply_add(z * q, polynomial(kTerms, q), base_rest) + z);
    return signed_as(y, x);
}
/// asin x = arctan(x / sqrt(1 - x²)).
STEEPEST_INLINE Reals inverse_sine(Reals x) {
    return inverse_tangent(x / sqrt<double>((1. - x) * (1. + x)));
}
/// acos x = 2 arctan(sqrt((1 - x) / (1 + x))), also near 1 where pi/2 - asin x would cancel.
STEEPEST_INLINE Reals inverse_cosine(Reals x) {
    return 2. * inverse_tangent(sqrt<double>((1. - x) / (1. + x)));
}

// ---- powers

/// A number in two parts: the second is beyond the digits of the first.
struct Pair {
    Reals high, low;
};
/// a + b for |a| >= |b|, with what the sum leaves out.
STEEPEST_INLINE Pair sum(Reals a, Reals b) {
    const Reals high = a + b;
    return {high, b - (high - a)};
}
/// a b, with what the product leaves out.
STEEPEST_INLINE Pair product(Reals a, Reals b) {
    const Reals high = a * b;
    return {high, multiply_add(a, b, -high)};
}
/// ln x to some 64 digits of two: c ln x must have 53 behind the point, and up to 10 before it.
/// ln m = 2 (s + s³/3 + ...) as above, with s and s³/3 in pairs.
STEEPEST_INLINE Pair logarithm_pair(Reals x) {
    const Parted p = parted(x);
    const Reals f = p.m - 1., above = p.m + 1., above_rest = p.m - (above - 1.);
    const Reals s = f / above;
    const Reals s_rest = multiply_add(-s, above_rest, multiply_add(-s, above, f)) / above;
    Pair square = product(s, s);
    square.low = multiply_add(2. * s, s_rest, square.low);
    Pair cube = product(s, square.high);
    cube.low = cube.low + multiply_add(s, square.low, s_rest * square.high);
    constexpr double kThird = 1. / 3, kThirdRest = 1.850371707708594e-17;
    Pair third = product(cube.high, splat(kThird));
    third.low = third.low + multiply_add(cube.high, splat(kThirdRest), cube.low * kThird);
    const Reals tail = cube.high * square.high * polynomial(kArtanh, square.high);
    const Pair near_1 = sum(2. * s, 2. * third.high);
    const Reals near_1_low = near_1.low + 2. * (s_rest + (third.low + tail));
    const Pair whole = sum(p.k * kLog2, near_1.high);  // 0, or the larger one first
    return sum(whole.high, whole.low + multiply_add(p.k, splat(kLog2Rest), near_1_low));
}
/// x^c = e^(c ln |x|), negative where x is and c is odd.
STEEPEST_INLINE Reals power(Reals x, Reals c) {
    const Pair logarithm = logarithm_pair(magnitude(x));
    Pair exponent = product(c, logarithm.high);
    exponent.low = multiply_add(c, logarithm.low, exponent.low);
    const Grown e = grown(exponent.high, exponent.low);
    const Reals rounded = c + kRounder;
    const Mask whole = (rounded - kRounder == c) & (magnitude(c) < kTurns);
    const Mask below = x < Reals{};
    const Reals y =
        reals(bits(multiply_add(e.power, e.less_1, e.power)) ^ (below & (bits(rounded) << 63)));
    const Mask special =
        not_normal(magnitude(x)) | ~(magnitude(exponent.high) <= kExponents) | (below & ~whole);
    if (__builtin_expect(!any(special), 1)) return y;
    return exact_power(x, c, y, special);
}

// ---- the rest

/// A NaN wins, whichever side it is on.
STEEPEST_INLINE Reals smaller(Reals x, Reals y) {
    return ((x <= y) | (x != x)) ? x : y;
}
STEEPEST_INLINE Reals larger(Reals x, Reals y) {
    return ((x >= y) | (x != x)) ? x : y;
}
STEEPEST_INLINE Reals sign(Reals x) {
    const Reals zero{};
    return x > zero ? splat(1.) : x < zero ? splat(-1.) : x != x ? x : zero;
}

}  // namespace steepest
