"""Progress on stderr: a bar in a terminal, elsewhere a line every ten seconds."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from steepest.cli.terminal import plain_stream
from steepest.errors import escape_controls

SECONDS_BETWEEN_LINES = 10.0
NETWORKS = "networks trained"


class Report(Protocol):
    """A function that shows progress."""

    def __call__(
        self, done: int, total: int, seconds: float, left: float, question: str = ""
    ) -> None:
        """Show networks trained and in all, seconds spent and left, and which question it is."""


@contextmanager
def report_progress(quiet: bool, what: str = NETWORKS) -> Iterator[Report | None]:
    """What a sweep or a question reports its progress to, while the block runs.

    Args:
        quiet: report nothing; None is yielded.
        what: is counted.
    """
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with show_bar(what) as report:
            yield report
    else:
        yield report_in_lines(what=what)


def report_in_lines(
    clock: Callable[[], float] = time.monotonic,
    between: float = SECONDS_BETWEEN_LINES,
    what: str = NETWORKS,
) -> Report:
    """Report in plain lines, one every ``between`` seconds, and one at the end of a sweep."""
    last = clock()

    def report(done: int, total: int, seconds: float, left: float, question: str = "") -> None:
        nonlocal last
        ended = done == total and not question
        if not ended and clock() - last < between:
            return
        last = clock()
        about = f"{question}: " if question else ""
        time = f" in {seconds:.1f} s" if ended else describe_time_left(left, question)
        print(f"{about}{done} of {total} {what}{time}", file=sys.stderr, flush=True)

    return report


def describe_time_left(seconds: float, question: str) -> str:
    """How long it still takes; of questions, how long all of them take."""
    left = f", {seconds:.0f} s left" if math.isfinite(seconds) else ""
    return left + " in all" * bool(question)


@contextmanager
def show_bar(what: str = NETWORKS) -> Iterator[Report]:
    """Report as a bar on a terminal; the bar of questions is removed at the end."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[time]}"),
    )
    with Progress(*columns, console=Console(file=plain_stream(sys.stderr))) as bar:
        task = bar.add_task(what, total=None, time="")

        def report(done: int, total: int, seconds: float, left: float, question: str = "") -> None:
            bar.live.transient = bool(question)
            time = "" if done == total and not question else describe_time_left(left, question)
            words = escape_controls(question) or what
            text = f"{seconds:.1f} s{time}"
            bar.update(task, description=words, completed=done, total=total, time=text)

        yield report
