"""The random streams: published known answers, the layout of a stream, and golden values."""

from __future__ import annotations

import hashlib
import math

import numpy as np
import pytest
from hypothesis import given, strategies as st

from steepest import random
from steepest.errors import SettingsError

SEEDS = st.integers(0, 2**64 - 1)

# Random123's file of known answers (kat_vectors), philox4x32 with 10 rounds: counter, key, answer.
KNOWN_ANSWERS = [
    (
        "00000000 00000000 00000000 00000000",
        "00000000 00000000",
        "6627e8d5 e169c58d bc57ac4c 9b00dbd8",
    ),
    (
        "ffffffff ffffffff ffffffff ffffffff",
        "ffffffff ffffffff",
        "408f276d 41c83b0e a20bc7c6 6d5451fd",
    ),
    (
        "243f6a88 85a308d3 13198a2e 03707344",
        "a4093822 299f31d0",
        "d16cfe09 94fdcceb 5001e420 24126ea1",
    ),
]


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_philox_gives_the_published_known_answers(counter: str, key: str, answer: str) -> None:
    low, high = (int(word, 16) for word in key.split())
    counters = np.array([[int(word, 16) for word in counter.split()]], dtype=np.uint32)
    [found] = random.philox(counters, low | high << 32)
    assert " ".join(f"{word:08x}" for word in found) == answer


def philox_by_hand(counter: list[int], seed: int) -> list[int]:
    """The same in plain integers, one counter."""
    c0, c1, c2, c3 = counter
    k0, k1 = seed & 0xFFFFFFFF, seed >> 32
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (
            (p1 >> 32) ^ c1 ^ k0,
            p1 & 0xFFFFFFFF,
            (p0 >> 32) ^ c3 ^ k1,
            p0 & 0xFFFFFFFF,
        )
        k0, k1 = (k0 + 0x9E3779B9) & 0xFFFFFFFF, (k1 + 0xBB67AE85) & 0xFFFFFFFF
    return [c0, c1, c2, c3]


