"""The memory that a Parquet file needs is known from its headers, before it is decoded."""

from __future__ import annotations

import contextlib
import io
import random
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from steepest.data import table_files
from steepest.data.parquet_sizes import ParquetError, decoded_bytes, read_parquet
from steepest.data.table_files import read_table
from steepest.errors import DataError

FRAMES: dict[str, pl.DataFrame] = {
    "numbers": pl.DataFrame({"x": [0.5] * 1000, "n": range(1000)}),
    "texts": pl.DataFrame({"text": [f"{n:064x}" for n in range(500)]}),
    "one text": pl.DataFrame({"text": ["a" * 10_000] * 1000}),
    "lists": pl.DataFrame({"curve": [[0.25] * 60] * 300}),
    "nulls": pl.DataFrame({"x": [None] * 1000}, schema={"x": pl.Float64}),
    "bytes": pl.DataFrame({"bits": [bytes([n] * 57) for n in range(100)]}),
    "no rows": pl.DataFrame({"x": []}, schema={"x": pl.Float64}),
}


def written(frame: pl.DataFrame, **options: Any) -> bytes:
    buffer = io.BytesIO()
    frame.write_parquet(buffer, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("compression", ["zstd", "uncompressed", "snappy"])
@pytest.mark.parametrize("kind", FRAMES)
def test_no_table_takes_more_than_was_said(kind: str, compression: Any) -> None:
    content = written(FRAMES[kind], compression=compression, row_group_size=128)
    found = read_parquet(content, 10_000_000)
    assert found.equals(FRAMES[kind])
    # polars counts a text of a dictionary as often as it occurs; it is kept once.
    once = pl.Series("text", ["a" * 10_000]) if kind == "one text" else found
    assert decoded_bytes(content) >= once.estimated_size()


def test_what_is_said_is_near_what_is_taken() -> None:
    frame = pl.DataFrame({"x": [float(n) for n in range(100_000)]})
    assert 1 <= decoded_bytes(written(frame)) / frame.estimated_size() < 3.5


def test_a_table_of_more_bytes_than_allowed_is_refused() -> None:
    content = written(pl.select(pl.repeat(1, 10_000_000, dtype=pl.Int64)))
    assert len(content) < 100_000
    with pytest.raises(ParquetError) as caught:
        read_parquet(content, 100_000_000)
    assert str(caught.value).endswith("GB of memory, at most 0.1 GB are allowed")


def test_changed_bytes_give_a_table_or_one_of_two_errors() -> None:
    content = written(pl.concat([FRAMES["numbers"].with_columns(text=pl.lit("a"))] * 2))
    draw = random.Random(3)
    for _ in range(300):
        changed = bytearray(content)
        for _ in range(draw.randrange(1, 4)):
            changed[draw.randrange(len(changed))] = draw.randrange(256)
        with contextlib.suppress(ParquetError, pl.exceptions.PolarsError):
            read_parquet(bytes(changed), 10_000_000)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1\xff\xff\xff\x7fPAR1", b"PAR1" * 9])
def test_what_is_no_parquet_file_is_refused(content: bytes) -> None:
    with pytest.raises(ParquetError, match="its Parquet headers cannot be read"):
        decoded_bytes(content)


def test_a_small_file_of_a_huge_table_is_refused_as_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert table_files.MOST_MEMORY == 8e9
    monkeypatch.setattr(table_files, "MOST_MEMORY", 8 * 10**6)
    file = tmp_path / "huge.parquet"
    pl.select(x=pl.repeat(1, 600_000, dtype=pl.Int8)).write_parquet(file)
    assert file.stat().st_size < 20_000
    with pytest.raises(DataError) as caught:
        read_table(file)
    assert str(caught.value) == (
        f"{file} cannot be read: it would take 0.0096 GB of memory, at most 0.008 GB are allowed"
    )
