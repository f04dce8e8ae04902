"""Progress on stderr: a bar where somebody watches, a line now and then where nobody does."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

Report: TypeAlias = Callable[[int, int, float, float], None]
"""Takes runs done, runs in all, seconds so far and seconds left."""

QuestionReport: TypeAlias = Callable[[str, int, int, float, float], None]
"""Takes the question's name, and the rest of all questions."""

SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def progress(quiet: bool) -> Iterator[Report | None]:
    """What a sweep reports to while the block runs; None says nothing."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _bar() as report:
            yield report
    else:
        yield lines()


def lines(
    clock: Callable[[], float] = time.monotonic, between: float = SECONDS_BETWEEN_LINES
) -> Report:
    """Report in plain lines, one every so many seconds and one at the end."""
    last = clock()

    def report(done: int, total: int, seconds: float, left: float) -> None:
        nonlocal last
        if done < total and clock() - last < between:
            return
        last = clock()
        tail = _left(left) if done < total else f" in {seconds:.1f} s"
        print(f"{done} of {total} networks trained{tail}", file=sys.stderr, flush=True)

    return report


def _left(seconds: float) -> str:
    return f", {seconds:.0f} s left" if math.isfinite(seconds) else ""


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[time]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("networks trained", total=None, time="")

        def report(done: int, total: int, seconds: float, left: float) -> None:
            words = f"{seconds:.1f} s{_left(left) if done < total else ''}"
            bar.update(task, completed=done, total=total, time=words)

        yield report


@contextmanager
def progress_over_questions(quiet: bool) -> Iterator[QuestionReport | None]:
    """What a row of questions reports to while the block runs; None says nothing."""
    if quiet:
        yield None
    elif sys.stderr.isatty():
        with _question_bar() as report:
            yield report
    else:
        yield question_lines()


def question_lines(
    clock: Callable[[], float] = time.monotonic, between: float = SECONDS_BETWEEN_LINES
) -> QuestionReport:
    """Report in plain lines, one every so many seconds."""
    last = clock()

    def report(question: str, done: int, total: int, seconds: float, left: float) -> None:
        nonlocal last
        if clock() - last < between:
            return
        last = clock()
        told = f"{question}: {done} of {total} networks trained{_left(left)} in all"
        print(told, file=sys.stderr, flush=True)

    return report


@contextmanager
def _question_bar() -> Iterator[QuestionReport]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[time]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, time="")

        def report(question: str, done: int, total: int, seconds: float, left: float) -> None:
            words = f"{seconds:.1f} s{_left(left)} in all"
            bar.update(task, description=question, completed=done, total=total, time=words)

        yield report
