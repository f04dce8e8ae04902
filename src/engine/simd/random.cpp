#include <algorithm>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include "engine/random.hpp"
#include "simd.hpp"

namespace steepest {
namespace {

constexpr int kGroup = 8;  // blocks computed side by side

typedef uint32_t Words __attribute__((vector_size(4 * kGroup)));

/// Both halves of the 64-bit products of a constant with every lane.
inline void multiply(uint32_t by, Words x, Words& high, Words& low) {
#if defined(__AVX2__)
    // The instruction multiplies the even lanes; the odd ones are shifted into their place.
    const __m256i factor = _mm256_set1_epi32(by), all = reinterpret_cast<__m256i>(x);
    const __m256i even = _mm256_mul_epu32(all, factor);
    const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(all, 32), factor);
    high = reinterpret_cast<Words>(_mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA));
    low = reinterpret_cast<Words>(_mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA));
#else
    for (int i = 0; i < kGroup; i++) {
        const uint64_t product = uint64_t{by} * x[i];
        high[i] = product >> 32;
        low[i] = product;
    }
#endif
}

/// Ten rounds on kGroup consecutive blocks, one a vector lane.
void philox_group(uint64_t seed, Purpose purpose, uint32_t stream, uint32_t first_block,
                  uint32_t* words, uint32_t part = 0) {
    Words c0 = Words{0, 1, 2, 3, 4, 5, 6, 7} + first_block, c1 = Words{} + part,
          c2 = Words{} + stream, c3 = Words{} + uint32_t{purpose};
    uint32_t key0 = seed, key1 = seed >> 32;
    for (int round = 0; round < 10; round++) {
        Words high0{}, low0{}, high2{}, low2{};
        multiply(0xD2511F53, c0, high0, low0);
        multiply(0xCD9E8D57, c2, high2, low2);
        c0 = high2 ^ c1 ^ key0;
        c1 = low2;
        c2 = high0 ^ c3 ^ key1;
        c3 = low0;
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    for (int i = 0; i < kGroup; i++) {
        words[4 * i] = c0[i];
        words[4 * i + 1] = c1[i];
        words[4 * i + 2] = c2[i];
        words[4 * i + 3] = c3[i];
    }
}

double uniform53(const uint32_t* pair) {
    const uint64_t word = pair[0] | uint64_t{pair[1]} << 32;
    return (word >> 11) * 0x1p-53;
}

/// cos and sin of 2 pi u for u in [0, 1): u less its nearest quarter is exact and leaves an angle
/// of at most pi / 4 for the Taylor series; the quarter swaps and signs.
void cos_sin_of_turn(Doubles u, Doubles& cosine, Doubles& sine) {
    constexpr double kTwoPi = 6.283185307179586476925286766559;
    const Doubles shifted = u * 4. + 6755399441055744.0;  // rounds, as in exp
    const Integers<double> quarter = reinterpret_cast<Integers<double>>(shifted);
    const Doubles a = (u - (shifted - 6755399441055744.0) * .25) * kTwoPi, q = a * a;
    Doubles s = splat<double>(1. / 355687428096000), c = splat<double>(1. / 20922789888000);
    constexpr double kSine[] = {-1. / 1307674368000, 1. / 6227020800, -1. / 39916800, 1. / 362880,
                                -1. / 5040,          1. / 120,        -1. / 6,        1.};
    constexpr double kCosine[] = {-1. / 87178291200, 1. / 479001600, -1. / 3628800, 1. / 40320,
                                  -1. / 720,         1. / 24,        -1. / 2,       1.};
    for (const double k : kSine) s = s * q + k;
    for (const double k : kCosine) c = c * q + k;
    s *= a;
    const Integers<double> odd = (quarter & 1) != 0, half = (quarter & 2) != 0;
    const Integers<double> left = ((quarter + 1) & 2) != 0;  // where the cosine is negative
    const Doubles x = odd ? s : c, y = odd ? c : s;
    cosine = left ? -x : x;
    sine = half ? -y : y;
}

}  // namespace

void philox_words(uint64_t seed, Purpose purpose, uint32_t stream, size_t count, uint32_t* words,
                  uint32_t part, size_t first) {
    for (size_t i = 0; i < count; i += 4 * kGroup)
        philox_group(seed, purpose, stream, (first + i) / 4, words + i, part);
}

void permutation(uint64_t seed, Purpose purpose, uint32_t stream, uint32_t n, uint32_t* order,
                 uint32_t* words) {
    philox_words(seed, purpose, stream, n, words);
    for (uint32_t i = 0; i < n; i++) order[i] = i;
    for (uint32_t i = n; i-- > 1;) {
        const uint32_t j = uint64_t{words[i]} * (i + 1) >> 32;
        std::swap(order[i], order[j]);
    }
}

void symmetric_uniforms(uint64_t seed, Purpose purpose, uint32_t stream, size_t first, size_t count,
                        double* out) {
    uint32_t words[4 * kGroup];
    for (size_t i = 0; i < count; i += 2 * kGroup) {
        philox_group(seed, purpose, stream, (first + i) / 2, words);
        for (size_t j = 0; j < std::min<size_t>(count - i, 2 * kGroup); j++)
            out[i + j] = 2. * uniform53(words + 2 * j) - 1.;
    }
}

void normals(uint64_t seed, Purpose purpose, uint32_t stream, size_t first_normal, size_t count,
             double* out) {
    constexpr int kWide = kLanes<double>;
    uint32_t words[4 * kGroup];
    double pairs[2 * kGroup];
    for (size_t i = 0; i < count; i += 2 * kGroup) {
        philox_group(seed, purpose, stream, (first_normal + i) / 2, words);
        for (int j = 0; j < kGroup; j += kWide) {
            Doubles first{}, second{}, cosine, sine;
            for (int lane = 0; lane < kWide; lane++) {
                first[lane] = uniform53(words + 4 * (j + lane));
                second[lane] = uniform53(words + 4 * (j + lane) + 2);
            }
            const Doubles radius = sqrt<double>(-2. * log<double>(1. - first));
            cos_sin_of_turn(second, cosine, sine);
            for (int lane = 0; lane < kWide; lane++) {
                pairs[2 * (j + lane)] = radius[lane] * cosine[lane];
                pairs[2 * (j + lane) + 1] = radius[lane] * sine[lane];
            }
        }
        std::copy_n(pairs, std::min<size_t>(count - i, 2 * kGroup), out + i);
    }
}

}  // namespace steepest
