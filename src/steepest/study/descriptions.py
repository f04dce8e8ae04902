"""The description of a study: data, split, seeds, settings.

It is written before the first run (``description_files.py``). Everything that a run's bits depend
on besides its own settings and seed is hashed to the ``fingerprint``, which is part of the name of
every file of runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.datasets import Dataset
from steepest.data.folds import Folds
from steepest.data.problems import IMBALANCED, PROBLEMS, Problem
from steepest.data.splits import HeldBack
from steepest.machine import processor_name
from steepest.statistics import entropy
from steepest.study.rungs import Rung
from steepest.study.shards import Shard, runs_of_shard
from steepest.study.spaces import Space
from steepest.training.plans import Layers, Plan
from steepest.training.seeds import FixedSeeds
from steepest.training.settings import Settings
from steepest.values import counted

__all__ = [
    "Description",
    "current_versions",
    "dataset_metadata_to_json",
    "digest_of_text",
    "split_to_json",
]


def current_versions() -> dict[str, str]:
    """The versions that a study made now is made with."""
    import polars

    from steepest import __version__

    return {
        "steepest": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "polars": polars.__version__,
        "machine": platform.machine(),
        "processor": processor_name(),
    }


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """What a study consists of, without its runs.

    Attributes:
        data: name, fingerprint, features, classes, scaling, split and note of the dataset; without
            classes also problem and targets, and of labels the shares of 1; weighted, where rows
            have weights.
        split: {"fractions": […]}, with "test_seed" where the test rows are held back; or
            {"parts": [[…], […], […]]}; or {"folds": …}, with "fractions" and "test_seed", or with
            "groups" or "time", a number for each row.
        samples: rows of training, validation and test.
        class_counts: rows of each class in the training part; without classes all its rows.
        space: the configurations.
        seeds: each configuration has one run per seed.
        fixed: the seeds that all runs share; None where each run has its own.
        initial: weights that training starts from.
        trainer: "engine" or "reference"; their bits differ.
        stored: whether the folder holds the data.
        shard: which part of the runs the folder has; None is all of them.
        claim: text of the claim file that the runs test, as it was when they began.
        halved: the rounds of the search with halving that left these configurations; None if all
            were trained alike.
        metrics: of every run besides the loss and the accuracy or R².
        versions: of steepest, Python, NumPy and polars, and the machine and processor that began
            the study.
    """

    data: dict[str, Any]
    split: dict[str, Any]
    samples: tuple[int, int, int]
    class_counts: tuple[int, ...]
    space: Space
    seeds: Sequence[int]
    fixed: FixedSeeds
    initial: Layers | None
    trainer: str
    stored: bool
    shard: Shard | None = None
    claim: str | None = None
    metrics: tuple[str, ...] = ()
    halved: tuple[Rung, ...] | None = None
    versions: dict[str, str] = field(default_factory=current_versions)

    @property
    def kind(self) -> Problem:
        """The learning problem: which losses fit it, and what its scores are called."""
        return PROBLEMS[self.data.get("problem", "classification")]

    @property
    def rows_count_alike(self) -> bool:
        """Whether a test score is a share of rows, each of which is right or wrong."""
        return self.kind.has_rows and not self.data.get("weighted", False)

    @property
    def constant_score(self) -> float:
        """What the constant prediction scores that a run which diverged counts as."""
        if self.kind.name == "regression":
            return 0.0
        if self.kind.name == "multilabel":
            return float(np.mean([max(share, 1 - share) for share in self.data["shares"]]))
        return max(self.class_counts) / sum(self.class_counts)

    @property
    def constant_sentence(self) -> str:
        """What always the most frequent class scores, where that is two thirds or more; else ""."""
        if not self.kind.has_rows or self.constant_score < IMBALANCED:
            return ""
        share = f"{self.constant_score:.4f}"
        return f"Always the most frequent class has accuracy {share} on the training part."

    @property
    def constant_loss(self) -> float:
        """The loss of the best constant prediction; NaN where targets are numbers."""
        if self.kind.name == "regression":
            return float("nan")
        if self.kind.name == "multilabel":
            each = [entropy([share, 1 - share]) for share in self.data["shares"]]
            return float(np.mean(each))
        return entropy(self.class_counts)

    @property
    def width(self) -> int:
        """How many classes, or targets of a row."""
        return len(self.data["classes"] if self.kind.has_rows else self.data["targets"])

    def sizes(self, settings: Settings) -> tuple[int, ...]:
        """Widths of all layers, from the features to the outputs."""
        return settings.sizes(len(self.data["features"]), self.width, self.kind.name)

    def loss(self, settings: Settings) -> str:
        """The loss that these settings mean."""
        return settings.loss_for(self.width, self.kind.name)

    @property
    def size(self) -> str:
        """How many configurations there are, and of how many they were left."""
        here = counted(len(self.space.configurations), "configuration")
        if not self.halved:
            return here
        return f"{here} that halving left of {self.halved[0].candidates:,}"

    @property
    def split_varies(self) -> bool:
        """Whether each seed has its own split."""
        return "parts" not in self.split and self.fixed.split is None

    @property
    def test_varies(self) -> bool:
        """Whether each seed has its own test part."""
        return self.split_varies and "test_seed" not in self.split

    @property
    def split_given(self) -> Any:
        """The split as ``make_plan`` takes it."""
        if "parts" in self.split:
            return self.split["parts"]
        if "folds" in self.split:
            return self.folds
        fractions = tuple(self.split["fractions"])
        if "test_seed" in self.split:
            return HeldBack(fractions, self.split["test_seed"])
        return fractions

    @property
    def folds(self) -> Folds | None:
        """The folds that the seeds stand for; None without."""
        if "folds" not in self.split:
            return None
        count = self.split["folds"]
        groups, time = (
            np.array(self.split[name]) if name in self.split else None
            for name in ("groups", "time")
        )
        fractions = tuple(self.split["fractions"]) if "fractions" in self.split else None
        repeats = max(self.seeds) // count + 1
        return Folds(count, repeats, self.split.get("test_seed"), fractions, groups, time)

    def overlap(self, part: int) -> float:
        """Rows of the validation (1) or test part (2) over those that train, where intervals are
        corrected for overlapping training parts; 0 without folds."""
        folds = self.folds
        return 0.0 if folds is None else folds.overlap(self.samples, part)

    @property
    def tested_rows(self) -> int:
        """Different rows in the test parts of all seeds."""
        if not self.test_varies:
            return self.samples[2]
        folds = self.folds
        return sum(self.samples) if folds is None else folds.tested_rows(sum(self.samples))

    @property
    def runs(self) -> NDArray[np.bool_]:
        """Whether the study has each run, (seeds, configurations): all, or those of its shard."""
        return runs_of_shard(self.space, len(self.seeds), self.shard)

    @property
    def runs_in_all(self) -> int:
        """Number of these runs."""
        every = len(self.seeds) * len(self.space.configurations)
        return every if self.shard is None else int(self.runs.sum())

    @property
    def fingerprint(self) -> str:
        """12 hexadecimal digits, the hash of what every run of the study depends on."""
        text = json.dumps(self.fingerprint_fields(), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    def fingerprint_fields(self) -> dict[str, Any]:
        """What every run depends on besides its own settings and seed, by name."""
        initial = None if self.initial is None else _layers_to_json(self.initial)
        return {
            "data": self.data["fingerprint"],
            "split": self.split,
            **self.fixed.by_name(),
            "initial": initial,
            "trainer": self.trainer,
            **({} if self.claim is None else {"claim": digest_of_text(self.claim)}),
            # The files of runs have these columns.
            **({"metrics": list(self.metrics)} if self.metrics else {}),
        }


def digest_of_text(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal.

    >>> digest_of_text("")[:12]
    'e3b0c44298fc'
    """
    return hashlib.sha256(text.encode()).hexdigest()


