"""Reads the DATA of a command: a data set by name, or a CSV or Parquet file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from steepest.errors import DataError

if TYPE_CHECKING:
    from steepest.data.datasets import Dataset


def read_data(data: str, target: str | None) -> Dataset:
    """The dataset that the command line names.

    Args:
        data: the name of a data set, or the path of a CSV or Parquet file.
        target: the column with the labels, for a file.

    Raises:
        DataError: an unknown name, a file that cannot be read, or a target that does not fit.
    """
    from steepest.data.datasets import Dataset, load
    from steepest.data.table_files import TABLE_FILES, read_table

    path = Path(data)
    if path.suffix.lower() not in TABLE_FILES:
        if target is not None:
            raise DataError(f'--target is for files, got --target "{target}" with "{data}"')
        return load(data)
    if target is None:
        raise DataError(f"--target must name the column with the labels of {data}")
    return Dataset(read_table(path), target, name=path.stem)
