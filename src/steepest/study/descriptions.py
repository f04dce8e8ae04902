"""The description of a study (data, split, seeds, settings) and its JSON.

The description is written before the first run. Everything that a run's bits depend on besides its
own settings and seed is hashed to the ``fingerprint``, which is part of the name of every file of
runs.
"""

from __future__ import annotations

import base64
import hashlib
import json
import platform
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from steepest.data.datasets import Dataset
from steepest.data.splits import HeldBack
from steepest.errors import StudyError
from steepest.machine import processor_name
from steepest.study.spaces import Space, space_from_axes, space_of_settings
from steepest.training.plans import Layers, Plan
from steepest.training.seeds import SEEDED, FixedSeeds, check_fixed_seeds
from steepest.training.settings import FIELDS, Settings

__all__ = [
    "SCHEMA_VERSION",
    "Description",
    "current_versions",
    "dataset_metadata_to_json",
    "digest_of_text",
    "read_description",
    "split_to_json",
]

SCHEMA_VERSION: Final = 1


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
        data: name, fingerprint, features, classes, scaling, split and note of the dataset.
        split: {"fractions": […]}, with "test_seed" where the test rows are held back, or
            {"parts": [[…], […], […]]}.
        samples: rows of training, validation and test.
        class_counts: rows of each class in the training part.
        space: the configurations.
        seeds: each configuration has one run per seed.
        fixed: the seeds that all runs share; None where each run has its own.
        initial: weights that training starts from.
        trainer: "engine" or "reference"; their bits differ.
        stored: whether the folder holds the data.
        claim: text of the claim file that the runs test, as it was when they began.
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
    claim: str | None = None
    versions: dict[str, str] = field(default_factory=current_versions)

    @property
    def split_varies(self) -> bool:
        """Whether each seed has its own split."""
        return "fractions" in self.split and self.fixed.split is None

    @property
    def test_varies(self) -> bool:
        """Whether each seed has its own test part."""
        return self.split_varies and "test_seed" not in self.split

    @property
    def split_given(self) -> Any:
        """The split as ``make_plan`` takes it."""
        if "parts" in self.split:
            return self.split["parts"]
        fractions = tuple(self.split["fractions"])
        if "test_seed" in self.split:
            return HeldBack(fractions, self.split["test_seed"])
        return fractions

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
        }

    def _listed_configurations(self) -> dict[str, Any]:
        """The configurations, if they are not all combinations of the axes."""
        if not self.space.listed:
            return {}
        return {"configurations": [each.as_dict() for each in self.space.configurations]}

    def as_json(self) -> bytes:
        """The content of ``study.json``."""
        entry = {
            "schema": SCHEMA_VERSION,
            **self.fingerprint_fields(),
            "data": self.data,
            "samples": self.samples,
            "class_counts": self.class_counts,
            "space": self.space.axes,
            **self._listed_configurations(),
            **({} if self.claim is None else {"claim_text": self.claim}),
            "seeds": _seeds_to_json(self.seeds),
            "stored": self.stored,
            "versions": self.versions,
        }
        return json.dumps(entry, indent=1, ensure_ascii=False).encode() + b"\n"


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
    }


def split_to_json(plan: Plan, given: Any, usual: Sequence[float]) -> dict[str, Any]:
    """The split of a plan as the description keeps it.

    Args:
        plan: of the study.
        given: the split that the plan was made from; None took the usual one.
        usual: the fractions of the dataset.
    """
    if plan.parts is not None:
        return {"parts": [part.tolist() for part in plan.parts]}
    if isinstance(given, HeldBack):
        fractions = usual if given.fractions is None else given.fractions
        return {"fractions": list(fractions), "test_seed": given.test_seed}
    return {"fractions": list(usual if given is None else given)}


def read_description(text: bytes, where: object) -> Description:
    """A description from the content of ``study.json``.

    Raises:
        StudyError: not a description, or one written by a newer steepest.
    """
    try:
        entry = json.loads(text)
        version = entry["schema"]
    except (ValueError, KeyError, TypeError) as error:
        raise StudyError(f"{where} describes no study ({error})") from None
    if version != SCHEMA_VERSION:
        raise StudyError(
            f"{where} has schema {version}, this steepest reads {SCHEMA_VERSION} "
            "(open it with a newer steepest)"
        )
    try:
        return _description_from_json(entry)
    except (ValueError, KeyError, TypeError) as error:
        raise StudyError(f"{where} describes no whole study ({error!r})") from None


def _description_from_json(entry: dict[str, Any]) -> Description:
    axes = {name: tuple(_tuple_if_list(value) for value in entry["space"][name]) for name in FIELDS}
    listed = [
        Settings(**{name: _tuple_if_list(value) for name, value in each.items()})
        for each in entry.get("configurations", ())
    ]
    training, validation, test = entry["samples"]
    initial = entry["initial"]
    return Description(
        data=entry["data"],
        split=entry["split"],
        samples=(training, validation, test),
        class_counts=tuple(entry["class_counts"]),
        space=space_of_settings(listed) if listed else space_from_axes(axes),
        seeds=_seeds_from_json(entry["seeds"]),
        fixed=check_fixed_seeds(*(entry[name] for name in SEEDED)),
        initial=None if initial is None else [_layer_from_json(layer) for layer in initial],
        trainer=entry["trainer"],
        stored=entry["stored"],
        claim=entry.get("claim_text"),
        versions=entry.get("versions", {}),
    )


def _tuple_if_list(value: Any) -> Any:
    """JSON has no tuples; the only lists among settings are widths and activations."""
    return tuple(value) if isinstance(value, list) else value


def _seeds_to_json(seeds: Sequence[int]) -> dict[str, Any]:
    return {"first": len(seeds)} if isinstance(seeds, range) else {"listed": list(seeds)}


def _seeds_from_json(entry: dict[str, Any]) -> Sequence[int]:
    return range(entry["first"]) if "first" in entry else tuple(entry["listed"])


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


def _layer_from_json(entry: dict[str, Any]) -> tuple[Any, Any, str]:
    dtype = np.dtype(entry["dtype"])
    w, b = (
        np.frombuffer(base64.b64decode(entry[name]), dtype.newbyteorder("<")).astype(dtype)
        for name in ("W", "b")
    )
    return w.reshape(entry["shape"]), b, entry["activation"]
