// Counter-based random numbers, bit-identical to steepest/random.py.
//
// Philox4x32-10: J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2,
// 3", SC11 (2011), section 4.3. A number depends only on (seed, purpose, stream, index), not on
// what was drawn before, so a run has the same bits on any thread and in any order.
#pragma once
#include <cstddef>
#include <cstdint>

namespace steepest {

enum Purpose : uint32_t { kSplit = 0, kInitialisation = 1, kShuffle = 2, kDropout = 6 };

/// How many words a buffer for `count` words must hold: whole groups of blocks are written.
constexpr size_t padded_words(size_t count) {
    return (count + 31) / 32 * 32;
}

/// words[i] = output i % 4 of block i / 4, for i < count (the buffer holds padded_words(count)).
/// `part` divides a stream further: it is the second word of the counter. `first`, a multiple of
/// 32, is the number of words of the stream that come before.
void philox_words(uint64_t seed, Purpose purpose, uint32_t stream, size_t count, uint32_t* words,
                  uint32_t part = 0, size_t first = 0);

/// The permutation of 0…n-1: Fisher-Yates from the last place down, place i drawing from word i.
/// `words` is scratch of padded_words(n).
void permutation(uint64_t seed, Purpose purpose, uint32_t stream, uint32_t n, uint32_t* order,
                 uint32_t* words);

/// 2u - 1 of the uniforms u = first … first + count - 1 of a stream, 53 bits each; `first` is a
/// multiple of 16.
void symmetric_uniforms(uint64_t seed, Purpose purpose, uint32_t stream, size_t first, size_t count,
                        double* out);

/// Standard normals first … first + count - 1 of a stream by Box and Muller, two from two uniforms
/// of 53 bits each; `first` is a multiple of 16.
void normals(uint64_t seed, Purpose purpose, uint32_t stream, size_t first, size_t count,
             double* out);

}  // namespace steepest
