"""Study folders that are damaged on purpose: bytes changed, or a description written anew."""

from __future__ import annotations

import json
import random
import re
import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl

import steepest as st
from steepest.study.checksums import write_json

FILES = ("study.json", "study-copy.json")


def flips(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """The content with one random bit changed, as often as asked."""
    draw = random.Random(seed)
    for _ in range(count):
        place = draw.randrange(len(content))
        changed = bytes([content[place] ^ 1 << draw.randrange(8)])
        yield content[:place] + changed + content[place + 1 :]


def edits(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """The content with one digit or one word replaced by another of the same file."""
    draw = random.Random(seed)
    words = [match.span() for match in re.finditer(rb"[A-Za-z_]+|\d", content)]
    done = 0
    while done < count:
        (start, end), (first, last) = draw.choice(words), draw.choice(words)
        edited = content[:start] + content[first:last] + content[end:]
        if edited != content:
            done += 1
            yield edited


def write_hostile(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the description as somebody would who knows how its SHA-256 is made."""
    entry = json.loads((folder / FILES[0]).read_bytes())
    del entry["sha256"]
    change(entry)
    for name in FILES:
        (folder / name).write_bytes(write_json(entry))


def table_of(study: st.Study) -> pl.DataFrame:
    """The runs of a study in a fixed order, without their times."""
    # The oldest polars that is allowed sorts by no list; the widths differ by their sum.
    return study.runs.drop("milliseconds").sort("seed", "epochs", pl.col("hidden").list.sum())


def outcome_of_opening(folder: Path, known: pl.DataFrame) -> str:
    """What opening a study gave: the same, fewer runs, refused, or WRONG."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            study = st.open_study(folder)
        except st.StudyError as error:
            return f"refused: {error}"
    said = any(issubclass(each.category, st.StudyWarning) for each in caught)
    found = table_of(study)
    if found.equals(known):
        return "the same, said" if said else "the same"
    part = known.filter(pl.col("weights_sha256").is_in(found["weights_sha256"].implode()))
    return "fewer runs, said" if said and found.equals(part) else "WRONG"


def copy_of(folder: Path, place: Path) -> Path:
    """A copy of a study's folder."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place)
    return place
