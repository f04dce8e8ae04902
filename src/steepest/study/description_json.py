"""The description of a study as the content of ``study.json``, written and read.

Somebody else may have written the file, so nothing in it is believed: every value is of its type
and in its range, and sizes are checked before anything of that size is made.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from steepest.data.column_plans import ColumnPlan
from steepest.data.problems import PROBLEMS
from steepest.data.splits import check_fractions
from steepest.errors import SettingsError, StudyError
from steepest.metrics.catalogue import check_metrics
from steepest.random import check_seed
from steepest.study.checked_json import flag, listed, mapping, text, whole_number
from steepest.study.checksums import read_json, write_json
from steepest.study.descriptions import Description, digest_of_text
from steepest.study.rungs import Rung
from steepest.study.shards import Shard, check_shard
from steepest.study.spaces import Space, space_from_options, space_of_settings
from steepest.training.costs import check_memory
from steepest.training.plans import Layers
from steepest.training.seeds import SEEDED, check_fixed_seeds, check_seeds
from steepest.training.setting_values import LATER
from steepest.training.settings import FIELDS, Settings, without_later_defaults
from steepest.training.trainers import TRAINERS
from steepest.values import DTYPES, shown

__all__ = ["SCHEMA_VERSION", "description_to_json", "read_description"]

SCHEMA_VERSION: Final = 2
_WITHOUT_SHA256: Final = 1
"""The schema of steepest 0.1, whose files do not end in their SHA-256."""


def description_to_json(description: Description) -> bytes:
    """The content of ``study.json``."""
    space, claim = description.space, description.claim
    configurations = None
    if space.listed:
        configurations = [without_later_defaults(each.as_dict()) for each in space.configurations]
    return write_json(
        {
            "schema": SCHEMA_VERSION,
            **description.fingerprint_fields(),
            "data": description.data,
            "samples": description.samples,
            "class_counts": description.class_counts,
            "space": space.written_axes,
            # Listed if they are not all combinations of the axes.
            **({} if configurations is None else {"configurations": configurations}),
            **({} if claim is None else {"claim_text": claim}),
            "seeds": _seeds_to_json(description.seeds),
            **_rungs_to_json(description.halved),
            **({} if description.shard is None else {"shard": description.shard}),
            "stored": description.stored,
            "versions": description.versions,
        }
    )


def read_description(content: bytes) -> Description:
    """A description from the content of ``study.json``.

    Raises:
        Damaged: the content is not what was written; the message is a clause.
        StudyError: not a description, or one written by a newer steepest; the message is a clause.
    """
    entry = read_json(content, SCHEMA_VERSION, _WITHOUT_SHA256)
    try:
        return _description_from_json(entry)
    except (SettingsError, StudyError, MemoryError) as error:
        raise StudyError(f"describes no whole study ({error})") from None


def _description_from_json(entry: dict[str, Any]) -> Description:
    data = _read_data(mapping(entry, "data"))
    training, validation, test = samples = _whole_numbers(entry, "samples", 3)
    counts = _whole_numbers(entry, "class_counts", max(1, len(data["classes"])))
    if sum(counts) != training:
        raise StudyError(f"class_counts must sum to the {training} rows of the training part")
    kind = PROBLEMS[data.get("problem", "classification")]
    seeds, space = _read_seeds(mapping(entry, "seeds")), _read_space(entry)
    check_memory(space.configurations, len(seeds))
    trainer = text(entry, "trainer")
    if trainer not in TRAINERS[1:]:
        raise StudyError(f"trainer must be {' or '.join(TRAINERS[1:])}, got {shown(trainer)}")
    versions = mapping(entry, "versions") if "versions" in entry else {}
    return Description(
        data=data,
        split=_read_split(mapping(entry, "split"), sum(samples)),
        samples=(training, validation, test),
        class_counts=counts,
        space=space,
        seeds=seeds,
        fixed=check_fixed_seeds(*(entry.get(name) for name in SEEDED)),
        initial=_read_layers(entry),
        trainer=trainer,
        stored=flag(entry, "stored"),
        shard=_read_shard(entry, space, len(seeds)),
        claim=_read_claim(entry),
        halved=_read_rungs(entry),
        metrics=check_metrics(listed(entry, "metrics"), kind.name) if "metrics" in entry else (),
        versions={name: text(versions, name) for name in versions},
    )


def _whole_numbers(entry: dict[str, Any], name: str, count: int) -> tuple[int, ...]:
    given = listed(entry, name)
    if len(given) != count:
        raise StudyError(f"{name} must be {count} whole numbers, got {shown(given)}")
    return tuple(whole_number(each, name) for each in given)


def _read_data(entry: dict[str, Any]) -> dict[str, Any]:
    """Name, fingerprint, features, classes, scaling, split and note of the dataset."""
    features, classes = listed(entry, "features", 1), listed(entry, "classes")
    targets = _read_targets(entry) if "problem" in entry else {}
    if len(classes) < 2 and not targets:
        raise StudyError(f"classes must be at least 2, got {len(classes)}")
    check_fractions(listed(entry, "split"))
    if not all(isinstance(each, str) for each in features):
        raise StudyError("features must be texts")
    if not all(isinstance(each, (str, int, float)) for each in classes):
        raise StudyError("classes must be texts or numbers")
    return {
        "name": text(entry, "name"),
        "fingerprint": text(entry, "fingerprint"),
        "features": features,
        "classes": classes,
        "scaling": text(entry, "scaling"),
        "split": entry["split"],
        "note": text(entry, "note"),
        **targets,
        **({"weighted": flag(entry, "weighted")} if "weighted" in entry else {}),
        **({"columns": _read_columns(entry)} if "columns" in entry else {}),
        **({"other_columns": _read_other_columns(entry)} if "other_columns" in entry else {}),
    }


def _read_columns(entry: dict[str, Any]) -> dict[str, Any]:
    """What each column of the table became, checked."""
    try:
        return ColumnPlan.from_dict(entry["columns"]).as_dict()
    except ValueError as error:
        raise StudyError(f"columns: {error}") from None


def _read_other_columns(entry: dict[str, Any]) -> list[str]:
    names = listed(entry, "other_columns")
    if not all(isinstance(each, str) for each in names):
        raise StudyError("other_columns must be texts")
    return names


def _read_targets(entry: dict[str, Any]) -> dict[str, Any]:
    """What the metadata of data without classes have besides."""
    problem, targets = text(entry, "problem"), listed(entry, "targets", 1)
    if problem not in PROBLEMS or problem == "classification" or entry["classes"]:
        raise StudyError(f"problem must be regression or multilabel, got {shown(problem)}")
    if not all(isinstance(each, str) for each in targets):
        raise StudyError("targets must be texts")
    if problem == "regression":
        return {"problem": problem, "targets": targets}
    shares = listed(entry, "shares", len(targets))
    if len(shares) != len(targets) or not all(
        isinstance(each, float) and 0 < each < 1 for each in shares
    ):
        raise StudyError("shares must be a number in (0, 1) for each label")
    return {"problem": problem, "targets": targets, "shares": shares}


def _read_split(entry: dict[str, Any], samples: int) -> dict[str, Any]:
    if "parts" in entry:
        parts = listed(entry, "parts")
        if not all(isinstance(part, list) for part in parts) or len(parts) != 3:
            raise StudyError("the parts of the split must be three lists of rows")
        if sum(len(part) for part in parts) != samples:
            raise StudyError(f"the parts of the split must have {samples} rows together")
        return {"parts": [[whole_number(row, "a row") for row in part] for part in parts]}
    if "folds" in entry:
        return _read_folds(entry)
    fractions = listed(entry, "fractions")
    check_fractions(fractions)
    if "test_seed" in entry:
        return {
            "fractions": fractions,
            "test_seed": check_seed("test_seed", entry["test_seed"]),
        }
    return {"fractions": fractions}


def _read_folds(entry: dict[str, Any]) -> dict[str, Any]:
    """Folds, with the number of each row's group, or its place in time."""
    found: dict[str, Any] = {"folds": whole_number(entry["folds"], "folds")}
    held = "test_seed" in entry
    if found["folds"] < (2 if held else 3):
        raise StudyError(f"folds must be at least 3, got {found['folds']}")
    if held:
        fractions = listed(entry, "fractions")
        check_fractions(fractions)
        seed = check_seed("test_seed", entry["test_seed"])
        found |= {"fractions": fractions, "test_seed": seed}
    for name in ("groups", "time"):
        if name in entry:
            found[name] = [whole_number(row, name) for row in listed(entry, name, 1)]
            if max(found[name]) >= len(found[name]):
                raise StudyError(f"{name} must be numbers below that of the rows")
    return found


