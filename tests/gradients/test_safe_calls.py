"""A call of the user's code raises nothing, shows nothing, and ends after its time limit."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from steepest.gradients.safe_calls import call_safely, changed_arguments
from steepest.gradients.verdicts import NOT_CHECKED, WRONG, FunctionVerdict


class WordlessError(BaseException):
    def __str__(self) -> str:
        raise ValueError("no words")


def raise_wordless_error() -> None:
    raise WordlessError


@pytest.mark.parametrize(
    ("function", "kind", "text"),
    [
        (lambda: 1 / 0, "raises", "raises ZeroDivisionError: division by zero"),
        (lambda: missing, "breaks", "raises NameError: name 'missing' is not defined"),  # type: ignore[name-defined]  # noqa: F821  # the mistake
        (lambda: sys.exit(3), "ends the program", "ends the program (exit() or sys.exit())"),
        (lambda: input("?"), "raises", "raises EOFError: EOF when reading a line"),
        (raise_wordless_error, "raises", "raises WordlessError"),
    ],
)
def test_a_failed_call_says_what_happened(
    function: Callable[..., Any], kind: str, text: str
) -> None:
    call = call_safely(function, (), 10.0)
    assert call.failure is not None
    assert (call.failure.kind, call.failure.text, call.returned) == (kind, text, None)


def test_a_call_that_never_returns_is_stopped() -> None:
    def loop_for_ever() -> None:
        while True:
            pass

    call = call_safely(loop_for_ever, (), 0.05)
    assert call.failure is not None
    assert call.failure.text == "still runs after 0.05 seconds of computing"
    assert call.seconds > 0


def test_printed_text_and_warnings_are_returned_and_not_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def noisy(x: Any) -> Any:
        print("out")
        print("err", file=sys.stderr)
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return np.exp(x)

    streams = sys.stdin, sys.stdout, sys.stderr
    call = call_safely(noisy, (np.array(1e4),), 10.0)
    assert (call.printed, call.failure) == ("out\nerr\n", None)
    assert call.warnings == ("old", "overflow encountered in exp")
    assert capsys.readouterr() == ("", "")
    assert (sys.stdin, sys.stdout, sys.stderr) == streams


def test_ctrl_c_is_not_caught() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        call_safely(interrupt, (), 10.0)


def test_changed_arguments_are_found_in_lists_of_layers_too() -> None:
    before = [(np.ones(2), "relu"), np.array([np.nan]), 3]
    assert changed_arguments(before, [(np.ones(2), "relu"), np.array([np.nan]), 3]) == []
    assert changed_arguments(before, [(np.zeros(2), "relu"), np.array([1.0]), 3]) == [0, 1]


def test_a_verdict_joins_its_parts_only_when_it_is_printed() -> None:
    verdict = FunctionVerdict("relu", WRONG, "It leaks.", "leaky", "Use 0.", ("It prints.",))
    assert (str(verdict), verdict.ok) == ("It leaks. Use 0. It prints.", False)
    assert str(FunctionVerdict("relu", NOT_CHECKED, "No such name.")) == "No such name."
    page = FunctionVerdict("relu", WRONG, "<b>", notes=("<i>",)).to_html()
    assert page == "<p><b>wrong</b>: &lt;b&gt;</p><p>&lt;i&gt;</p>"
