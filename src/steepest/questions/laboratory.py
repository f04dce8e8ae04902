"""What an experiment works in: data, seeds, and sweeps that are kept and never made twice."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from steepest import __version__
from steepest.data.datasets import Dataset
from steepest.study.folders import read_folder
from steepest.study.run_queue import Progress
from steepest.study.studies import Study, open_study
from steepest.study.sweeps import sweep
from steepest.study.validation import prepare
from steepest.training.seeds import check_fixed_seeds

__all__ = ["FRESH", "SPLIT", "Laboratory"]

SPLIT: Final = (0.5, 0.25, 0.25)
"""Half trains, as in the exercise; what chooses and what judges share the other half."""

FRESH: Final = 1_000_000
"""The first of the seeds that judge: far from those that choose."""


@dataclass(frozen=True, slots=True)
class Laboratory:
    """Where an experiment is made.

    Attributes:
        data: what is trained on.
        seeds: how many runs each arm of a comparison gets.
        folder: where the studies are kept, or None to keep none.
        threads: workers, None is one a processor.
        progress: told of each sweep as ``sweep`` tells it.
    """

    data: Dataset
    seeds: int
    folder: Path | None = None
    threads: int | None = None
    progress: Progress | None = None

    @property
    def training_rows(self) -> int:
        """How many rows train by the usual split."""
        return int(SPLIT[0] * len(self.data))

    @property
    def choosing_seeds(self) -> Sequence[int]:
        """Seeds to choose by, 0, 1, 2, …: no result may be reported from them."""
        return range(self.seeds)

    @property
    def fresh_seeds(self) -> Sequence[int]:
        """As many seeds to report from, none of which chose anything."""
        return range(FRESH, FRESH + self.seeds)

    def sweep(
        self,
        name: str,
        *,
        seeds: Sequence[int] | None = None,
        split: Any = SPLIT,
        data: Dataset | None = None,
        **settings: Any,
    ) -> Study:
        """A sweep, or the study of the same sweep if the folder has it.

        The folder's name holds a digest of data, split, settings, seeds and version, so what
        changed never meets what was kept; what was interrupted is finished.

        Args:
            name: begins the folder's name.
            seeds: the fresh ones unless given.
            split: three parts unless given; every seed draws its own.
            data: other data than the laboratory's.
            settings: as for ``sweep``, among them split_seed, init_seed and shuffle_seed.
        """
        arguments: dict[str, Any] = {
            "seeds": list(self.fresh_seeds if seeds is None else seeds),
            "split": split,
            "threads": self.threads,
            **settings,
        }
        given = self.data if data is None else data
        if self.folder is None:
            return sweep(given, progress=self.progress, **arguments)
        place = self.folder / f"{name}-{_digest(given, **arguments)}"
        kept = _complete(place)
        if kept is not None:
            return kept
        return sweep(given, folder=place, resume=True, progress=self.progress, **arguments)


def _digest(
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
    """Twelve hexadecimal digits of all that the bits of a sweep depend on."""
    fixed = check_fixed_seeds(init_seed, shuffle_seed, split_seed)
    of = prepare(data, seeds, split, fixed, initial, trainer, threads, settings).description
    fields = [of.fingerprint_fields(), of.space.axes, list(of.seeds), __version__]
    text = json.dumps(fields, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _complete(place: Path) -> Study | None:
    """The study in a folder if nothing of it is missing."""
    if not (place / "study.json").is_file():
        return None
    read_folder(place)
    study = open_study(place)
    return study if study.complete else None
