"""Reads the DATA of a command: a data set by name, or a table in a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from steepest.cli.output import print_remark
from steepest.data.problems import problem_of_losses
from steepest.errors import DataError, escape_controls, nearest, shown
from steepest.interrupts import uninterrupted

if TYPE_CHECKING:
    import polars as pl

    from steepest.data.datasets import Dataset


_COLUMNS: Final = ("drop", "categorical", "numeric")
_ORDER: Final = ("groups", "time")


@dataclass(frozen=True)
class FileOptions:
    """What a command says about the table in a file.

    Attributes:
        target: the column with the labels or numbers; several with commas between.
        sample_weight: the column that says how much each row counts.
        problem: what the target is; None decides by the loss and by its values.
        loss: that is trained with, or a list of several, where one was given.
        drop, categorical, numeric: columns for which the user decides, with commas between.
        quiet: do not say how the file is written, and what its columns became.
    """

    target: str | None = None
    sample_weight: str | None = None
    problem: str | None = None
    loss: object = None
    drop: Sequence[str] = ()
    categorical: Sequence[str] = ()
    numeric: Sequence[str] = ()
    quiet: bool = True

    @classmethod
    def of(cls, options: Mapping[str, Any], loss: object = None) -> FileOptions:
        """Those among the options of a command."""
        names = ("target", "sample_weight", "problem", *_COLUMNS, "quiet")
        given = {name: options[name] for name in names if name in options}
        for name in _ORDER:
            column = options.get(name)
            if not column:
                continue
            for option in ("categorical", "numeric"):
                if any(column in (text, *text.split(",")) for text in given.get(option, ())):
                    raise DataError(
                        f"--{option} must name columns to learn from, got {shown(column)}, which "
                        f"--{name} keeps out of them (name it in one of the two)"
                    )
            given["drop"] = (*given.get("drop", ()), column)
        return cls(**given, loss=loss)


def read_data(data: str, about: FileOptions) -> Dataset:
    """The dataset that the command line names.

    Args:
        data: the name of a data set, or the path of a CSV, Parquet or Excel file.
        about: the options for a file.

    Raises:
        DataError: an unknown name, a file that cannot be read, or a target that does not fit.
    """
    from steepest.data.built_in import load
    from steepest.data.datasets import Dataset
    from steepest.data.lines_of_rows import rows_named_by_lines
    from steepest.data.table_files import is_table_file, read_table_file, table_name

    if not is_table_file(data):
        for name in ("target", "sample_weight", "problem", *_COLUMNS):
            if value := getattr(about, name):
                option, text = f"--{name.replace('_', '-')}", ",".join(value)
                text = value if isinstance(value, str) else text
                raise DataError(f'{option} is for files, got {option} "{text}" with "{data}"')
        return load(data)
    if about.target is None:
        raise DataError(f"--target must name the column with the labels of {data}")
    path = Path(data)
    table = read_table_file(path)
    if table.form:
        print_remark(f"steepest: read {path} ({', '.join(table.form)})", about.quiet)
    names = table.frame.columns
    target = split_names([about.target], names)
    losses = about.loss if isinstance(about.loss, list) else [about.loss]
    with rows_named_by_lines(path):
        read = Dataset.from_frame(
            table.frame,
            target[0] if len(target) == 1 else target,
            name=table_name(path),
            sample_weight=about.sample_weight,
            problem=about.problem or problem_of_losses([str(loss) for loss in losses if loss]),
            **{option: split_names(getattr(about, option), names) for option in _COLUMNS},
        )
    if read.columns is not None:
        print_remark(f"steepest: {escape_controls(str(read.columns))}", about.quiet)
    return read


def read_order(data: str | None, options: Mapping[str, Any]) -> dict[str, Any]:
    """Groups or times of the rows, from the columns that --groups and --time name.

    Raises:
        DataError: no file, no such column, or text other than dates.
    """
    from steepest.data.lines_of_rows import rows_named_by_lines
    from steepest.data.ordered_splits import one_each
    from steepest.data.table_files import is_table_file, read_table_file

    found: dict[str, Any] = {}
    for name in _ORDER:
        column = options.get(name)
        if not column:
            continue
        if data is None or not is_table_file(data):
            raise DataError(f"--{name} is for files, got --{name} {column} with {data or '--data'}")
        frame = read_table_file(Path(data)).frame
        if column not in frame.columns:
            raise DataError(f"--{name} must name a column ({nearest(column, frame.columns)})")
        values = _as_times(frame[column]) if name == "time" else frame[column]
        with rows_named_by_lines(Path(data)):
            found[name] = one_each(name, values.to_numpy(), len(frame))
    return found


def _as_times(column: pl.Series) -> pl.Series:
    """Numbers or dates; of text the whole numbers, or the dates with the year first, that it is."""
    with uninterrupted():
        import polars as pl

    if column.dtype != pl.String:
        return column
    if column.str.contains(r"^\d+$").all():
        return column.cast(pl.Int64)
    try:
        return column.str.to_datetime()
    except pl.exceptions.PolarsError:
        raise DataError(
            f"--time must name a column of numbers or dates, {column.name} has text such as "
            f"{shown(column.drop_nulls()[0])}"
        ) from None


def split_names(given: Sequence[str], columns: Sequence[str]) -> list[str]:
    """Names of columns, several with commas between; a comma may also be part of a name."""
    names: list[str] = []
    for text in given:
        several = text not in columns and "," in text
        names += [name.strip() for name in text.split(",")] if several else [text]
    return names


def read_one_or_several(
    data: str | None, datasets: Sequence[str], about: FileOptions
) -> Dataset | list[Dataset]:
    """The dataset of DATA, or a list of the datasets of several --data.

    Args:
        data: as for ``read_data``, or None.
        datasets: the values of --data.
        about: the options for every file.

    Raises:
        DataError: neither DATA nor --data, or both; else as ``read_data``.
    """
    if (data is None) == (not datasets):
        got = "neither" if data is None else f'"{data}" and --data {datasets[0]}'
        raise DataError(f"DATA or --data must be given, one of them, got {got}")
    if data is not None or len(datasets) == 1:
        return read_data(data or datasets[0], about)
    return read_several(datasets, about)


def read_several(datasets: Sequence[str], about: FileOptions) -> list[Dataset]:
    """The datasets of several --data; the options are for every file among them.

    Raises:
        DataError: as ``read_data``; a target without a file.
    """
    from steepest.data.table_files import is_table_file

    files = [each for each in datasets if is_table_file(each)]
    if about.target is not None and not files:
        raise DataError(f'--target is for files, got --target "{about.target}" with {datasets[0]}')
    return [read_data(each, about if each in files else FileOptions()) for each in datasets]
