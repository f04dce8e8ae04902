"""A study for other programs and for a paper; ``Study`` has these functions as its methods."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from steepest.arguments import check_path
from steepest.errors import StudyError, shown
from steepest.files import write_whole_file
from steepest.latex.paragraphs import Methods

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["export", "methods", "to_latex", "to_pandas", "to_polars"]

ENDINGS: Final = (".csv", ".parquet", ".xlsx")
TABLES: Final = ("runs", "ranking")


def to_polars(study: Any) -> pl.DataFrame:
    """The runs as a polars frame: ``runs`` itself."""
    runs: pl.DataFrame = study.runs
    return runs


def to_pandas(study: Any, table: str = "runs") -> pd.DataFrame:
    """The runs, one row a run, or the ranking, one row a configuration, as a pandas frame.

    Names such as those of the rule are categories; lists stay lists.

    Args:
        table: "runs", with the columns of ``runs``, or "ranking", with those of ``ranking()``.

    Raises:
        StudyError: another table; pandas is not installed.

    >>> import steepest as st
    >>> st.sweep("iris", epochs=1, seeds=2).to_pandas()["seed"].tolist()
    [0, 1]
    """
    import polars as pl

    try:
        import pandas as pd
    except ImportError:
        raise StudyError("to_pandas needs pandas (pip install pandas)") from None
    columns: dict[str, Any] = {}
    for column in _frame(study, table):
        if isinstance(column.dtype, pl.Enum):
            names = column.dtype.categories.to_list()
            columns[column.name] = pd.Categorical(column.to_list(), categories=names)
        elif column.dtype.is_numeric() and not column.null_count():
            columns[column.name] = column.to_numpy()
        elif column.dtype.is_float():
            columns[column.name] = column.fill_null(float("nan")).to_numpy()
        else:
            columns[column.name] = pd.Series(column.to_list(), dtype=object)
    return pd.DataFrame(columns)


def export(study: Any, file: str | Path, table: str = "runs") -> Path:
    """Write the runs, one row a run, or the ranking, for other programs.

    Parquet has every column. CSV and Excel cannot hold lists: histories and the bits of the rows
    that are right are left out, and widths are text such as "32,16".

    Args:
        file: where to; its name ends in .csv, .parquet or .xlsx. Written whole or not at all.
        table: "runs", or "ranking", one row a configuration.

    Returns:
        The file.

    Raises:
        StudyError: another ending or table; Excel without xlsxwriter; the file cannot be
            written.
    """
    import io

    path = check_path("file", file)
    if path.suffix.lower() not in ENDINGS:
        raise StudyError(f"file must end in {', '.join(ENDINGS)}, got {path.name}")
    buffer, frame = io.BytesIO(), _frame(study, table)
    if path.suffix.lower() == ".parquet":
        frame.write_parquet(buffer)
    elif path.suffix.lower() == ".csv":
        _flat(frame).write_csv(buffer)
    else:
        try:
            _flat(frame).write_excel(buffer)
        except ImportError:
            raise StudyError(
                "a file of Excel needs xlsxwriter (pip install xlsxwriter, or write .csv)"
            ) from None
    try:
        write_whole_file(path, buffer.getvalue())
    except OSError as error:
        raise StudyError(f"file {path} cannot be written ({error.strerror})") from None
    return path


def _frame(study: Any, table: str) -> pl.DataFrame:
    """The runs or the ranking."""
    if not isinstance(table, str) or table not in TABLES:
        raise StudyError(f'table must be "runs" or "ranking", got {shown(table)}')
    frame: pl.DataFrame = study.runs if table == "runs" else study.ranking()
    return frame


def _flat(frame: pl.DataFrame) -> pl.DataFrame:
    """The table without columns that a cell cannot hold; widths as text."""
    import polars as pl

    widths = pl.col("^hidden$").cast(pl.List(pl.String)).list.join(",")
    left_out = [
        name
        for name, kind in frame.schema.items()
        if isinstance(kind, (pl.List, pl.Binary)) and name != "hidden"
    ]
    return frame.drop(left_out).with_columns(widths)


def to_latex(study: Any, top: int = 10, label: str = "tab:ranking") -> str:
    """The ranking as a LaTeX table (booktabs) with a caption.

    Args:
        top: how many configurations, the best first.
        label: of the table.
    """
    from steepest.papers.tables import ranking_table

    return ranking_table(study, top).text(label)


def methods(study: Any) -> Methods:
    """What was done, as a paragraph for a paper with its references."""
    from steepest.papers.methods import study_methods

    return study_methods(study)
