"""One call of the user's code: its output is kept back, and it ends after a time limit."""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from typing import Any

import numpy as np

from steepest.arrays import equal_numbers, is_tensor, to_numpy
from steepest.counted_time import counted_time
from steepest.gradients.limits import UNUSUAL, OutOfTime, limit_computing_time

__all__ = [
    "CallFailure",
    "CannotCall",
    "SafeCall",
    "call_safely",
    "changed_arguments",
    "failure_of",
    "never_returns",
]

LONGEST_MESSAGE = 160


class CannotCall(Exception):
    """Why a function of the user's cannot be called; the message follows "it"."""


@dataclass(frozen=True, slots=True)
class CallFailure:
    """Why a call returned nothing that can be compared.

    Attributes:
        kind: "raises", "breaks" (a name that does not exist), "returns nothing", "wrong type",
            "never returns" or "ends the program".
        text: what happened, to follow "it".
        converting: whether it arose where steepest converts arguments or results, so that it says
            nothing about the function.
    """

    kind: str
    text: str
    converting: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SafeCall:
    """What happened in a call.

    Attributes:
        returned: the returned value; None after a failure.
        failure: what went wrong, or None.
        error: the exception behind the failure, or None.
        printed: what the function wrote to stdout and stderr.
        warnings: the warnings of NumPy or Python, each once.
        seconds: computing time, counted where time is counted.
    """

    returned: Any
    failure: CallFailure | None
    error: BaseException | None
    printed: str
    warnings: tuple[str, ...]
    seconds: float


def call_safely(
    function: Callable[..., Any], arguments: Sequence[Any], time_limit: float
) -> SafeCall:
    """Call a function of the user's, and raise nothing but KeyboardInterrupt.

    The function reads an empty stdin. What it prints and warns of is returned and not shown.

    Args:
        function: the user's.
        arguments: handed over by position, without a copy.
        time_limit: seconds of computing.

    >>> call_safely(max, (1, 2), 10.0).returned
    2
    >>> call_safely(lambda x: 1 / x, (0,), 10.0).failure.text
    'raises ZeroDivisionError: division by zero'
    """
    output = StringIO()
    returned, failure, error = None, None, None
    began, measured_from = counted_time(), time.process_time()
    with _captured_output(output) as warned:
        try:
            with limit_computing_time(time_limit):
                returned = function(*arguments)
        except OutOfTime:
            failure = never_returns(time_limit)
        except KeyboardInterrupt:
            raise
        except BaseException as raised:  # the user's code may raise anything
            error, failure = raised, failure_of(raised)
    seconds = max(counted_time() - began, (time.process_time() - measured_from) / UNUSUAL)
    messages = tuple(dict.fromkeys(str(each.message) for each in warned))
    return SafeCall(returned, failure, error, output.getvalue(), messages, seconds)


def never_returns(seconds: float) -> CallFailure:
    """The failure of a call that was stopped after so many seconds."""
    return CallFailure("never returns", f"still runs after {seconds:g} seconds of computing")


def missing_resource(error: BaseException | None) -> str:
    """What a function needs that no argument can give, to follow "it"; "" if it is not that.

    >>> missing_resource(FileNotFoundError(2, "No such file", "weights.npy"))
    "reads the file 'weights.npy', which is missing"
    >>> missing_resource(ValueError("shapes"))
    ''
    """
    if isinstance(error, EOFError):
        return "asks for input, and there is none"
    if isinstance(error, FileNotFoundError) and error.filename:
        return f"reads the file {str(error.filename)!r}, which is missing"
    if isinstance(error, OSError):
        return f"opens a file or a connection, and that failed ({type(error).__name__})"
    if isinstance(error, ImportError) and error.name:
        return f"imports {error.name}, which is not installed"
    needs_gpu = isinstance(error, RuntimeError | AssertionError) and (
        "CUDA" in str(error) or "NVIDIA" in str(error)
    )
    return "needs a GPU, as .cuda() does, and there is none" if needs_gpu else ""


def changed_arguments(before: Sequence[Any], after: Sequence[Any]) -> list[int]:
    """Positions of the arguments that a call has changed; NaN equals NaN.

    >>> changed_arguments([np.zeros(2), [np.ones(1)]], [np.zeros(2), [np.zeros(1)]])
    [1]
    """
    pairs = zip(before, after, strict=True)
    return [place for place, (old, new) in enumerate(pairs) if not _unchanged(old, new)]


@contextmanager
def _captured_output(output: StringIO) -> Iterator[list[warnings.WarningMessage]]:
    """Give an empty stdin, keep printed text back, and collect the warnings."""
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = StringIO(""), output, output
    try:
        with (
            warnings.catch_warnings(record=True) as warned,
            np.errstate(over="warn", divide="warn", invalid="warn", under="ignore"),
        ):
            warnings.simplefilter("always")
            yield warned
    finally:
        sys.stdin, sys.stdout, sys.stderr = before


def failure_of(error: BaseException) -> CallFailure:
    """The failure of a call that raised.

    >>> failure_of(NameError("name 'y' is not defined")).kind
    'breaks'
    """
    if isinstance(error, SystemExit):
        return CallFailure("ends the program", "ends the program (exit() or sys.exit())")
    try:
        message = " ".join(str(error).split())[:LONGEST_MESSAGE]
    except Exception:  # the message is written by the user's code too
        message = ""
    if isinstance(error, CannotCall):
        return CallFailure("raises", message)
    breaks = isinstance(error, NameError | AttributeError | ImportError)
    text = f"raises {type(error).__name__}: {message}".rstrip(": ")
    return CallFailure("breaks" if breaks else "raises", text)


def _unchanged(old: Any, new: Any) -> bool:
    if isinstance(new, list | tuple):
        return len(new) == len(old) and all(map(_unchanged, old, new))
    if isinstance(new, np.ndarray | np.generic) or is_tensor(new):
        return equal_numbers(to_numpy(new), to_numpy(old))
    return True
