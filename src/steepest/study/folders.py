"""The folder of a study: its description, the data and the files of runs."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.built_in import load
from steepest.data.column_plans import ColumnPlan
from steepest.data.datasets import Dataset, with_other_columns
from steepest.data.parquet_sizes import ParquetError, read_parquet
from steepest.errors import DataError, SteepestError, StudyError
from steepest.files import (
    is_regular_file,
    make_writable_folder,
    read_regular_file,
    remove_unfinished_files,
    write_whole_file,
)
from steepest.study.columns import (
    MISSING,
    configuration_numbers,
    curves_of,
    empty_rows,
    schema_of,
)
from steepest.study.description_files import holds_study, write_description
from steepest.study.descriptions import Description
from steepest.study.quarantine import move_aside
from steepest.study.shards import Shard
from steepest.study.storage import read_parts

__all__ = [
    "check_continuation",
    "check_same_study",
    "joined_seeds",
    "make_folder",
    "read_data",
    "read_runs",
    "write_study",
]

DATA: Final = "data.parquet"
WEIGHTS: Final = "weight"
MOST_BYTES: Final = 8_000_000_000
"""Of the data, in the file and in memory."""


def make_folder(folder: Path) -> bool:
    """Make the folder if it is missing, and return whether it holds a study.

    Raises:
        StudyError: it cannot be made or written to, or holds other files.
    """
    make_writable_folder(folder)
    if holds_study(folder):
        return True
    strange = [
        file.name for file in folder.iterdir() if not _is_left_by_an_interrupted_start(file.name)
    ]
    if strange:
        raise StudyError(
            f"folder {folder} holds no study but other files, such as {sorted(strange)[0]} "
            "(choose another)"
        )
    return False


def _is_left_by_an_interrupted_start(name: str) -> bool:
    """Whether an interrupted sweep may have left the file before ``study.json`` existed."""
    return name in ("lock", DATA) or name.endswith(".tmp")


def write_study(folder: Path, description: Description, data: Dataset | None) -> None:
    """Write data and description, after which the folder holds a study. Needs the lock.

    Data that is damaged is moved aside and written again; None is not stored.
    """
    remove_unfinished_files(folder)
    file = folder / DATA
    if data is not None and description.stored and not _is_whole(file, description.data):
        if file.is_symlink() or file.exists():
            move_aside(file)
        columns = {f"x{i}": data.x[:, i] for i in range(data.x.shape[1])}
        buffer = io.BytesIO()
        weights = {} if data.sample_weight is None else {WEIGHTS: data.sample_weight}
        outputs = data.outputs
        if outputs is None:
            columns["y"] = data.y
        else:
            columns |= {f"y{i}": outputs[:, i] for i in range(outputs.shape[1])}
        pl.DataFrame({**columns, **weights}).write_parquet(buffer)
        write_whole_file(file, buffer.getvalue())
    write_description(folder, description)


def check_continuation(
    folder: Path, old: Description, new: Description, *, resume: bool, extend: bool
) -> Description:
    """The description of a study that is resumed or extended.

    Raises:
        StudyError: neither was asked for, or the new sweep does not belong to this study.
    """
    if not resume and not extend:
        raise StudyError(
            f"folder {folder} already holds a study (resume=True finishes it, extend=True adds "
            "settings or seeds to it, or choose another folder)"
        )
    other = _other_fields(old, new)
    if other == ["claim"] and new.claim is None:
        raise StudyError(
            f"folder {folder} holds the runs of a claim, to which nothing can be added "
            "(choose another folder)"
        )
    if other:
        raise StudyError(
            f"folder {folder} holds a study with another {' and another '.join(other)}, "
            "which cannot be mixed (choose another folder)"
        )
    _check_shards(folder, old.shard, new.shard, extend=extend)
    if extend:
        seeds = joined_seeds(old.seeds, new.seeds)
        return replace(new, space=old.space.union(new.space), seeds=seeds, stored=old.stored)
    before, now = old.space.axes, new.space.axes
    changed = [name for name in now if set(now[name]) != set(before[name])]
    changed += ["seeds"] if set(old.seeds) != set(new.seeds) else []
    if changed:
        raise StudyError(
            f"folder {folder} holds a study over other {' and '.join(changed)} "
            "(extend=True adds to it)"
        )
    return old


def _other_fields(old: Description, new: Description) -> list[str]:
    """Names of what their runs depend on besides settings and seeds, where it differs."""
    fields, other_fields = old.fingerprint_fields(), new.fingerprint_fields()
    names = dict.fromkeys((*fields, *other_fields))
    return [name for name in names if fields.get(name) != other_fields.get(name)]


def check_same_study(folder: Path, one: Description, first: Path, other: Description) -> None:
    """Refuse to put the runs of two studies together.

    Args:
        folder: with the description ``one``.
        first: with the description ``other``.

    Raises:
        StudyError: naming what differs.
    """
    different = _other_fields(one, other)
    if one.space.configurations != other.space.configurations:
        axes, theirs = one.space.axes, other.space.axes
        different += [name for name in axes if axes[name] != theirs[name]] or ["configurations"]
    if tuple(one.seeds) != tuple(other.seeds):
        different.append("seeds")
    if different:
        raise StudyError(
            f"{folder} and {first} are of different studies, which differ in "
            f"{' and '.join(different)} (merge the shards of one sweep)"
        )


def _check_shards(folder: Path, old: Shard | None, new: Shard | None, *, extend: bool) -> None:
    """Refuse to train another shard of a study in the folder of one, or to add to a shard."""
    if extend and (old or new):
        what = f"shard {old} of a study" if old else "a whole study"
        raise StudyError(
            f"folder {folder} holds {what}: extend=True goes without shards (extend the merged "
            "study, or sweep all shards again)"
        )
    if old != new:
        held, got = (f"shard {shard}" if shard else "a whole study" for shard in (old, new))
        raise StudyError(
            f"folder {folder} holds {held}, got {got} (each shard has a folder of its own)"
        )


def joined_seeds(old: Sequence[int], new: Sequence[int]) -> Sequence[int]:
    """The seeds of both, each once, those of ``old`` first.

    >>> joined_seeds(range(2), [7, 1]), joined_seeds(range(2), range(3))
    ((0, 1, 7), range(0, 3))
    """
    seeds = tuple(dict.fromkeys([*old, *new]))
    counted = range(len(seeds))
    return counted if seeds == tuple(counted) else seeds


def read_data(folder: Path | None, description: Description) -> Dataset | None:
    """The data of a study, from its folder or by name; None if neither provides it.

    Raises:
        StudyError: the data in the folder is not the data that was trained on.
    """
    entry = description.data
    if folder is not None and description.stored:
        data = _read_stored_data(folder / DATA, entry)
        if data is None:
            raise StudyError(f"{folder / DATA} is missing or damaged; the runs can still be read")
        return data
    try:
        data = load(entry["name"])
    except DataError:
        return None
    return data if data.fingerprint == entry["fingerprint"] else None


def _is_whole(file: Path, entry: dict[str, Any]) -> bool:
    return is_regular_file(file) and _read_stored_data(file, entry) is not None


def _read_stored_data(file: Path, entry: dict[str, Any]) -> Dataset | None:
    """The data in the file; None if it is missing or not the data that was trained on."""
    try:
        table = read_parquet(read_regular_file(file, MOST_BYTES), MOST_BYTES)
        names = [f"y{i}" for i in range(len(entry.get("targets", ())))] or ["y"]
        data = Dataset(
            table.drop(*names, WEIGHTS, strict=False).to_numpy(),
            _stored_targets(table[names], entry),
            name=entry["name"],
            scaling=entry["scaling"],
            split=tuple(entry["split"]),
            features=entry["features"],
            note=entry["note"],
            sample_weight=table[WEIGHTS].to_numpy() if WEIGHTS in table.columns else None,
            problem=entry.get("problem", "classification"),
            columns=ColumnPlan.from_dict(entry["columns"]) if "columns" in entry else None,
        )
        data = with_other_columns(data, entry.get("other_columns", ()))
    except (
        OSError,
        ValueError,
        pl.exceptions.PolarsError,
        ParquetError,
        SteepestError,
        IndexError,
        TypeError,
    ):
        return None
    return data if data.fingerprint == entry["fingerprint"] else None


def _stored_targets(columns: pl.DataFrame, entry: dict[str, Any]) -> Any:
    """What was given as y: labels, or a frame with the columns of the targets."""
    if "targets" not in entry:
        return np.asarray(entry["classes"])[columns["y"].to_numpy()]
    columns.columns = entry["targets"]
    return columns


def read_runs(
    folder: Path, description: Description, *, quarantine: bool, curves: bool = True
) -> tuple[pl.DataFrame, NDArray[np.int64], NDArray[np.int64]]:
    """All runs on disk, each once; the number of each run's configuration; the place of its seed.

    A run that failed and was trained later is the trained one.

    Args:
        folder: of the study.
        description: of the study.
        quarantine: whether damaged parts are moved to another folder.
        curves: whether the histories of the runs are read.

    Warns:
        StudyWarning: a part was left out, being damaged or of another study.
    """
    left_out = () if curves else curves_of(description.kind)
    whole = schema_of(description.kind, description.metrics)
    schema = {name: kind for name, kind in whole.items() if name not in left_out}
    parts = read_parts(folder, description.fingerprint, schema, MISSING, quarantine=quarantine)
    runs = pl.concat(parts or [empty_rows(description.kind, description.metrics).drop(left_out)])
    if (runs["status"] == "failed").any():
        runs = runs.sort(pl.col("status") == "failed", maintain_order=True)
    configuration = configuration_numbers(runs, description.space.configurations)
    seeds = np.asarray(description.seeds, dtype=np.uint64)
    order = np.argsort(seeds)
    given = runs["seed"].to_numpy()
    place = order[np.searchsorted(seeds[order], given).clip(max=len(seeds) - 1)]
    known = (configuration >= 0) & (seeds[place] == given)
    key = np.where(known, place * len(description.space.configurations) + configuration, -1)
    distinct, first = np.unique(key, return_index=True)
    first = first[distinct >= 0]
    if np.array_equal(first, np.arange(runs.height)):  # as sweeps write them
        return runs, configuration, place
    return runs[first], configuration[first], place[first]
