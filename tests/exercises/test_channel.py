"""Messages between the judge and a submission: what they hold, and what they refuse."""

from __future__ import annotations

import json

import numpy as np
import pytest
from hypothesis import given, strategies as st

from steepest.exercises.channel import HEAD, BadMessage, Other, pack, read_lengths, unpack


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        -3,
        0.1,
        float("inf"),
        "text",
        [1, [2.5, None]],
        (np.arange(6.0).reshape(2, 3), {"loss": np.float32(1.5)}),
        np.array([[True], [False]]),
        np.array(1 + 2j),
        np.zeros((0, 3)),
        np.arange(4)[::-2],
        np.arange(3, dtype=">f8"),
    ],
)
def test_values_come_back_as_they_were(value: object) -> None:
    np.testing.assert_equal(unpack(pack(value)), value)


def test_a_number_of_numpy_stays_one_that_cannot_be_changed_in_place() -> None:
    found = unpack(pack((np.float64(2.5), np.int32(3), np.array(2.5))))
    assert [type(each) for each in found] == [np.float64, np.int32, np.ndarray]


def test_nan_and_minus_zero_keep_their_bits() -> None:
    value = np.array([np.nan, -0.0, np.inf])
    assert unpack(pack(value)).tobytes() == value.tobytes()


def test_objects_become_the_name_of_their_type() -> None:
    found = unpack(pack({"model": object(), "names": np.array(["a"])}))
    assert isinstance(found["model"], Other)
    assert repr(found["model"]) == "an object of type object"
    assert isinstance(found["names"], Other)


def test_what_holds_itself_or_is_too_large_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(BadMessage):
        pack(endless)
    with pytest.raises(BadMessage):
        pack(np.zeros(2**24))


def test_lengths_beyond_the_limits_are_refused_before_anything_is_read() -> None:
    with pytest.raises(BadMessage):
        read_lengths(HEAD.pack(100, 2**62))


@pytest.mark.parametrize(
    "described",
    [
        {"array": "<f8", "shape": [2**60]},
        {"array": "<f8", "shape": [-1]},
        {"array": "O", "shape": [1]},
        {"array": "f8,f8", "shape": [1]},
        {"array": "<f8", "shape": [2]},
        {"float": "three"},
        {"unknown": 1},
        [1],
        "text",
        {"dict": [1]},
    ],
)
def test_damaged_descriptions_are_refused(described: object) -> None:
    text = json.dumps(described).encode()
    with pytest.raises(BadMessage):
        unpack(HEAD.pack(len(text), 8) + text + bytes(8))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        unpack(HEAD.pack(len(data), 0) + data)
    except BadMessage:
        return


@given(st.data())
def test_a_changed_byte_is_read_or_refused(data: st.DataObject) -> None:
    message = bytearray(pack((np.arange(3.0), {"a": 1, "b": [0.5, None]}, "text")))
    place = data.draw(st.integers(0, len(message) - 1))
    message[place] = data.draw(st.integers(0, 255))
    try:
        unpack(bytes(message))
    except BadMessage:
        return
