#include <algorithm>
#include <cmath>

#include "random.hpp"

namespace steepest {
namespace {

constexpr int kGroup = 8;  // blocks computed side by side, one a vector lane

/// Ten rounds on kGroup consecutive blocks; the loop over lanes is what the compiler vectorises.
void philox_group(uint64_t seed, Purpose purpose, uint32_t stream, uint32_t first_block,
                  uint32_t* words) {
    uint32_t c0[kGroup], c1[kGroup], c2[kGroup], c3[kGroup];
    for (int i = 0; i < kGroup; i++) {
        c0[i] = first_block + static_cast<uint32_t>(i);
        c1[i] = 0;
        c2[i] = stream;
        c3[i] = purpose;
    }
    uint32_t key0 = static_cast<uint32_t>(seed), key1 = static_cast<uint32_t>(seed >> 32);
    for (int round = 0; round < 10; round++) {
        for (int i = 0; i < kGroup; i++) {
            const uint64_t a = uint64_t{0xD2511F53} * c0[i], b = uint64_t{0xCD9E8D57} * c2[i];
            c0[i] = static_cast<uint32_t>(b >> 32) ^ c1[i] ^ key0;
            c1[i] = static_cast<uint32_t>(b);
            c2[i] = static_cast<uint32_t>(a >> 32) ^ c3[i] ^ key1;
            c3[i] = static_cast<uint32_t>(a);
        }
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
    return static_cast<double>(word >> 11) * 0x1p-53;
}

}  // namespace

void philox_words(uint64_t seed, Purpose purpose, uint32_t stream, size_t count, uint32_t* words) {
    for (size_t i = 0; i < count; i += 4 * kGroup)
        philox_group(seed, purpose, stream, static_cast<uint32_t>(i / 4), words + i);
}

void permutation(uint64_t seed, Purpose purpose, uint32_t stream, uint32_t n, uint32_t* order,
                 uint32_t* words) {
    philox_words(seed, purpose, stream, n, words);
    for (uint32_t i = 0; i < n; i++) order[i] = i;
    for (uint32_t i = n; i-- > 1;) {
        const uint32_t j = static_cast<uint32_t>(uint64_t{words[i]} * (i + 1) >> 32);
        std::swap(order[i], order[j]);
    }
}

void normals(uint64_t seed, Purpose purpose, uint32_t stream, size_t count, double* out) {
    constexpr double kTwoPi = 6.283185307179586476925286766559;
    uint32_t words[4 * kGroup];
    for (size_t i = 0; i < count; i += 2 * kGroup) {
        philox_group(seed, purpose, stream, static_cast<uint32_t>(i / 2), words);
        for (int j = 0; j < kGroup; j++) {
            const double radius = std::sqrt(-2. * std::log(1. - uniform53(words + 4 * j)));
            const double angle = kTwoPi * uniform53(words + 4 * j + 2);
            if (i + 2 * j < count) out[i + 2 * j] = radius * std::cos(angle);
            if (i + 2 * j + 1 < count) out[i + 2 * j + 1] = radius * std::sin(angle);
        }
    }
}

}  // namespace steepest
