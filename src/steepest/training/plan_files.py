"""A plan in files, which the processes of one machine map into memory instead of copying it.

Every array is a file of its own (``.npy``). Processes that map the same file share its pages.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

import numpy as np

from steepest.training.plans import Plan

__all__ = ["PlanFiles", "forget_plan", "keep_plan", "read_plan", "remove_splits", "write_plan"]

_MOST_KEPT: Final = 8
_kept: dict[str, Plan] = {}
"""Plans that this process has, by digest."""


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """Where a plan is, in a form that is sent with every chunk of trainings.

    Attributes:
        folder: of its arrays; it is removed when nobody waits for results any more.
        digest: of the plan.
        numbers: the fields of the plan without arrays.
        arrays: names of the files of each field that has arrays; a tuple of arrays has several.
    """

    folder: Path
    digest: str
    numbers: dict[str, Any]
    arrays: dict[str, tuple[str, ...]]

    @property
    def exist(self) -> bool:
        """Whether this machine has the files."""
        return (self.folder / self.digest).exists()


def write_plan(plan: Plan, digest: str, folder: Path) -> PlanFiles:
    """Write the arrays of a plan into a folder that other users cannot read.

    Raises:
        OSError: the folder cannot be written to.
    """
    numbers: dict[str, Any] = {}
    arrays: dict[str, tuple[str, ...]] = {}
    for field in fields(plan):
        value = getattr(plan, field.name)
        several = value if isinstance(value, tuple) else (value,)
        if not isinstance(several[0], np.ndarray):
            numbers[field.name] = value
            continue
        names = tuple(f"{field.name}-{number}.npy" for number in range(len(several)))
        for name, array in zip(names, several, strict=True):
            np.save(folder / name, array)
        arrays[field.name] = names
    (folder / digest).touch()
    return PlanFiles(folder, digest, numbers, arrays)


def remove_splits(files: PlanFiles, but: Collection[int]) -> None:
    """Remove the splits that workers shared in the folder, but those of some split seeds."""
    kept = {str(seed) for seed in but}
    for file in files.folder.glob("split-*"):
        if file.name.split("-")[1] not in kept:
            file.unlink(missing_ok=True)


def keep_plan(digest: str, plan: Plan) -> None:
    """Keep a plan for the trainings of this process, instead of the one kept longest."""
    while len(_kept) >= _MOST_KEPT:
        _kept.pop(next(iter(_kept)))
    _kept[digest] = plan


def forget_plan(digest: str) -> None:
    """Free a plan that was kept."""
    _kept.pop(digest, None)


def read_plan(files: PlanFiles) -> Plan | None:
    """The plan, mapped into memory once a process; None if this machine does not have its files."""
    if not files.exist:
        return None
    plan = _kept.get(files.digest)
    if plan is None:
        try:
            plan = Plan(**files.numbers, **{n: _read(files, n) for n in files.arrays})
        except OSError:
            return None
        keep_plan(files.digest, plan)
    return plan


def _read(files: PlanFiles, field: str) -> Any:
    arrays = tuple(np.load(files.folder / name, mmap_mode="r") for name in files.arrays[field])
    return arrays if field == "parts" else arrays[0]
