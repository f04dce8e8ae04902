"""Counter-based random numbers: any number of a stream without drawing those before it.

With a stateful generator, a run depends on what ran earlier in the same process. Here a number is
a function of (seed, purpose, stream, position) only, so a run has the same bits on any thread, in
any order, alone or among thousands, and in Python as in C++.

The function is Philox4x32-10: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel
random numbers: as easy as 1, 2, 3", SC11 (2011), section 3.3 and table 2. The tests compare
it with the known answers that the authors publish with their library Random123.
"""

from __future__ import annotations

import operator
import os
from typing import SupportsIndex

import numpy as np
from numpy.typing import NDArray

from steepest.errors import SettingsError, shown

__all__ = [
    "DROPOUT",
    "INITIALISATION",
    "SHUFFLE",
    "SPLIT",
    "bounded",
    "check_seed",
    "fresh_seed",
    "normals",
    "permutation",
    "philox",
    "uniforms",
    "words",
]

SPLIT, INITIALISATION, SHUFFLE, DROPOUT = 0, 1, 2, 6
"""Purposes. Streams: a split 0; initialisation the layer from 0; a shuffle the epoch from 1;
dropout the step from 0, with a part for each layer."""

LARGEST_SEED = 2**64 - 1

_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)
_MULTIPLIERS = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
# The golden ratio and sqrt(3) - 1 as 32-bit fractions: the Weyl sequence that changes the key.
_WEYL = 0x9E3779B9, 0xBB67AE85
_ROUNDS = 10


def philox(counters: NDArray[np.uint32], seed: SupportsIndex) -> NDArray[np.uint32]:
    """Encrypt counters with the seed as the key, ten rounds (Salmon et al. 2011, section 3.3).

    Args:
        counters: (n, 4) uint32, a counter a row.
        seed: the 64-bit key, its low word first.

    Returns:
        (n, 4) uint32, four random words a counter.

    Raises:
        SettingsError: the seed is not an integer of 64 bits.

    >>> [f"{word:08x}" for word in philox(np.zeros((1, 4), np.uint32), 0)[0]]
    ['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']
    """
    key = check_seed("seed", seed)
    key_0, key_1 = key & 0xFFFFFFFF, key >> 32
    c0, c1, c2, c3 = np.asarray(counters).astype(np.uint64).T
    for _ in range(_ROUNDS):
        # 32 x 32 bits give 64: the low halves are kept, the high halves mix the other words.
        product_0, product_1 = _MULTIPLIERS[0] * c0, _MULTIPLIERS[1] * c2
        c0, c1, c2, c3 = (
            (product_1 >> _HALF) ^ c1 ^ np.uint64(key_0),
            product_1 & _LOW,
            (product_0 >> _HALF) ^ c3 ^ np.uint64(key_1),
            product_0 & _LOW,
        )
        key_0 = (key_0 + _WEYL[0]) & 0xFFFFFFFF
        key_1 = (key_1 + _WEYL[1]) & 0xFFFFFFFF
    return np.stack([c0, c1, c2, c3], axis=1).astype(np.uint32)


