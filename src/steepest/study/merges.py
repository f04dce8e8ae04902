"""``merge_studies``: joins the shards of a study, which were trained apart, into one folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from steepest.arguments import check_path, listed
from steepest.errors import StudyError
from steepest.forks import check_threads_of_polars
from steepest.study.description_files import read_folder
from steepest.study.descriptions import Description
from steepest.study.folders import check_same_study, make_folder, read_data, read_runs, write_study
from steepest.study.opening import open_study
from steepest.study.shards import Shard
from steepest.study.storage import copy_parts, lock_folder
from steepest.study.studies import Study

__all__ = ["merge_studies"]

_MOST_NAMED: Final = 8


def merge_studies(folder: str | Path, shards: Sequence[str | Path]) -> Study:
    """Join the shards of a sweep into the study that the sweep would have made at once.

    Every run, its bits included, is that of the whole sweep (but for ``milliseconds``), and the
    files of runs are those of the shards, with the same names and digests. The same call continues
    one that was interrupted.

    Args:
        folder: of the merged study, new or left by an interrupted call.
        shards: the folders of all shards, in any order, made by ``sweep(..., shard=...)``.

    Raises:
        StudyError: a folder that holds no shard or an unfinished one, shards that overlap, one
            that is missing, shards of different studies.

    Warns:
        StudyWarning: a part of a shard is damaged.

    >>> import tempfile
    >>> import steepest as st
    >>> with tempfile.TemporaryDirectory() as place:
    ...     for number in (1, 2):
    ...         _ = st.sweep("iris", epochs=1, seeds=4, shard=(number, 2),
    ...                      folder=f"{place}/{number}")
    ...     st.merge_studies(f"{place}/whole", [f"{place}/1", f"{place}/2"]).runs["seed"].to_list()
    [0, 1, 2, 3]
    """
    check_threads_of_polars("merge_studies")
    place = check_path("folder", folder)
    found = [_read_shard(check_path("shards", each)) for each in listed(shards)]
    found = _in_order(found)
    first, described = found[0]
    for each, other in found:
        check_same_study(each, other, first, described)
        _check_finished(each, other)
    whole = replace(described, shard=None)
    if make_folder(place):
        _check_begun(place, read_folder(place), first, whole)
    with lock_folder(place):
        write_study(place, whole, read_data(first, described) if described.stored else None)
        for each, _ in found:
            copy_parts(each, place, described.fingerprint)
    return open_study(place)


def _check_begun(folder: Path, begun: Description, first: Path, whole: Description) -> None:
    """Refuse to merge into a folder that holds something else than the merged study."""
    if begun.shard is not None:
        raise StudyError(f"{folder} holds a shard (merge into a folder of its own)")
    check_same_study(folder, begun, first, whole)


def _read_shard(folder: Path) -> tuple[Path, Description]:
    """The folder with its description.

    Raises:
        StudyError: it holds no shard.
    """
    description = read_folder(folder)
    if description.shard is None:
        raise StudyError(f"{folder} holds a whole study (shards are made with shard=, --shard)")
    return folder, description


def _in_order(found: list[tuple[Path, Description]]) -> list[tuple[Path, Description]]:
    """The shards by number, each once.

    Raises:
        StudyError: shards of other numbers, one that is there twice, some that are missing.
    """
    if not found:
        raise StudyError("shards must be the folders of all shards, got none")
    by_number: dict[int, tuple[Path, Description]] = {}
    first, of = found[0][0], _shard_of(found[0][1]).of
    for folder, description in found:
        shard = _shard_of(description)
        if shard.of != of:
            raise StudyError(
                f"{folder} holds shard {shard}, {first} one of {of} (merge the shards of one sweep)"
            )
        if shard.number in by_number:
            raise StudyError(
                f"{by_number[shard.number][0]} and {folder} both hold shard {shard} (give each "
                "shard once)"
            )
        by_number[shard.number] = folder, description
    missing = [f"{number}/{of}" for number in range(1, of + 1) if number not in by_number]
    if missing:
        more = f" and {len(missing) - _MOST_NAMED} more" if len(missing) > _MOST_NAMED else ""
        raise StudyError(
            f"shards {', '.join(missing[:_MOST_NAMED])}{more} are missing (give the folders of all "
            f"{of})"
            if len(missing) > 1
            else f"shard {missing[0]} is missing (give the folders of all {of})"
        )
    return [by_number[number] for number in sorted(by_number)]


def _shard_of(description: Description) -> Shard:
    assert description.shard is not None  # checked when it was read
    return description.shard


def _check_finished(folder: Path, description: Description) -> None:
    """Refuse a shard that lacks runs, or has those of others.

    Warns:
        StudyWarning: a part is damaged.
    """
    _, configuration, place = read_runs(folder, description, quarantine=False)
    own = description.runs
    wanted, there = int(own.sum()), int(own[place, configuration].sum())
    if there < len(place):
        raise StudyError(
            f"{folder} has {len(place) - there} runs that do not belong to its shard "
            f"{description.shard} (they overlap with other shards: sweep it again in a new folder)"
        )
    if there < wanted:
        raise StudyError(
            f"{folder} has {there} of the {wanted} runs of shard {description.shard} (finish it "
            "with resume=True, --resume)"
        )
