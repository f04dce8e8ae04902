"""What the workers of an executor do: train some jobs, on data that is sent to a machine once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from steepest import __version__
from steepest.errors import StudyError
from steepest.training.plan_files import PlanFiles, read_plan
from steepest.training.plans import Jobs, Plan, TrainingResults
from steepest.training.trainers import run_jobs

__all__ = ["Chunk", "is_alive", "train_chunk"]

SHARED_BYTES: Final = 8_000_000
"""Of features. Workers of a machine share the splits of larger tables; small ones are made faster
than a file is opened."""


@dataclass(frozen=True, slots=True, eq=False)
class Chunk:
    """Jobs for one worker.

    Attributes:
        jobs: what is trained.
        trainer: "engine" or "reference".
        threads: of the worker; the bits do not depend on them.
        attempt: tells a chunk that is sent again from the first one: some executors return what
            they have computed for equal arguments before.
        version: of steepest, which the worker must have too.
    """

    jobs: Jobs
    trainer: str
    threads: int
    attempt: int
    version: str = __version__


def train_chunk(chunk: Chunk, files: PlanFiles, plan: Plan | None = None) -> TrainingResults | None:
    """The results of a chunk.

    Args:
        chunk: what is trained.
        files: of the plan. If they are removed meanwhile, nobody waits for the results, and the
            jobs end as halted.
        plan: the plan itself, for a machine that does not have the files.

    Returns:
        None if there is no plan: it was not sent, and this machine does not have the files.

    Raises:
        StudyError: this worker has another version of steepest.
    """
    if chunk.version != __version__:
        raise StudyError(
            f"a worker has steepest {__version__}, the sweep was begun with {chunk.version} "
            "(install the same version on every machine)"
        )
    if plan is not None:
        return run_jobs(chunk.trainer, plan, chunk.jobs, chunk.threads)
    plan = read_plan(files)
    if plan is None:
        return None
    return run_jobs(
        chunk.trainer,
        plan,
        chunk.jobs,
        chunk.threads,
        should_stop=lambda: not files.exist,
        folder=files.folder if plan.x.nbytes >= SHARED_BYTES else None,
    )


def is_alive() -> bool:
    """True, from a worker that can be reached."""
    return True
