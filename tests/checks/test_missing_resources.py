"""A function that needs more than its arguments is not checked, and is called only once."""

from __future__ import annotations

import urllib.error
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.gradients.verdicts import NOT_CHECKED

CALLS: list[str] = []


def asks(x: Any) -> Any:
    CALLS.append("asks")
    input("go on? ")
    return np.maximum(x, 0)


def reads(x: Any) -> Any:
    CALLS.append("reads")
    return np.load("no_such_weights.npy") * x


def downloads(x: Any) -> Any:
    CALLS.append("downloads")
    raise urllib.error.URLError("no network")


def uses_gpu(x: Any) -> Any:
    CALLS.append("uses_gpu")
    raise AssertionError("Torch not compiled with CUDA enabled")


def imports(x: Any) -> Any:
    CALLS.append("imports")
    import no_such_package  # type: ignore[import-not-found]  # it must be missing

    return no_such_package.relu(x)


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (asks, "asks for input, and there is none"),
        (reads, "reads the file 'no_such_weights.npy', which is missing"),
        (downloads, "opens a file or a connection, and that failed (URLError)"),
        (uses_gpu, "needs a GPU, as .cuda() does, and there is none"),
        (imports, "imports no_such_package, which is not installed"),
    ],
)
def test_a_function_that_needs_more_than_arguments_is_called_once(
    function: Callable[..., Any], words: str
) -> None:
    CALLS.clear()
    check = st.check(function, "relu")
    assert (check.verdict.outcome, check.mistake) == (NOT_CHECKED, None)
    assert check.sentence == (
        f"{function.__name__} could not be checked as the piece relu: it {words}."
    )
    assert [function.__name__] == CALLS


def test_much_output_and_open_windows_affect_nothing() -> None:
    def relu(x: Any) -> Any:
        print("x" * 100_000)
        return np.maximum(x, 0)

    check = st.check(relu)
    assert check.ok
    assert [each.startswith("It prints text, for example") for each in check.notes] == [True]
