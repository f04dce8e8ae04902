"""Reads tables from CSV and Parquet files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from steepest.errors import DataError

if TYPE_CHECKING:
    import polars as pl

__all__ = ["TABLE_FILES", "read_table"]

TABLE_FILES: Final = (".csv", ".parquet", ".pq")
"""Suffixes of the files that are read."""


def read_table(path: Path) -> pl.DataFrame:
    """The table in a file.

    Raises:
        DataError: the file does not exist or cannot be read.
    """
    import polars as pl

    if not path.is_file():
        raise DataError(f"{path} does not exist")
    try:
        if path.suffix.lower() == ".csv":
            return pl.read_csv(path, infer_schema_length=None)
        return pl.read_parquet(path)
    except pl.exceptions.PolarsError as error:
        raise DataError(f"{path} cannot be read: {str(error).splitlines()[0]}") from error