def _read_space(entry: dict[str, Any]) -> Space:
    if "configurations" in entry:
        given = listed(entry, "configurations", 1)
        needed = set(FIELDS) - set(LATER)
        if not all(isinstance(each, dict) and needed <= set(each) <= set(FIELDS) for each in given):
            raise StudyError(f"configurations must have the settings {', '.join(FIELDS)}")
        settings = [Settings(**{n: _tuple_if_list(v) for n, v in each.items()}) for each in given]
        if len(set(settings)) < len(settings):
            raise StudyError("configurations must list each configuration once")
        return space_of_settings(settings)
    axes = mapping(entry, "space")
    return space_from_options(
        {
            name: [_tuple_if_list(value) for value in listed(axes, name, 1)]
            for name in FIELDS
            if name in axes or name not in LATER
        }
    )


def _tuple_if_list(value: Any) -> Any:
    """JSON has no tuples; the only lists among settings are widths and activations."""
    return tuple(value) if isinstance(value, list) else value


def _seeds_to_json(seeds: Sequence[int]) -> dict[str, Any]:
    return {"first": len(seeds)} if isinstance(seeds, range) else {"listed": list(seeds)}


def _read_seeds(entry: dict[str, Any]) -> Sequence[int]:
    if "first" in entry:
        return check_seeds(whole_number(entry["first"], "seeds"))
    return check_seeds(listed(entry, "listed"))


