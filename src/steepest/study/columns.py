"""The columns of ``study.runs``, and settings as columns: written, read back, and looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest import values
from steepest.data.problems import PROBLEMS, Problem
from steepest.data.splits import PARTS
from steepest.errors import StudyError, nearest, shown
from steepest.interrupts import uninterrupted
from steepest.metrics.catalogue import METRICS, Metric, metrics_of
from steepest.training.plans import COMPLETE, STATUS
from steepest.training.seeds import SEEDED
from steepest.training.setting_values import LATER, names_by_setting
from steepest.training.settings import FIELDS, Settings, default_of_setting

__all__ = [
    "COLUMNS",
    "CORRECT",
    "HIGHER_BETTER",
    "LESS_IS_BETTER",
    "MISSING",
    "SCHEMA",
    "check_by",
    "check_score",
    "configuration_frame",
    "configuration_numbers",
    "curve_lists",
    "curves_of",
    "empty_rows",
    "float_column",
    "is_complete",
    "kind_of",
    "main_score",
    "metric_columns",
    "row_of",
    "schema_of",
    "setting_from_cell",
    "settings_from_row",
    "table_of_scores",
]

_FIRST: Final = ("hidden", "activation", "rule", "learning_rate", "batch_size", "epochs")
SETTINGS: Final = (*_FIRST, *(name for name in FIELDS if name not in _FIRST))
"""Columns of the settings; the most important ones come first."""

SEEDS: Final = ("seed", *SEEDED)
CORRECT: Final = ("validation_correct", "test_correct")
"""Packed bits, one for each row of the part in the order of the split, set where a run is right."""
MISSING: Final = {
    **dict.fromkeys((*CORRECT, "failure", "best_epoch")),
    **{name: default_of_setting(name) for name in LATER},
}
"""Columns that the parts of earlier versions do not have, with what their runs have there."""

_TYPES: Final[dict[str, Any]] = {
    "hidden": pl.List(pl.Int32),
    "activation": pl.String,
    "batch_size": pl.Int32,
    "epochs": pl.Int32,
    "drop_last": pl.Boolean,
    "loss_after": pl.Boolean,
    "decay_every": pl.Int32,
    "decay_patience": pl.Int32,
    "patience": pl.Int32,
    "restore_best": pl.Boolean,
    "class_weight": pl.String,
}
HIGHER_BETTER: Final = tuple(metric.name for metric in METRICS.values() if metric.higher_better)
"""What the names of scores end in that are better if they are higher, and at most 1."""
LESS_IS_BETTER: Final = (
    "loss",
    "milliseconds",
    "epoch_ended",
    *(metric.name for metric in METRICS.values() if not metric.higher_better),
)
"""What is in the names of scores that are better if they are lower."""

_NUMBERS: Final = PROBLEMS["regression"]
_SHARES: Final = PROBLEMS["classification"]
_BEFORE_SCORES: Final[dict[str, Any]] = {
    **{name: _TYPES.get(name, pl.Float64) for name in SETTINGS},
    **{name: pl.Enum(known) for name, known in names_by_setting().items()},
    **dict.fromkeys(SEEDS, pl.UInt64),
    "status": pl.Enum(STATUS),
    "epoch_ended": pl.Int32,
    "best_epoch": pl.Int32,
    "last_finite_loss": pl.Float64,
    "failure": pl.String,
}


def curves_of(kind: Problem) -> tuple[str, ...]:
    """The columns with the history of a run, one list a column of it."""
    return tuple(f"{name}_curve" for name in kind.history)


def curve_lists(runs: pl.DataFrame, measure: str) -> list[Any]:
    """A column of the history as lists, one a run.

    Args:
        runs: of a study.
        measure: a column of the history, such as "validation_loss".

    Raises:
        StudyError: the study was opened without its curves.
    """
    if f"{measure}_curve" not in runs.columns:
        raise StudyError(
            f"the history of {measure} is not there: the study was opened with curves=False (open "
            "it with open_study(folder))"
        )
    return runs[f"{measure}_curve"].to_list()


def metric_columns(metrics: Sequence[str]) -> tuple[str, ...]:
    """The columns of further metrics: those of the validation part, then those of the test part.

    >>> metric_columns(["auc"])
    ('validation_auc', 'test_auc')
    """
    return tuple(f"{part}_{name}" for part in PARTS[1:] for name in metrics)


def schema_of(kind: Problem, metrics: Sequence[str] = ()) -> dict[str, Any]:
    """Columns of ``study.runs`` and their polars types, in order.

    >>> list(schema_of(PROBLEMS["regression"]))[-5:-2]
    ['validation_r2_curve', 'validation_correct', 'test_correct']
    """
    return {
        **_BEFORE_SCORES,
        **dict.fromkeys(kind.scores, pl.Float64),
        **dict.fromkeys(metric_columns(metrics), pl.Float64),
        **dict.fromkeys(curves_of(kind), pl.List(pl.Float64)),
        **dict.fromkeys(CORRECT, pl.Binary),
        "weights_sha256": pl.String,
        "milliseconds": pl.Float64,
    }


SCHEMA: Final = schema_of(_SHARES)
"""The columns of a study of classification."""
COLUMNS: Final = tuple(SCHEMA)


def kind_of(runs: pl.DataFrame) -> Problem:
    """A problem with these columns, which has the names of the scores: regression, or another."""
    return _NUMBERS if _NUMBERS.score("validation") in runs.columns else _SHARES


def main_score(runs: pl.DataFrame) -> str:
    """The name of the score that configurations are ranked by.

    >>> main_score(empty_rows(PROBLEMS["regression"]))
    'validation_r2'
    """
    return kind_of(runs).score("validation")


def float_column(runs: pl.DataFrame, name: str) -> NDArray[np.float64]:
    """A column of numbers, (runs,) float64; null is NaN."""
    return runs[name].to_numpy().astype(np.float64, copy=False)


def is_complete(runs: pl.DataFrame) -> NDArray[np.bool_]:
    """Whether each run ended well, (runs,): by itself, or because it no longer improved."""
    complete: NDArray[np.bool_] = runs["status"].cast(pl.String).is_in(COMPLETE).to_numpy()
    return complete


def empty_rows(kind: Problem, metrics: Sequence[str] = ()) -> pl.DataFrame:
    """A frame of no runs, with the columns of a study."""
    with uninterrupted():  # polars panics if Ctrl-C comes while it makes the type of an Enum
        return pl.DataFrame(schema=schema_of(kind, metrics))


def check_by(by: object, kind: Problem, metrics: Sequence[str]) -> Metric:
    """The metric that configurations are ranked by; None is the accuracy, or R².

    Args:
        by: its name.
        kind: the problem.
        metrics: those of the study besides.

    Raises:
        StudyError: a metric that the runs do not have.

    >>> check_by(None, PROBLEMS["classification"], ()).name
    'accuracy'
    """
    if by is None:
        return METRICS[kind.measure]
    known = (kind.measure, *metrics)
    if not isinstance(by, str) or by not in known:
        fits = isinstance(by, str) and by in metrics_of(kind.name)
        hint = f'sweep with metrics=["{by}"]' if fits else nearest(by, known)
        raise StudyError(
            f"by must be a metric of the study ({', '.join(known)}), got {shown(by)} ({hint})"
        )
    return METRICS[by]


def configuration_frame(configurations: Sequence[Settings]) -> pl.DataFrame:
    """Settings as a frame, one row each, with the columns and types of a study.

    >>> configuration_frame([Settings(hidden=()), Settings(activation=("tanh",))]).shape
    (2, 33)
    """
    return pl.DataFrame([_setting_column(name, configurations) for name in SETTINGS])


def _setting_column(name: str, configurations: Sequence[Settings]) -> pl.Series:
    """One setting of all configurations; each distinct value is converted once."""
    given = [getattr(settings, name) for settings in configurations]
    place = {value: number for number, value in enumerate(dict.fromkeys(given))}
    column = _column_of_values(name, tuple(place))
    if len(place) == 1:
        return column.new_from_index(0, len(given))
    return column[[place[value] for value in given]]


@lru_cache(maxsize=1024)  # most settings have their default in every study
def _column_of_values(name: str, given: tuple[Any, ...]) -> pl.Series:
    distinct: list[Any] = list(given)
    if name in ("activation", "class_weight"):
        distinct = [",".join(map(str, one)) if isinstance(one, tuple) else one for one in distinct]
    return pl.Series(name, distinct, dtype=SCHEMA[name])


def setting_from_cell(name: str, cell: Any) -> Any:
    """A value of a settings column as ``Settings`` holds it; one that already is stays the same.

    >>> setting_from_cell("hidden", [8, 4]), setting_from_cell("activation", "relu,tanh")
    ((8, 4), ('relu', 'tanh'))
    >>> setting_from_cell("activation", "relu"), setting_from_cell("epochs", 50)
    ('relu', 50)
    """
    if isinstance(cell, list):
        return tuple(cell)
    if name in ("activation", "class_weight") and isinstance(cell, str) and "," in cell:
        texts = cell.split(",")
        return tuple(texts if name == "activation" else map(float, texts))
    return cell


def settings_from_row(row: Mapping[str, Any]) -> Settings:
    """The settings in a row of ``study.runs``.

    >>> settings = Settings(hidden=(8, 4), activation=("relu", "tanh"))
    >>> settings_from_row(configuration_frame([settings]).row(0, named=True)) == settings
    True
    """
    return Settings(**{name: setting_from_cell(name, row[name]) for name in SETTINGS})


def row_of(runs: pl.DataFrame, given: object) -> dict[str, Any]:
    """A row of ``study.runs``, from its number or from itself.

    Raises:
        StudyError: there is no such row, or one that lacks a column.
    """
    if isinstance(given, Mapping):
        if missing := [name for name in runs.columns if name not in given]:
            raise StudyError(
                f"row must be a row of runs, got one without {missing[0]} (runs.row(3, named=True))"
            )
        return dict(given)
    try:
        number = values.whole(given)
    except TypeError:
        number = runs.height
    if not -runs.height <= number < runs.height:
        raise StudyError(
            f"row must be a number below {runs.height}, the runs, or a row, got "
            f"{values.shown(given)}"
        )
    return runs.row(number, named=True)


def configuration_numbers(
    runs: pl.DataFrame, configurations: Sequence[Settings]
) -> NDArray[np.int64]:
    """The number of each run's configuration, (runs,); -1 where its settings are not among them.

    >>> settings = [Settings(hidden=()), Settings(activation=("tanh",))]
    >>> configuration_numbers(configuration_frame(settings[::-1]), settings)
    array([1, 0])
    """
    known, given = configuration_frame(configurations), runs[list(SETTINGS)]
    varying = [
        name
        for name in SETTINGS
        if len({getattr(settings, name) for settings in configurations}) > 1
    ]
    # The settings that vary say which configuration it can be, and all of them whether it is.
    number = {cells: place for place, cells in enumerate(_rows_of(known, varying))}
    found = np.array([number.get(cells, -1) for cells in _rows_of(given, varying)], dtype=np.int64)
    expected = known[found.clip(min=0)]
    if not given.equals(expected):
        pairs = zip(given.get_columns(), expected.get_columns(), strict=True)
        for column, other in pairs:
            found[~column.eq_missing(other).to_numpy()] = -1
    return found


def _rows_of(frame: pl.DataFrame, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """The cells of some columns, row by row, that can be looked up."""
    if not names:
        return iter([()] * frame.height)
    columns = [frame[name].to_list() for name in names]
    hashable = (
        [tuple(cell) for cell in column] if name == "hidden" else column
        for name, column in zip(names, columns, strict=True)
    )
    return zip(*hashable, strict=True)


def check_score(argument: str, given: object, runs: pl.DataFrame, *further: str) -> None:
    """Refuse what is not the name of a column with a number that each run has.

    Args:
        argument: its name, for the message.
        given: for it.
        runs: of a study.
        further: names that the caller takes besides.

    Raises:
        StudyError: another name, or no name.
    """
    with uninterrupted():  # polars panics if Ctrl-C meets it while it makes the types of columns
        kinds = runs.schema
    numeric = [name for name, kind in kinds.items() if kind.is_numeric()]
    known = [name for name in numeric if name not in FIELDS and not name.endswith("seed")]
    which = values.one_of([*known, *further], "be a number a run has")
    which.require(argument, given, StudyError)


def table_of_scores(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    configurations: int,
    score: str | None = None,
) -> NDArray[np.float64]:
    """The score of every configuration (row) and seed (column, rising); NaN if it is missing.

    None takes the score by which configurations are ranked.

    Raises:
        StudyError: the runs have no such number.
    """
    score = main_score(runs) if score is None else score
    check_score("score", score, runs)
    seeds, place = np.unique(runs["seed"].to_numpy(), return_inverse=True)
    table = np.full((configurations, len(seeds)), np.nan)
    table[configuration, place] = runs[score].cast(pl.Float64).to_numpy()
    return table
