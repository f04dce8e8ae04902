"""Parts: whole or not there, alone under the lock, and nothing damaged or foreign is read."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

import steepest as st
from steepest.errors import StudyError, StudyWarning
from steepest.study.columns import CORRECT
from steepest.study.storage import lock_folder, read_parts, write_part

FINGERPRINT = "0123456789ab"
FRAME = pl.DataFrame({"seed": [1, 2], "loss": [0.5, 0.25]})
SCHEMA = dict(FRAME.schema)

HOLD = """
import sys, time
from pathlib import Path
from steepest.study.storage import lock_folder
with lock_folder(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def read(folder: Path, *, quarantine: bool = True) -> list[pl.DataFrame]:
    return read_parts(folder, FINGERPRINT, SCHEMA, quarantine=quarantine)


def test_parts_are_read_in_the_order_written(tmp_path: Path) -> None:
    for number in range(5):
        file = write_part(tmp_path, FINGERPRINT, FRAME.with_columns(seed=number))
        os.utime(file, ns=(number * 10**9, number * 10**9))
    assert [part["seed"][0] for part in read(tmp_path)] == [0, 1, 2, 3, 4]


def test_the_name_contains_the_hash_of_the_bytes(tmp_path: Path) -> None:
    file = write_part(tmp_path, FINGERPRINT, FRAME)
    assert hashlib.sha256(file.read_bytes()).hexdigest() in file.name
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("place", [0, 10, -1])
def test_a_flipped_bit_is_found_and_the_part_moved_away(tmp_path: Path, place: int) -> None:
    good = write_part(tmp_path, FINGERPRINT, FRAME)
    bad = write_part(tmp_path, FINGERPRINT, FRAME.with_columns(seed=7))
    content = bytearray(bad.read_bytes())
    content[place] ^= 1
    bad.write_bytes(content)
    with pytest.warns(StudyWarning) as caught:
        (part,) = read(tmp_path)
    assert part.equals(FRAME)
    aside = tmp_path / "quarantine"
    assert str(caught[0].message) == (
        f"{bad} is left out: it is damaged (its SHA-256 is not the one in its name); it was moved "
        f"to {aside} and its runs are done again"
    )
    assert [file.name for file in aside.iterdir()] == [bad.name]
    assert good.is_file()
    assert len(read(tmp_path)) == 1


def test_reading_without_quarantine_moves_nothing(tmp_path: Path) -> None:
    file = write_part(tmp_path, FINGERPRINT, FRAME)
    file.write_bytes(file.read_bytes()[:-9])
    with pytest.warns(StudyWarning) as caught:
        assert read(tmp_path, quarantine=False) == []
    assert str(caught[0].message) == (
        f"{file} is left out: it is damaged (its SHA-256 is not the one in its name); its runs are "
        "not part of the study"
    )
    assert file.is_file()


def test_a_part_of_another_study_is_left_out(tmp_path: Path) -> None:
    file = write_part(tmp_path, "ba9876543210", FRAME)
    with pytest.warns(StudyWarning, match=f"{file.name} is left out: it belongs to another study"):
        assert read(tmp_path) == []


def test_a_file_with_another_name_is_left_out(tmp_path: Path) -> None:
    FRAME.write_parquet(tmp_path / "part-1.parquet")
    with pytest.warns(StudyWarning, match="its name is not that of a part"):
        assert read(tmp_path) == []


def test_a_part_with_other_columns_is_left_out(tmp_path: Path) -> None:
    write_part(tmp_path, FINGERPRINT, FRAME.drop("loss"))
    with pytest.warns(StudyWarning, match="it cannot be read"):
        assert read(tmp_path) == []


def test_columns_that_came_later_have_their_default_in_parts_without_them(tmp_path: Path) -> None:
    write_part(tmp_path, FINGERPRINT, FRAME)
    schema = {**SCHEMA, "test_correct": pl.Binary, "rho": pl.Float64}
    missing = {"test_correct": None, "rho": 0.99}
    (part,) = read_parts(tmp_path, FINGERPRINT, schema, missing, quarantine=True)
    assert part["test_correct"].to_list() == [None, None]
    assert part["rho"].to_list() == [0.99, 0.99]
    assert part.select("seed", "loss").equals(FRAME)


def test_the_lock_names_its_holder_and_a_kill_frees_it(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(StudyError) as caught, lock_folder(tmp_path):
            pass
        assert str(caught.value).startswith(
            f"{tmp_path} is being written to by process {holder.pid} on "
        )
        assert str(caught.value).endswith("; wait for its end")
        holder.kill()
        holder.communicate()
    with lock_folder(tmp_path):
        pass


def test_which_rows_are_right_takes_at_most_a_fifth_of_a_study() -> None:
    def size(runs: pl.DataFrame) -> int:
        file = io.BytesIO()
        runs.write_parquet(file, compression="zstd", compression_level=1)
        return len(file.getvalue())

    # Short curves and many rows: 3 % of the README's study, 7 % of this one.
    study = st.sweep("digits", hidden=[(), (8,)], epochs=10, seeds=8)
    with_bits, without = size(study.runs), size(study.runs.drop(CORRECT))
    assert with_bits <= 1.2 * without, f"{with_bits / without:.2f}"