def words(
    seed: SupportsIndex, purpose: int, stream: int, count: int, part: int = 0
) -> NDArray[np.uint32]:
    """The first ``count`` words of a stream, (count,) uint32.

    Word i is output i % 4 of block i // 4, whose counter is (block, part, stream, purpose).

    >>> words(0, SPLIT, 0, 2)
    array([1713891541, 3781805453], dtype=uint32)
    """
    blocks = -(-count // 4)
    counters = np.zeros((blocks, 4), dtype=np.uint32)
    counters[:, 0] = np.arange(blocks, dtype=np.uint32)
    counters[:, 1] = part
    counters[:, 2] = stream
    counters[:, 3] = purpose
    return philox(counters, seed).reshape(-1)[:count]


def uniforms(seed: SupportsIndex, purpose: int, stream: int, count: int) -> NDArray[np.float64]:
    """The first ``count`` uniform numbers in [0, 1) of a stream, (count,) float64.

    Number i joins words 2i (low) and 2i + 1 (high) to 64 bits and keeps the upper 53, as many as
    a float64 holds exactly.

    >>> uniforms(0, INITIALISATION, 0, 3).round(4).tolist()
    [0.0753, 0.6349, 0.3166]
    """
    low, high = words(seed, purpose, stream, 2 * count).astype(np.uint64).reshape(-1, 2).T
    upper_53_bits = (low | high << _HALF) >> np.uint64(11)
    return upper_53_bits.astype(np.float64) * 2.0**-53


def normals(seed: SupportsIndex, purpose: int, stream: int, count: int) -> NDArray[np.float64]:
    """The first ``count`` standard normal numbers of a stream, (count,) float64.

    Two uniform numbers u, v give two independent normals, a radius and an angle:

        r = sqrt(-2 ln(1 - u)),    r cos(2 pi v)  and  r sin(2 pi v)

    (G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29, 1958, 610-611). 1 - u
    lies in (0, 1], where the logarithm is finite.

    >>> normals(0, INITIALISATION, 0, 4).round(4).tolist()
    [-0.262, -0.2967, -0.6959, -0.5264]
    """
    pairs = -(-count // 2)
    u, v = uniforms(seed, purpose, stream, 2 * pairs).reshape(-1, 2).T
    radius, angle = np.sqrt(-2.0 * np.log(1.0 - u)), 2.0 * np.pi * v
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1).reshape(-1)[:count]


def bounded(word: NDArray[np.uint32], below: NDArray[np.int64] | int) -> NDArray[np.int64]:
    """Integers in [0, below) from words: the upper half of word x below, int64.

    The bias is at most below / 2**32, and each number takes exactly one word, so positions in a
    stream are known in advance (a method that rejects words would lose that).

    >>> bounded(np.array([0, 2**31, 2**32 - 1], dtype=np.uint32), 10)
    array([0, 5, 9])
    """
    return (word.astype(np.uint64) * np.asarray(below, np.uint64) >> _HALF).astype(np.int64)


def permutation(seed: SupportsIndex, purpose: int, stream: int, n: int) -> NDArray[np.int64]:
    """A random order of 0 ... n - 1, (n,) int64.

    Fisher and Yates's shuffle, descending (D. E. Knuth, The Art of Computer Programming 2,
    section 3.4.2, algorithm P): for i = n - 1 ... 1 swap place i with a place j <= i, where j is
    word i of the stream, bounded by i + 1.

    >>> permutation(0, SHUFFLE, 1, 8)
    array([5, 2, 6, 1, 4, 7, 3, 0])
    """
    places = bounded(words(seed, purpose, stream, n), np.arange(1, n + 1)).tolist()
    order = list(range(n))
    for i in range(n - 1, 0, -1):
        j = places[i]
        order[i], order[j] = order[j], order[i]
    return np.array(order, dtype=np.int64)


def check_seed(name: str, given: object) -> int:
    """A seed of 64 bits as a Python integer.

    Args:
        name: of the option, for the message.
        given: any integer, also NumPy's.

    Raises:
        SettingsError: anything but a whole number from 0 to 2**64 - 1.

    >>> check_seed("seed", np.int64(3))
    3
    """
    try:
        seed = operator.index(given)  # type: ignore[arg-type]  # TypeError is the answer
    except TypeError:
        seed = -1
    if isinstance(given, bool) or not 0 <= seed <= LARGEST_SEED:
        hint = " (a list of seeds is an axis of a sweep)" if isinstance(given, list) else ""
        raise SettingsError(
            f"{name} must be a whole number from 0 to 2**64 - 1, got {shown(given)}{hint}"
        )
    return seed


def fresh_seed() -> int:
    """A seed of 64 bits from the operating system's entropy, different at every call.

    >>> 0 <= fresh_seed() <= LARGEST_SEED
    True
    """
    return int.from_bytes(os.urandom(8), "little")
