"""Errors about the rows of a CSV file name the lines that an editor shows."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from steepest.data.datasets import Dataset
from steepest.errors import DataError


def message(path: Path, content: bytes, **options: object) -> str:
    path.write_bytes(content)
    with pytest.raises(DataError) as caught:
        Dataset.from_csv(path, "kind", **options)
    return str(caught.value)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"size,kind\n1,a\n2,b\nabc,a\n", 4),
        (b"size,kind\r\n1,a\r\n2,b\r\nabc,a\r\n", 4),
        (b'size,kind\n1,"a\nhigh"\n2,"b\n\nlow"\nabc,"a\nhigh"\n', 7),
        (b"sep=;\nsize;kind\n1;a\n2;b\nabc;a\n", 5),
        (b"Report;\n;\nsize;kind\n1;a\n2;b\nabc;a\n", 6),
        (b"\n\nsize,kind\n1,a\n2,b\nabc,a\n", 6),
        (b'"si\nze",kind\n1,a\n2,b\nabc,a\n', 5),
    ],
)
def test_a_value_that_is_no_number_is_found_in_its_line(
    tmp_path: Path, content: bytes, line: int
) -> None:
    name = "si\nze" if b'"si' in content else "size"
    text = message(tmp_path / "t.csv", content, numeric=[name])
    assert f'got "abc" in line {line} of t.csv (' in text


def test_lines_of_a_packed_file_are_those_of_the_text_in_it(tmp_path: Path) -> None:
    packed = gzip.compress(b"size,kind\n1,a\nabc,b\n2,a\n")
    assert "in line 3 of t.csv.gz" in message(tmp_path / "t.csv.gz", packed, numeric=["size"])


def test_a_missing_label_is_found_in_its_line(tmp_path: Path) -> None:
    text = message(tmp_path / "t.csv", b"size,kind\n1,a\n2,b\n7,\n4,a\n5,b\n")
    assert text.startswith("y must have no missing labels, line 4 of t.csv has None")


def test_a_name_that_reads_like_a_row_stays_a_name(tmp_path: Path) -> None:
    content = b"row 1,kind\n1,a\n2,b\nabc,a\n"
    text = message(tmp_path / "t.csv", content, numeric=["row 1"])
    assert text.startswith('column "row 1" must hold numbers, got "abc" in line 4 of t.csv')
