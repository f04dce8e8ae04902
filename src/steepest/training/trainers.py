"""One interface to both trainers, the engine and the reference, for runs and sweeps."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Protocol, Self

from steepest import compiled
from steepest.errors import EngineWarning, SettingsError, nearest, shown
from steepest.training import engine
from steepest.training.plans import Jobs, Plan, TrainingResults

__all__ = ["TRAINERS", "ReferenceSession", "Session", "choose_trainer", "open_session", "run_jobs"]

TRAINERS: Final = ("auto", "engine", "reference")


class Session(Protocol):
    """Trains several batches of jobs at a time, so that no worker waits between them."""

    def submit(self, jobs: Jobs) -> Any:
        """Queue jobs and return a ticket for the batch."""
        ...

    def wait(self, ticket: Any, timeout: float) -> tuple[int, bool]:
        """Jobs finished so far and whether the batch is done, after at most ``timeout`` seconds."""
        ...

    def collect(self, ticket: Any) -> TrainingResults:
        """The results of a batch; jobs that were never started are halted."""
        ...

    def cancel(self) -> None:
        """Start no further job and end those that run."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class ReferenceSession:
    """A session of the reference trainer: a batch is trained when it is waited for."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._jobs: list[Jobs] = []
        self._results: dict[int, TrainingResults] = {}
        self._cancelled = False

    def submit(self, jobs: Jobs) -> int:
        """Keep the jobs for later."""
        self._jobs.append(jobs)
        return len(self._jobs) - 1

    def wait(self, ticket: int, timeout: float) -> tuple[int, bool]:
        """Train the whole batch."""
        if ticket not in self._results:
            self._results[ticket] = self._train(ticket)
        return len(self._jobs[ticket]), True

    def collect(self, ticket: int) -> TrainingResults:
        """The results of the batch."""
        self.wait(ticket, 0.0)
        return self._results[ticket]

    def cancel(self) -> None:
        """Do not train the batches that have not been started."""
        self._cancelled = True

    def _train(self, ticket: int) -> TrainingResults:
        from steepest.training import reference

        return reference.run(self._plan, self._jobs[ticket], should_stop=lambda: self._cancelled)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._results.clear()


def choose_trainer(trainer: str = "auto") -> str:
    """The trainer to use, "engine" or "reference"; "auto" chooses the engine if it is available.

    Raises:
        SettingsError: an unknown name, or "engine" where it is not available.

    Warns:
        EngineWarning: "auto" found no engine; once per process.

    >>> choose_trainer("reference")
    'reference'
    """
    if not isinstance(trainer, str) or trainer not in TRAINERS:
        raise SettingsError(f"unknown trainer {shown(trainer)} ({nearest(trainer, TRAINERS)})")
    if trainer == "reference":
        return trainer
    if compiled.available():
        return "engine"
    if trainer == "engine":
        raise SettingsError(
            'trainer "engine" is not available here: it is not built, or the processor is too old '
            '(use trainer="auto" or "reference")'
        )
    _warn_once(compiled.unavailable_because())
    return "reference"


@cache
def _warn_once(reason: str) -> None:
    """Warn once per process, so that a loop of trainings does not repeat it."""
    warnings.warn(
        f"the compiled engine is not available here: {reason}; the reference trainer is used, "
        "10 to 100 times slower",
        EngineWarning,
        stacklevel=4,
    )


def run_jobs(
    trainer: str,
    plan: Plan,
    jobs: Jobs,
    threads: int | None = None,
    should_stop: Callable[[], bool] | None = None,
    folder: Path | None = None,
) -> TrainingResults:
    """Train all jobs with the chosen trainer and return their results.

    Jobs end as halted once ``should_stop`` is true; the engine shares splits in a ``folder``.
    """
    if trainer == "engine":
        return engine.run(plan, jobs, threads=threads, should_stop=should_stop, folder=folder)
    from steepest.training import reference

    return reference.run(plan, jobs, should_stop=should_stop)


def open_session(trainer: str, plan: Plan, threads: int | None = None) -> Session:
    """A session of the chosen trainer, for a ``with`` statement."""
    if trainer == "engine":
        return engine.Session(plan, threads)
    return ReferenceSession(plan)
