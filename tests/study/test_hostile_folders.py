"""A folder that somebody else made: nothing in it is followed, overwritten or believed."""

from __future__ import annotations

import hashlib
import io
import json
import os
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import steepest as st
from folder_damage import FILES, copy_of, write_hostile

SPACE: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [1, 2], "seeds": 3}

Change = Callable[[dict[str, Any]], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole") / "study"
    st.sweep("iris", folder=folder, **SPACE)
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return copy_of(whole, tmp_path / "study")


HOSTILE: dict[str, tuple[Change, str]] = {
    "a billion seeds": (
        lambda entry: entry["seeds"].update(first=10**9),
        "seeds must be at most 10,000,000, got 1,000,000,000 seeds",
    ),
    "more seeds than a machine number holds": (
        lambda entry: entry["seeds"].update(first=2**64),
        "seeds must be a whole number from 0 to 2**63 - 1, got 18446744073709551616",
    ),
    "many values of many settings": (
        lambda entry: entry["space"].update(
            learning_rate=[0.1 + 1e-6 * n for n in range(2_000)],
            hidden=[[n] for n in range(1, 2_001)],
        ),
        "a sweep must have at most 1,000,000 configurations, got 8,000,000",
    ),
    "more runs than fit into memory": (
        lambda entry: entry.update(
            seeds={"first": 10_000_000},
            space=entry["space"] | {"epochs": [100_000]},
        ),
        "takes about",
    ),
    "a wrong type of the data": (
        lambda entry: entry.update(data=[1]),
        "data must be an object, got [1]",
    ),
    "a wrong type of a class": (
        lambda entry: entry["data"].update(classes=[[1], [2], [3]]),
        "classes must be texts or numbers",
    ),
    "counts that contradict the samples": (
        lambda entry: entry.update(class_counts=[1, 2, 3]),
        "class_counts must sum to the 90 rows of the training part",
    ),
    "an unknown rule": (
        lambda entry: entry["space"].update(rule=["rprop"]),
        "rule must be",
    ),
    "a setting that is missing": (
        lambda entry: entry["space"].pop("rule"),
        "rule must be a list of at least 1, got None",
    ),
    "weights of another size": (
        lambda entry: entry.update(
            initial=[
                {
                    "shape": [10**6, 10**6],
                    "dtype": "float32",
                    "W": "",
                    "b": "",
                    "activation": "relu",
                }
            ]
        ),
        "a layer of initial has no such weights",
    ),
    "another trainer": (
        lambda entry: entry.update(trainer="os.system"),
        'trainer must be engine or reference, got "os.system"',
    ),
    "a split of other rows": (
        lambda entry: entry.update(split={"parts": [[0], [1], [2]]}),
        "the parts of the split must have 150 rows together",
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_description_is_one_sentence_within_a_second(folder: Path, kind: str) -> None:
    change, sentence = HOSTILE[kind]
    write_hostile(folder, change)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    with pytest.raises(st.StudyError) as caught:
        st.open_study(folder)
    assert time.process_time() - start < 1.0
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000
    assert sentence in str(caught.value)
    assert str(caught.value).startswith(f"{folder}/study.json describes no whole study (")


@pytest.mark.parametrize(
    "content",
    [b"[" * 100_000, b'{"schema":' * 50_000, b"\xff\xfe", b"", b"null", b'{"schema": "1"}'],
)
def test_what_is_no_json_object_is_one_sentence(folder: Path, content: bytes) -> None:
    for name in FILES:
        (folder / name).write_bytes(content)
    with pytest.raises(st.StudyError, match=r"study\.json is damaged") as caught:
        st.open_study(folder)
    assert "\n" not in str(caught.value)


def add_part(folder: Path, content: bytes) -> Path:
    fingerprint = next(folder.glob("part-*")).name.split("-")[1]
    file = folder / f"part-{fingerprint}-{hashlib.sha256(content).hexdigest()}.parquet"
    file.write_bytes(content)
    return file


def test_a_small_part_that_stands_for_gigabytes_is_not_decoded(folder: Path) -> None:
    buffer = io.BytesIO()
    pl.select(pl.repeat(1, 100_000_000, dtype=pl.UInt8).alias("seed")).write_parquet(
        buffer, compression="zstd"
    )
    assert len(buffer.getvalue()) < 1_000_000
    bomb = add_part(folder, buffer.getvalue())
    with pytest.warns(st.StudyWarning) as caught:
        study = st.open_study(folder)
    assert str(caught[0].message).startswith(
        f"{bomb} is left out: it cannot be read (it would take "
    )
    assert "GB of memory, at most 1 GB are allowed" in str(caught[0].message)
    assert len(study) == 12


def test_a_part_that_is_a_link_a_pipe_or_a_folder_is_left_out(folder: Path, tmp_path: Path) -> None:
    part = next(folder.glob("part-*"))
    target = tmp_path / "elsewhere.parquet"
    part.replace(target)
    part.symlink_to(target)
    os.mkfifo(folder / "part-pipe.parquet")
    (folder / f"part-{'0' * 12}-{'0' * 64}.parquet").mkdir()
    with pytest.warns(st.StudyWarning) as caught:
        study = st.open_study(folder)
    assert len(study) == 0
    assert sorted(str(each.message).partition(" is left out: ")[2] for each in caught) == [
        "it belongs to another study; its runs are not part of the study",
        "it cannot be read (it is not a regular file); its runs are not part of the study",
        "its name is not that of a part; its runs are not part of the study",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_part_that_may_not_be_read_is_left_out_and_named(folder: Path) -> None:
    part = next(folder.glob("part-*"))
    part.chmod(0)
    with pytest.warns(st.StudyWarning, match=r"it cannot be read \(Permission denied\)"):
        assert len(st.open_study(folder)) == 0


def test_a_part_that_cannot_be_read_is_left_out_and_its_runs_done_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = next(folder.glob("part-*"))
    open_file = os.open

    def fail_for_part(path: Any, *arguments: Any, **options: Any) -> int:
        if Path(path) == part:
            raise OSError(5, "Input/output error")
        return open_file(path, *arguments, **options)

    monkeypatch.setattr(os, "open", fail_for_part)
    with pytest.warns(st.StudyWarning, match=r"it cannot be read \(Input/output error\)"):
        assert len(st.open_study(folder)) == 0
    with pytest.warns(st.StudyWarning, match="it was moved to .*quarantine and its runs are done"):
        study = st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert (study.added, study.complete) == (6, True)


@pytest.mark.parametrize("how", ["link", "hard link", "notes"])
def test_a_file_that_is_no_lock_is_not_overwritten(folder: Path, tmp_path: Path, how: str) -> None:
    target = tmp_path / "precious.txt"
    target.write_text("precious")
    (folder / "lock").unlink()
    if how == "link":
        (folder / "lock").symlink_to(target)
    elif how == "hard link":
        (folder / "lock").hardlink_to(target)
    else:
        (folder / "lock").write_text("precious")
    with pytest.raises(st.StudyError) as caught:
        st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert str(caught.value) == f"{folder}/lock is not the lock of a study (move it away)"
    assert target.read_text() == (folder / "lock").read_text() == "precious"


def test_files_of_others_stay_when_a_sweep_goes_on(folder: Path) -> None:
    foreign = {".notes.tmp": "a", "notes.txt": "b", ".probe.tmp": "c"}
    for name, text in foreign.items():
        (folder / name).write_text(text)
    st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert {name: (folder / name).read_text() for name in foreign} == foreign


def test_a_quarantine_that_is_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    part = next(folder.glob("part-*"))
    part.write_bytes(b"damaged")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "quarantine").symlink_to(elsewhere)
    with pytest.warns(st.StudyWarning, match="it could not be moved away and its runs are done"):
        st.sweep("iris", folder=folder, resume=True, **SPACE)
    assert list(elsewhere.iterdir()) == []


def test_a_list_of_data_sets_leads_to_no_other_folder(tmp_path: Path) -> None:
    folder = tmp_path / "studies"
    st.sweep(["iris", "wine"], folder=folder, epochs=1, seeds=2)
    entry = {"schema": 1, "studies": {"iris": "../elsewhere", "wine": "wine"}}
    (folder / "studies.json").write_text(json.dumps(entry))
    with pytest.raises(st.StudyError) as caught:
        st.open_studies(folder)
    assert str(caught.value) == (
        f'{folder}/studies.json must list folders beside it, got "../elsewhere"'
    )
