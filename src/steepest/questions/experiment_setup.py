"""What an experiment works with: the data, the seeds, and sweeps that are kept and reused."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import __version__
from steepest.data.datasets import Dataset
from steepest.files import write_whole_file
from steepest.study.columns import curves_of
from steepest.study.description_files import holds_study
from steepest.study.opening import open_study
from steepest.study.outcomes import RowOutcomes, outcomes_on_test_rows, rows_of_test_parts
from steepest.study.run_queue import Progress
from steepest.study.studies import Study
from steepest.study.sweeps import sweep
from steepest.study.validation import prepare_sweep
from steepest.training.inputs import make_plan
from steepest.training.plans import Plan
from steepest.training.seeds import check_fixed_seeds

__all__ = ["FIRST_TEST_SEED", "SPLIT", "ExperimentSetup"]

SPLIT: Final = (0.5, 0.25, 0.25)
"""Half of the rows train, as in the exercise; a quarter validates and a quarter tests."""

FIRST_TEST_SEED: Final = 1_000_000
"""Far from the tuning seeds 0, 1, 2, …"""


@dataclass(frozen=True, slots=True)
class ExperimentSetup:
    """The data and the seeds of an experiment, and ``sweep`` to train with them.

    Attributes:
        data: the dataset.
        seeds: runs of each arm of a comparison.
        folder: where the studies are kept; None keeps none.
        threads: worker threads; None is one for each processor.
        progress: called during each sweep, as for ``sweep``.
    """

    data: Dataset
    seeds: int
    folder: Path | None = None
    threads: int | None = None
    progress: Progress | None = None

    @property
    def training_rows(self) -> int:
        """How many rows train in the default split."""
        return int(SPLIT[0] * len(self.data))

    @property
    def majority_share(self) -> float:
        """Accuracy of always predicting the most frequent class."""
        return float(np.bincount(self.data.y).max() / len(self.data))

    @property
    def n_outputs(self) -> int:
        """Output units of a network for the data: 1 for two classes, else one for each class."""
        return 1 if len(self.data.classes) == 2 else len(self.data.classes)

    @property
    def tuning_seeds(self) -> Sequence[int]:
        """Seeds 0, 1, 2, … to choose settings with; do not report results of them."""
        return range(self.seeds)

    @property
    def test_seeds(self) -> Sequence[int]:
        """Seeds to report results of; no setting may be chosen with them."""
        return range(FIRST_TEST_SEED, FIRST_TEST_SEED + self.seeds)

    def outcomes(self, study: Study) -> RowOutcomes:
        """Which test rows the runs of a study with one configuration classify correctly."""
        runs = study.runs.sort("seed")
        plan, rows = _split_of_seeds(self.data, tuple(runs["split_seed"].to_list()))
        return outcomes_on_test_rows(runs, plan, rows)

    def sweep(
        self,
        name: str,
        *,
        seeds: Sequence[int] | None = None,
        split: Any = SPLIT,
        data: Dataset | None = None,
        curves: bool = True,
        **settings: Any,
    ) -> Study:
        """Train a sweep, or open the study of the same sweep from the folder.

        The name of a study's folder ends in a digest of data, split, settings, seeds and version,
        so a sweep that differs in any of them has a folder of its own. An interrupted sweep is
        completed.

        Args:
            name: first part of the folder's name.
            seeds: ``test_seeds`` by default.
            split: as for ``steepest.sweep``; by default each seed draws its own in three parts.
            data: other data than the setup's.
            curves: False leaves the history of every run out of the study's ``runs``, though not
                out of the folder; a stored study is then opened in half the time.
            settings: as for ``steepest.sweep``, including split_seed, init_seed, shuffle_seed.
        """
        dataset = self.data if data is None else data
        arguments: dict[str, Any] = {
            "seeds": list(self.test_seeds if seeds is None else seeds),
            "split": split,
            "threads": self.threads,
            **settings,
        }
        if self.folder is None:
            return _choose_columns(sweep(dataset, progress=self.progress, **arguments), curves)
        folder = self.folder / f"{name}-{_digest_of_sweep(dataset, **arguments)}"
        study = _open_if_complete(folder, dataset, curves)
        if study is not None:
            return study
        study = sweep(dataset, folder=folder, resume=True, progress=self.progress, **arguments)
        stored = _open_if_complete(folder, dataset, curves)
        if stored is None:
            return _choose_columns(study, curves)
        # Only what is read from the folder has the same bytes next time, also under nulls, and so
        # the same digest, by which a stored figure is found.
        study.runs = stored.runs
        return study

    def keep(
        self, name: str, compute: Callable[[], dict[str, NDArray[Any]]], **depends_on: Any
    ) -> dict[str, NDArray[Any]]:
        """Arrays from the folder, or computed and kept there.

        Args:
            name: first part of the file's name; the rest is a digest of data, seeds, split, version
                and ``depends_on``.
            compute: gives the arrays by name.
            depends_on: what else they depend on, values that JSON knows.
        """
        if self.folder is None:
            return compute()
        parts = [self.data.fingerprint, self.seeds, SPLIT, __version__, depends_on]
        digest = hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:12]
        file = self.folder / f"{name}-{digest}.npz"
        # A damaged file is computed again.
        unreadable = (OSError, ValueError, EOFError, zipfile.BadZipFile)
        with suppress(*unreadable):
            return dict(np.load(io.BytesIO(file.read_bytes()), allow_pickle=False))
        arrays, content = compute(), io.BytesIO()
        np.savez(content, **arrays)  # type: ignore[arg-type]  # its stubs take allow_pickle alone
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole_file(file, content.getvalue())
        return arrays


@lru_cache(maxsize=4)
def _split_of_seeds(data: Dataset, split_seeds: tuple[int, ...]) -> tuple[Plan, NDArray[np.int64]]:
    """The plan of data, and the rows of the test part of each seed: all arms share them."""
    plan = make_plan(data, SPLIT)
    return plan, rows_of_test_parts(plan, split_seeds)


def _digest_of_sweep(
    data: Dataset,
    *,
    seeds: Sequence[int],
    split: Any,
    threads: int | None,
    split_seed: int | None = None,
    init_seed: int | None = None,
    shuffle_seed: int | None = None,
    initial: Any = None,
    trainer: str = "auto",
    **settings: Any,
) -> str:
    """Twelve hexadecimal digits of everything that the results of a sweep depend on."""
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    study = prepare_sweep(
        data, seeds, split, fixed, initial, trainer, threads, settings
    ).description
    parts = [study.fingerprint_fields(), study.space.written_axes, list(study.seeds), __version__]
    text = json.dumps(parts, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _open_if_complete(folder: Path, data: Dataset, curves: bool) -> Study | None:
    if not holds_study(folder):
        return None
    study = open_study(folder, data, curves)
    return study if study.complete else None


def _choose_columns(study: Study, curves: bool) -> Study:
    """The study as ``open_study`` with ``curves`` would open it."""
    if not curves:
        study.runs = study.runs.drop(curves_of(study.kind))
    return study