def _read_shard(entry: dict[str, Any], space: Space, seeds: int) -> Shard | None:
    if entry.get("shard") is None:
        return None
    return check_shard(tuple(listed(entry, "shard")), space, seeds)


def _rungs_to_json(rungs: Sequence[Rung] | None) -> dict[str, Any]:
    if rungs is None:
        return {}
    return {"halved": [[rung.epochs, rung.candidates] for rung in rungs]}


def _read_rungs(entry: dict[str, Any]) -> tuple[Rung, ...] | None:
    if "halved" not in entry:
        return None
    given = listed(entry, "halved", 1)
    if not all(isinstance(each, list) and len(each) == 2 for each in given):
        raise StudyError("halved must be pairs of epochs and candidates")
    return tuple(Rung(*(whole_number(number, "halved") for number in each)) for each in given)


def _read_claim(entry: dict[str, Any]) -> str | None:
    if "claim_text" not in entry and entry.get("claim") is None:
        return None
    claim = text(entry, "claim_text")
    if entry.get("claim") != digest_of_text(claim):
        raise StudyError("claim must be the SHA-256 of claim_text")
    return claim


def _read_layers(entry: dict[str, Any]) -> Layers | None:
    if entry.get("initial") is None:
        return None
    layers = listed(entry, "initial", 1)
    if not all(isinstance(layer, dict) for layer in layers):
        raise StudyError("initial must be a list of layers")
    return [_read_layer(layer) for layer in layers]


def _read_layer(entry: dict[str, Any]) -> tuple[Any, Any, str]:
    name = text(entry, "dtype")
    if name not in DTYPES:
        raise StudyError(f"the dtype of a layer must be {' or '.join(DTYPES)}, got {shown(name)}")
    dtype = np.dtype(name)
    rows, columns = _whole_numbers(entry, "shape", 2)
    try:
        w, b = (
            np.frombuffer(
                base64.b64decode(text(entry, each), validate=True), dtype.newbyteorder("<")
            ).astype(dtype)
            for each in ("W", "b")
        )
        return w.reshape(rows, columns), b, text(entry, "activation")
    except (binascii.Error, ValueError) as error:
        if isinstance(error, StudyError):
            raise
        raise StudyError(f"a layer of initial has no such weights ({error})") from None
