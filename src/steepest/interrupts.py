"""Ctrl-C waits while something is done that must not be left half done, and is never lost."""

from __future__ import annotations

import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from types import FrameType

import numpy as np

__all__ = ["one_interrupt", "raise_dropped_interrupt", "restored_output", "uninterrupted"]


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until the block is complete; then KeyboardInterrupt is raised.

    For the first import of a library: one that is interrupted stays broken until the process ends,
    since compiled modules cannot be loaded twice and packages lack the submodules that came before.
    For a fork, whose child must never leave the block by an exception. In other threads than the
    main one, which never get KeyboardInterrupt, nothing changes.

    >>> with uninterrupted():
    ...     from scipy.special import ndtr
    >>> round(float(ndtr(1.96)), 3)
    0.975
    """
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    received: list[tuple[int, FrameType | None]] = []
    signal.signal(signal.SIGINT, lambda *call: received.append(call))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
        if received:
            handler(*received[0])


@contextmanager
def one_interrupt() -> Iterator[None]:
    """Raise one KeyboardInterrupt for one Ctrl-C, from a block that reads with polars.

    Polars raises KeyboardInterrupt as soon as it notices the signal, and Python raises its own when
    it next calls a function or repeats a loop: in the caller's ``except``, if nothing came between.

    >>> with one_interrupt():
    ...     read = "a table"
    """
    try:
        yield
    except KeyboardInterrupt:
        with suppress(KeyboardInterrupt):
            for _ in range(2):
                pass
        raise


@contextmanager
def raise_dropped_interrupt() -> Iterator[None]:
    """Raise KeyboardInterrupt again if Ctrl-C was pressed in the block and it got lost.

    Python drops an exception that is raised while an object is freed, and drawing a figure frees
    many; it is raised again at the next call. Some functions of matplotlib raise another error in
    its place; it is then raised at the end of the block. In other threads than the main one, which
    never get KeyboardInterrupt, nothing changes.

    >>> with raise_dropped_interrupt():
    ...     drawn = "a figure"
    """
    handler = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handler):
        yield
        return
    received: list[tuple[int, FrameType | None]] = []

    def remember(number: int, frame: FrameType | None) -> None:
        received.append((number, frame))
        handler(number, frame)

    signal.signal(signal.SIGINT, remember)
    instead = None
    try:
        with _dropped_interrupts_call(lambda: handler(*received[0])):
            yield
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        instead = error
    finally:
        signal.signal(signal.SIGINT, handler)
    if received:
        handler(*received[0])
    if instead is not None:
        raise instead


@contextmanager
def _dropped_interrupts_call(act: Callable[[], object]) -> Iterator[None]:
    """Call a function, which may raise, at the next call after Python dropped KeyboardInterrupt.

    A profiler is what Python calls then, in the middle of whatever it does. No thread is used: on a
    busy machine it gets its turn late.
    """
    usual, set_here = sys.unraisablehook, False

    def at_next_call(frame: FrameType, event: str, arg: object) -> None:
        if event in ("call", "c_call"):
            sys.setprofile(None)
            act()

    def act_soon(what: sys.UnraisableHookArgs) -> None:
        nonlocal set_here
        if issubclass(what.exc_type, KeyboardInterrupt):
            set_here = True
            sys.setprofile(at_next_call)
        else:
            usual(what)

    sys.unraisablehook = act_soon
    try:
        yield
    finally:
        if set_here:
            sys.setprofile(None)
        sys.unraisablehook = usual


@contextmanager
def restored_output() -> Iterator[None]:
    """Restore stdin, stdout, stderr, the filters of warnings and NumPy's handling of errors.

    For a public function that calls code of the user's very often and keeps back what it prints:
    Ctrl-C may end the inner block between one of these changes and the code that undoes it.

    >>> import io
    >>> with restored_output():
    ...     sys.stdout = io.StringIO()
    ...     print("kept back")
    >>> print("shown")
    shown
    """
    stdin = sys.stdin
    try:
        with (
            redirect_stdout(sys.stdout),
            redirect_stderr(sys.stderr),
            warnings.catch_warnings(),
            np.errstate(),
        ):
            yield
    finally:
        sys.stdin = stdin
