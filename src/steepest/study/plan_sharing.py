"""The plan of a sweep in a temporary folder, from which all workers on this machine read it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from steepest.errors import StudyError
from steepest.study.storage import LOCK, lock_folder
from steepest.training.plan_files import PlanFiles, forget_plan, keep_plan, write_plan
from steepest.training.plans import Plan

__all__ = ["shared_plan"]

_PREFIX: Final = "steepest-data-"


@contextmanager
def shared_plan(plan: Plan, digest: str) -> Iterator[PlanFiles]:
    """Write a plan for the workers of this machine, and keep it for those of this process.

    The folder lies where ``tempfile`` puts it (``TMPDIR``), is removed at the end, and one that a
    killed sweep left is removed by the next.

    Raises:
        OSError: the folder cannot be written to.
    """
    _remove_abandoned_folders()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        with lock_folder(folder):
            keep_plan(digest, plan)
            yield write_plan(plan, digest, folder)
    finally:
        forget_plan(digest)
        shutil.rmtree(folder, ignore_errors=True)


def _remove_abandoned_folders() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if not (folder / LOCK).is_file():
            continue
        try:
            with lock_folder(folder):
                shutil.rmtree(folder, ignore_errors=True)
        except (StudyError, OSError):
            continue  # a sweep still runs, or it is another user's
