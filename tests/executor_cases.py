"""Workers of executors that die, and executors that lack something, for tests of sweeps on them."""

from __future__ import annotations

import os
import signal
from concurrent.futures import BrokenExecutor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from steepest.training import chunks
from steepest.training.plans import Jobs, TrainingResults

trained = chunks.run_jobs


def kill_process() -> None:
    """End this process as the system does when there is no more memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def kill_at_seed(seed: int) -> None:
    """Let the training of a seed end its process; the initializer of a worker."""

    def train_or_kill(trainer: str, plan: Any, jobs: Jobs, *more: Any, **named: Any) -> Any:
        if (jobs.seeds.init == seed).any():
            kill_process()
        return trained(trainer, plan, jobs, *more, **named)

    chunks.run_jobs = train_or_kill


def kill_once(mark: Path) -> None:
    """Let the first training of all workers end its process; the initializer of a worker."""

    def train_or_kill(*given: Any, **named: Any) -> TrainingResults:
        try:
            mark.touch(exist_ok=False)
        except FileExistsError:
            return trained(*given, **named)
        kill_process()
        raise AssertionError("the process goes on")

    chunks.run_jobs = train_or_kill


class Far(ThreadPoolExecutor):
    """Workers on another machine, which does not have the files of the data."""

    def __init__(self) -> None:
        super().__init__(2)
        self.sent: list[Any] = []

    def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
        chunk, files, data = given
        self.sent.append(data)
        elsewhere = replace(files, folder=files.folder / "elsewhere")
        return super().submit(function, chunk, elsewhere, getattr(data, "plan", data))


class FarDask(Far):
    """The same, with Dask's way to send data once to every worker."""

    scattered = 0

    def scatter(self, plan: Any) -> Any:
        self.scattered += 1
        return Scattered(plan)


FarDask.__module__ = "distributed.client"


class Scattered:
    """What Dask gives for data that was sent to the workers."""

    def __init__(self, plan: Any) -> None:
        self.plan = plan


class RunsOne:
    """An executor whose only worker never comes to the second call."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, function: Any, *given: Any) -> Future[Any]:
        """Call the first function, and keep the others waiting."""
        future: Future[Any] = Future()
        if not self.futures:
            future.set_result(function(*given))
        self.futures.append(future)
        return future


class TakesNothing:
    """A ``submit`` that is not that of concurrent.futures."""

    def submit(self) -> None:
        """Submit nothing."""


class ReturnsNumbers:
    """A ``submit`` that returns no future."""

    def submit(self, function: Any, *given: Any) -> int:
        """Return a number."""
        return 3


class CancelsAll:
    """An executor that somebody shuts down again and again."""

    def submit(self, function: Any, *given: Any) -> Future[Any]:
        """Return a future that is cancelled."""
        future: Future[Any] = Future()
        future.cancel()
        return future


class Breaks:
    """A pool of an unknown kind that broke."""

    def submit(self, function: Any, *given: Any) -> Future[Any]:
        """Raise what broken pools raise."""
        raise BrokenExecutor("a child process terminated abruptly")