@given(SEEDS, st.integers(0, 2), st.integers(0, 2**32 - 1), st.integers(0, 30))
def test_word_i_is_output_i_mod_4_of_block_i_div_4(
    seed: int, purpose: int, stream: int, count: int
) -> None:
    expected = [philox_by_hand([i // 4, 0, stream, purpose], seed)[i % 4] for i in range(count)]
    found = random.words(seed, purpose, stream, count)
    assert found.dtype == np.uint32
    assert found.tolist() == expected


@given(SEEDS, st.integers(0, 30))
def test_uniforms_are_the_upper_53_bits_of_two_words(seed: int, count: int) -> None:
    word = random.words(seed, 1, 5, 2 * count).tolist()
    expected = [((word[2 * i] | word[2 * i + 1] << 32) >> 11) / 2**53 for i in range(count)]
    assert random.uniforms(seed, 1, 5, count).tolist() == expected


@given(SEEDS, st.integers(0, 31))
def test_normals_are_pairs_of_box_and_muller(seed: int, count: int) -> None:
    u = random.uniforms(seed, 1, 2, count + 1).tolist()
    found = random.normals(seed, 1, 2, count)
    assert found.shape == (count,)
    for k in range(count):
        turn = math.cos if k % 2 == 0 else math.sin
        j = k // 2
        expected = math.sqrt(-2 * math.log(1 - u[2 * j])) * turn(2 * math.pi * u[2 * j + 1])
        assert found[k] == pytest.approx(expected, rel=1e-14, abs=1e-14)


def test_normals_have_mean_0_and_deviation_1() -> None:
    # 200,000 draws: three standard errors are 0.0067 for the mean and 0.0047 for the deviation.
    draws = random.normals(1, random.INITIALISATION, 0, 200_000)
    assert abs(draws.mean()) < 0.0067
    assert abs(draws.std() - 1) < 0.0047
    assert abs(np.mean(draws**4) - 3) < 0.1


@given(st.integers(0, 2**32 - 1), st.integers(1, 2**31))
def test_bounded_is_the_upper_half_of_the_product(word: int, below: int) -> None:
    [found] = random.bounded(np.array([word], dtype=np.uint32), below)
    assert found == (word * below) >> 32
    assert 0 <= found < below


@given(SEEDS, st.integers(0, 2**32 - 1), st.integers(0, 40))
def test_a_permutation_is_fisher_and_yates_descending(seed: int, stream: int, n: int) -> None:
    word = random.words(seed, random.SHUFFLE, stream, n).tolist()
    expected = list(range(n))
    for i in range(n - 1, 0, -1):
        j = (word[i] * (i + 1)) >> 32
        expected[i], expected[j] = expected[j], expected[i]
    found = random.permutation(seed, random.SHUFFLE, stream, n)
    assert found.dtype == np.int64
    assert found.tolist() == expected
    assert sorted(expected) == list(range(n))


def test_every_order_of_four_is_equally_likely() -> None:
    orders = [tuple(random.permutation(seed, 0, 0, 4).tolist()) for seed in range(2400)]
    counts = np.unique(np.array(orders), axis=0, return_counts=True)[1]
    # Chi-squared with 23 degrees of freedom exceeds 49.7 once in a thousand samples.
    assert len(counts) == 24
    assert ((counts - 100.0) ** 2 / 100).sum() < 49.7


def test_a_longer_stream_begins_with_the_shorter_one() -> None:
    long = random.words(9, 1, 3, 100)
    for count in (0, 1, 3, 4, 5, 99):
        assert random.words(9, 1, 3, count).tolist() == long[:count].tolist()
    assert random.normals(9, 1, 3, 7).tolist() == random.normals(9, 1, 3, 8)[:7].tolist()


def test_seed_purpose_and_stream_each_give_other_numbers() -> None:
    drawn = {
        tuple(random.words(seed, purpose, stream, 4).tolist())
        for seed in (0, 1, 2**32, 2**63)
        for purpose in (random.SPLIT, random.INITIALISATION, random.SHUFFLE)
        for stream in (0, 1, 2)
    }
    assert len(drawn) == 4 * 3 * 3


def test_the_random_bits_stay_the_same() -> None:
    """A change of these numbers changes every study anyone has stored."""
    assert digest(random.words(12345, 2, 7, 1001)) == (
        "ecae9dfe9e85dc6845b63e3171ef645ecfebdf8328cabc24fcf53347623ba357"
    )
    assert digest(random.uniforms(12345, 1, 7, 1001)) == (
        "3e40a38e6e67831daeb0069e24386cd09fce5b371e765e2b4406b660827b5c51"
    )
    assert digest(random.permutation(2**64 - 1, 2, 60, 1001)) == (
        "0baddefb067d6575f18dadf9b8832288887ac7c69cdab1b34361030cc15201af"
    )


def digest(numbers: np.ndarray) -> str:
    return hashlib.sha256(numbers.astype(numbers.dtype.newbyteorder("<")).tobytes()).hexdigest()


def test_fresh_seeds_differ_and_fit_64_bits() -> None:
    seeds = {random.fresh_seed() for _ in range(100)}
    assert len(seeds) == 100
    assert all(0 <= seed < 2**64 for seed in seeds)


def test_numpy_integers_are_seeds() -> None:
    assert random.words(np.uint64(7), 0, 0, 4).tolist() == random.words(7, 0, 0, 4).tolist()


@pytest.mark.parametrize(
    ("seed", "given"), [(-1, "-1"), (2**64, "18446744073709551616"), (1.5, "1.5"), ("7", '"7"')]
)
def test_a_wrong_seed_is_refused_in_a_sentence(seed: object, given: str) -> None:
    with pytest.raises(SettingsError) as caught:
        random.words(seed, 0, 0, 4)  # type: ignore[arg-type]  # wrong on purpose
    assert str(caught.value) == f"seed must be a whole number from 0 to 2**64 - 1, got {given}"