def dataset_metadata_to_json(data: Dataset) -> dict[str, Any]:
    """The metadata of a dataset as the description keeps it."""
    return {
        "name": data.name,
        "fingerprint": data.fingerprint,
        "features": list(data.features),
        "classes": data.classes.tolist(),
        "scaling": data.scaling,
        "split": list(data.split),
        "note": data.note,
        **_targets_to_json(data),
        **({} if data.sample_weight is None else {"weighted": True}),
        **({} if data.columns is None else {"columns": data.columns.as_dict()}),
        **({"other_columns": list(data.other_columns)} if data.other_columns else {}),
    }


def _targets_to_json(data: Dataset) -> dict[str, Any]:
    """What the metadata of data without classes have besides."""
    if data.kind.has_rows:
        return {}
    shares = {"shares": data.y.mean(axis=0).tolist()} if data.problem == "multilabel" else {}
    return {"problem": data.problem, "targets": list(data.targets), **shares}


def split_to_json(plan: Plan, given: Any, usual: Sequence[float]) -> dict[str, Any]:
    """The split of a plan as the description keeps it.

    Args:
        plan: of the study.
        given: the split that the plan was made from; None took the usual one.
        usual: the fractions of the dataset.
    """
    if plan.parts is not None:
        return {"parts": [part.tolist() for part in plan.parts]}
    if isinstance(given, Folds):
        return given.as_dict()
    if isinstance(given, HeldBack):
        fractions = usual if given.fractions is None else given.fractions
        return {"fractions": list(fractions), "test_seed": given.test_seed}
    return {"fractions": list(usual if given is None else given)}


def _layers_to_json(layers: Layers) -> list[dict[str, Any]]:
    return [
        {
            "shape": list(w.shape),
            "dtype": w.dtype.name,
            "W": base64.b64encode(w.astype(w.dtype.newbyteorder("<")).tobytes()).decode(),
            "b": base64.b64encode(b.astype(w.dtype.newbyteorder("<")).tobytes()).decode(),
            "activation": activation,
        }
        for w, b, activation in layers
    ]
