"""The command line that repeats a sweep."""

from __future__ import annotations

import shlex
from typing import Any

from steepest.data.built_in import load
from steepest.errors import DataError
from steepest.study.descriptions import Description
from steepest.training.settings import default_of_setting

__all__ = ["sweep_command"]


def sweep_command(description: Description) -> str:
    """``steepest sweep …`` for a study; "" if no command line expresses it.

    None does if the data cannot be loaded by name, the split is by rows, training started from
    given weights, or a setting takes several words (one activation per layer, a flag both ways).

    >>> from steepest.study.validation import prepare_sweep
    >>> from steepest.training.seeds import Seeds
    >>> fixed = Seeds(None, None, None)
    >>> settings = {"hidden": [(), (8, 4)], "epochs": [2, 4], "loss_after": False}
    >>> given = prepare_sweep("iris", 8, None, fixed, None, "auto", 1, settings).description
    >>> print(sweep_command(given))
    steepest sweep iris --hidden none --hidden 8,4 --epochs 2,4 --no-loss-after --seeds 8
    """
    folds = description.folds
    by_rows = "parts" in description.split or description.space.listed
    if folds is not None:
        by_rows = folds.groups is not None or folds.time is not None
        by_rows = by_rows or len(description.seeds) % folds.count != 0
    if by_rows or description.initial is not None or not _can_be_loaded_by_name(description.data):
        return ""
    words = ["steepest", "sweep", str(description.data["name"])]
    for name, values in description.space.axes.items():
        option = _option_words(name, values)
        if option is None:
            return ""
        words += option
    given = description.split.get("fractions", description.data["split"])
    if given != description.data["split"]:
        words += ["--split", ",".join(f"{part:.17g}" for part in given)]
    if "test_seed" in description.split:
        words += ["--test-seed", str(description.split["test_seed"])]
    words += [word for name in description.metrics for word in ("--metric", name)]
    words += _words_of_seeds(description)
    for name, seed in description.fixed.by_name().items():
        words += [] if seed is None else [f"--{name.replace('_', '-')}", str(seed)]
    words += [] if description.shard is None else ["--shard", str(description.shard)]
    return shlex.join(words)


def _words_of_seeds(description: Description) -> list[str]:
    seeds, folds = description.seeds, description.folds
    counted = list(seeds) == list(range(len(seeds)))
    if folds is not None:
        repeats = ["--repeats", str(folds.repeats)] if folds.repeats > 1 else []
        return ["--folds", str(folds.count), *repeats]
    return ["--seeds", str(len(seeds)) if counted else "".join(f"{seed}," for seed in seeds)]


def _can_be_loaded_by_name(data: dict[str, Any]) -> bool:
    try:
        return load(data["name"]).fingerprint == str(data["fingerprint"])
    except DataError:
        return False


def _option_words(name: str, values: tuple[Any, ...]) -> list[str] | None:
    """The words of one option; [] for a default, None if no words express the values."""
    flag = f"--{name.replace('_', '-')}"
    if values == (default_of_setting(name),):
        return []
    if isinstance(values[0], bool):
        return None if len(values) > 1 else [flag if values[0] else f"--no-{flag[2:]}"]
    if name == "hidden":
        widths = (",".join(map(str, each)) or "none" for each in values)
        return [word for each in widths for word in (flag, each)]
    if any(isinstance(each, tuple) for each in values):
        return None
    return [flag, ",".join("none" if each is None else _value_text(each) for each in values)]


def _value_text(value: Any) -> str:
    return repr(value) if isinstance(value, float) else str(value)
