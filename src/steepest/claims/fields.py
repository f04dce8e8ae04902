"""The fields of a claim: which there are, and what each may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from steepest import values
from steepest.arguments import check_table, is_text
from steepest.data.problems import PROBLEMS
from steepest.errors import Problems, SettingsError, nearest, shown
from steepest.statistics import FEWEST_SEEDS
from steepest.training.settings import FIELDS, Settings, settings_from

__all__ = [
    "ABOUT",
    "COLUMNS",
    "DIRECTIONS",
    "NAMES",
    "SCORES",
    "check_fields",
    "check_sides",
    "check_values",
]

SCORES: Final = (
    *("test_accuracy", "test_loss", "validation_accuracy", "validation_loss"),
    *("test_r2", "validation_r2"),
)
DIRECTIONS: Final = ("higher", "lower", "equivalent")
ABOUT: Final = ("rows", "seeds")
TABLES: Final = ("a", "b", "common")
COLUMNS: Final = ("drop", "categorical", "numeric")
NAMES: Final = (
    "claim",
    "data",
    "target",
    "problem",
    *COLUMNS,
    "data_sha256",
    "split",
    "score",
    "direction",
    "margin",
    "about",
    "seeds",
    "seeds_reason",
    "first_seed",
    "a",
    "b",
    "common",
)
"""Fields of a claim file, in order."""
OPTIONAL: Final = ("target", "problem", *COLUMNS, "seeds_reason", "common")

_SEEDS: Final = values.count(FEWEST_SEEDS, "a comparison on fewer decides nothing")
_FIRST_SEED: Final = values.count(0, "the seeds are this and the following numbers")


def check_fields(entry: Mapping[str, Any], problems: Problems) -> None:
    """Add a sentence for every unknown and every missing field of a claim file."""
    for name in entry:
        if name not in NAMES:
            problems.add(f"unknown field {name} ({nearest(name, NAMES)})")
    for name in NAMES:
        if name not in entry and name not in OPTIONAL:
            problems.add(f"{name} must be given")
    if not isinstance(entry.get("data", ""), str):
        problems.add(f"data must be text, got {shown(entry['data'])}")
    _check_digest(entry.get("data_sha256", "0" * 64), problems)
    if not _is_split(entry.get("split", [1.0])):
        problems.add(f"split must be a list of fractions, got {shown(entry['split'])}")
    for name in TABLES:
        if name in entry and not isinstance(entry[name], Mapping):
            problems.add(f"{name} must be a table of settings, got {shown(entry[name])}")


def _check_digest(given: object, problems: Problems) -> None:
    if not (isinstance(given, str) and re.fullmatch("[0-9a-f]{64}", given)):
        problems.add(f"data_sha256 must be 64 hexadecimal digits, got {shown(given)}")


def _is_split(given: object) -> bool:
    return isinstance(given, list) and all(values.real(each) is not None for each in given)


def check_values(given: Mapping[str, Any], problems: Problems) -> dict[str, Any]:
    """The single values of a claim as they are kept, with a sentence for each wrong one."""
    kept: dict[str, Any] = dict(given)
    for name in ("claim", "target", "seeds_reason"):
        text = given[name]
        if name in OPTIONAL and text is None:
            continue
        if not is_text(text) or not text.strip():
            problems.add(f"{name} must be text, got {shown(text)}")
    for name in COLUMNS:
        kept[name] = _check_columns(name, given[name], problems)
    if given["problem"] is not None:
        kept["problem"] = values.one_of(PROBLEMS)("problem", given["problem"], problems)
    for name, known in (("score", SCORES), ("direction", DIRECTIONS)):
        kept[name] = values.one_of(known)(name, given[name], problems)
    if _name(given["about"]) == "datasets":
        problems.add('about must be "rows" or "seeds", got "datasets" (a claim has one data set)')
    else:
        kept["about"] = values.one_of(ABOUT)("about", given["about"], problems)
    if not isinstance(given["data_sha256"], str) or given["data_sha256"]:
        _check_digest(given["data_sha256"], problems)
    kept["seeds"] = _SEEDS("seeds", given["seeds"], problems)
    kept["first_seed"] = _FIRST_SEED("first_seed", given["first_seed"], problems)
    kept["margin"] = _check_margin(given, problems)
    if _name(given["about"]) == "rows" and _name(given["score"]).endswith(("_loss", "_r2")):
        problems.add(
            f'about must be "seeds" for {given["score"]} ("rows" needs a score that is a share of '
            "rows: test_accuracy or validation_accuracy)"
        )
    return kept


def _check_columns(name: str, given: object, problems: Problems) -> tuple[str, ...]:
    if not isinstance(given, list | tuple) or not all(is_text(each) for each in given):
        problems.add(f"{name} must be a list of names of columns, got {shown(given)}")
        return ()
    return tuple(given)


def _name(given: object) -> str:
    """Text as it is; "" for anything else, which need not be comparable."""
    return given if isinstance(given, str) else ""


def _check_margin(given: Mapping[str, Any], problems: Problems) -> Any:
    margin = values.real(given["margin"])
    if margin is None or not 0 <= margin < float("inf"):
        problems.add(f"margin must be a number of at least 0, got {shown(given['margin'])}")
    elif margin == 0 and _name(given["direction"]) == "equivalent":
        problems.add(
            'margin must be positive where direction is "equivalent", got 0 (name the largest '
            "difference that does not matter)"
        )
    elif margin >= 1 and _name(given["score"]).endswith("_accuracy"):
        problems.add(
            f"margin must be below 1 for an accuracy, got {margin:g} (0.01 is one percentage point)"
        )
    return margin


def check_sides(
    a: Mapping[str, Any], b: Mapping[str, Any], common: Mapping[str, Any], problems: Problems
) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """The settings of a, of b and of both as they are kept, with a sentence for each wrong one."""
    try:
        for name, given in (("a", a), ("b", b), ("common", common)):
            check_table(name, given)
    except SettingsError as error:
        problems.add(str(error))
        return {}, {}, {}
    for name in common:
        if name in a or name in b:
            problems.add(f"{name} must be a setting of a and b or of both (common), not twice")
    found = []
    for side, given in (("a", a), ("b", b)):
        options = {n: _setting_value(n, value) for n, value in {**common, **given}.items()}
        try:
            found.append(settings_from(**options))
        except SettingsError as error:
            for sentence in str(error).splitlines():
                problems.add(f"{side}: {sentence}")
    if len(found) == 2 and found[0] == found[1]:
        problems.add("a and b must differ, got the same settings twice")
    if len(found) < 2:
        return dict(a), dict(b), dict(common)
    return _kept(found[0], a), _kept(found[1], b), _kept(found[0], common)


def _setting_value(name: str, value: Any) -> Any:
    """TOML has neither tuples nor None."""
    if name in ("hidden", "activation") and isinstance(value, list):
        return tuple(value)
    return None if (name, value) == ("batch_size", "none") else value


def _kept(settings: Settings, given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in FIELDS if name in given}
