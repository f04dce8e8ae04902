"""Reads the DATA of a command: a data set by name, or a CSV or Parquet file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from steepest.data.problems import problem_of_losses
from steepest.errors import DataError

if TYPE_CHECKING:
    from steepest.data.datasets import Dataset


def read_data(
    data: str,
    target: str | None,
    sample_weight: str | None = None,
    problem: str | None = None,
    loss: object = None,
) -> Dataset:
    """The dataset that the command line names.

    Args:
        data: the name of a data set, or the path of a CSV or Parquet file.
        target: the column with the labels or numbers, for a file; several with commas between.
        sample_weight: the column that says how much each row counts, for a file.
        problem: what the target is, for a file; None decides by the loss and by its values.
        loss: that is trained with, or a list of several, where one was given.

    Raises:
        DataError: an unknown name, a file that cannot be read, or a target that does not fit.
    """
    from steepest.data.datasets import Dataset, load
    from steepest.data.table_files import TABLE_FILES, read_table

    path = Path(data)
    if path.suffix.lower() not in TABLE_FILES:
        if target is not None:
            raise DataError(f'--target is for files, got --target "{target}" with "{data}"')
        if sample_weight is not None:
            raise DataError(
                f'--sample-weight is for files, got --sample-weight "{sample_weight}" with "{data}"'
            )
        if problem is not None:
            raise DataError(f'--problem is for files, got --problem "{problem}" with "{data}"')
        return load(data)
    if target is None:
        raise DataError(f"--target must name the column with the labels of {data}")
    table = read_table(path)
    columns: str | list[str] = target
    if target not in table.columns and "," in target:
        columns = [name.strip() for name in target.split(",")]
    losses = [str(each) for each in (loss if isinstance(loss, list) else [loss]) if each]
    return Dataset(
        table,
        columns,
        name=path.stem,
        sample_weight=sample_weight,
        problem=problem or problem_of_losses(losses),
    )


def read_one_or_several(
    data: str | None,
    datasets: Sequence[str],
    target: str | None,
    sample_weight: str | None = None,
    problem: str | None = None,
    loss: object = None,
) -> Dataset | list[Dataset]:
    """The dataset of DATA, or a list of the datasets of several --data.

    Args:
        data: as for ``read_data``, or None.
        datasets: the values of --data.
        target: the column with the labels of every file.
        sample_weight: the column with the weights of rows, of every file.
        problem, loss: as for ``read_data``.

    Raises:
        DataError: neither DATA nor --data, or both; else as ``read_data``.
    """
    if (data is None) == (not datasets):
        got = "neither" if data is None else f'"{data}" and --data {datasets[0]}'
        raise DataError(f"DATA or --data must be given, one of them, got {got}")
    if data is not None or len(datasets) == 1:
        return read_data(data or datasets[0], target, sample_weight, problem, loss)
    return read_several(datasets, target, sample_weight, problem, loss)


def read_several(
    datasets: Sequence[str],
    target: str | None,
    sample_weight: str | None = None,
    problem: str | None = None,
    loss: object = None,
) -> list[Dataset]:
    """The datasets of several --data; the target is that of every file among them.

    Raises:
        DataError: as ``read_data``; a target without a file.
    """
    from steepest.data.table_files import TABLE_FILES

    files = [each for each in datasets if Path(each).suffix.lower() in TABLE_FILES]
    if target is not None and not files:
        raise DataError(f'--target is for files, got --target "{target}" with {datasets[0]}')
    return [
        read_data(each, target, sample_weight, problem, loss)
        if each in files
        else read_data(each, None)
        for each in datasets
    ]
