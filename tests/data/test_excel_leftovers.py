"""What Excel leaves in a file: empty columns at the end, words for missing numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from steepest.data.datasets import Dataset
from steepest.errors import DataError


def write(folder: Path, header: str, first: str, end: str = "") -> Path:
    """A table of 40 rows with decimal commas; the first cell of its first column is given."""
    rows = [f"{first if row == 0 else f'{row},5'};{'ab'[row % 2]}{end}" for row in range(40)]
    file = folder / "table.csv"
    file.write_text("\n".join([f"{header}{end}", *rows]) + "\n", encoding="utf-8")
    return file


def test_empty_columns_at_the_end_are_left_out(tmp_path: Path) -> None:
    data = Dataset.from_csv(write(tmp_path, "x;kind", "0,5", ";;"), target="kind")
    assert data.x.shape == (40, 1)


def test_a_word_for_a_missing_number_is_missing(tmp_path: Path) -> None:
    data = Dataset.from_csv(write(tmp_path, "x;kind", "k.A."), target="kind")
    assert data.columns is not None
    assert data.columns.columns[0].reason.startswith("missing in 1 of 40 rows")


def test_a_bad_cell_among_decimal_commas_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=re.escape('but for 1 of 40 values, such as "broken"')):
        Dataset.from_csv(write(tmp_path, "x;kind", "broken"), target="kind")
