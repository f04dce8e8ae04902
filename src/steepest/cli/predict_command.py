"""``steepest predict``: predicts the rows of a table with a saved network."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.cli.errors import DONE
from steepest.cli.output import print_json, print_remark
from steepest.cli.setting_options import Options
from steepest.data.lines_of_rows import lines_for_rows, rows_named_by_lines
from steepest.data.problems import PROBLEMS
from steepest.data.table_files import read_table_file
from steepest.data.tables import numbered
from steepest.errors import DataError, DataWarning, nearest
from steepest.files import write_whole_file
from steepest.interrupts import uninterrupted
from steepest.models.model_files import load_network

if TYPE_CHECKING:
    import polars as pl

    from steepest.training.networks import Network

MOST_NAMED = 5
USUAL_THRESHOLD = 0.5


def run(options: Options) -> int:
    """Print or write the predictions as CSV; with a target print the scores."""
    network = load_network(options["model"])
    path = Path(options["table"])
    table = read_table_file(path)
    if table.form:
        print_remark(f"steepest: read {path} ({', '.join(table.form)})", options["quiet"])
    names = _columns_of_target(table.frame, options["target"])
    features = _features(network, table.frame, names, options["quiet"])
    rows = _complete_rows(network, features, path)
    with rows_named_by_lines(path, rows):
        x: Any = features[rows]
        if network.columns is not None:
            x = network.encode(x)  # once, so that unknown categories are said once
        threshold = None if options["threshold"] == USUAL_THRESHOLD else options["threshold"]
        predicted = _predictions(network, x, options["probabilities"], threshold)
        scores = _scores(network, x, table.frame[rows], names, threshold)
    if len(rows) < len(features):
        predicted = _with_empty_rows(predicted, rows, len(features))
    if options["json"]:
        print_json(
            {"rows": len(features), **scores, "predictions": predicted.to_dict(as_series=False)}
        )
        return DONE
    if options["output"]:
        write_whole_file(Path(options["output"]), _as_csv(predicted).encode())
        print_remark(f"Predictions: {options['output']}", options["quiet"])
    else:
        sys.stdout.write(_as_csv(predicted))
    if scores:
        words = ", ".join(f"{name} {value:.4f}" for name, value in scores.items())
        print_remark(f"steepest: {words} ({len(x)} rows)", options["quiet"])
    return DONE


def _columns_of_target(frame: pl.DataFrame, target: str | None) -> list[str]:
    if target is None:
        return []
    names = [target] if target in frame.columns else [name.strip() for name in target.split(",")]
    for name in names:
        if name not in frame.columns:
            raise DataError(f'unknown column "{name}" ({nearest(name, frame.columns)})')
    return names


def _features(
    network: Network, frame: pl.DataFrame, target: list[str], quiet: bool
) -> pl.DataFrame:
    """The columns that were trained with; the others are named in a remark."""
    features = network.features
    if network.columns is not None:
        features = tuple(column.name for column in network.columns.plan.used)
    elif features == numbered(len(features)):
        return frame.drop(target)  # trained on an array: columns are taken by place
    others = [n for n in frame.columns if n not in features and n not in target]
    if others:
        more = f" and {len(others) - MOST_NAMED} more" if len(others) > MOST_NAMED else ""
        names = ", ".join(others[:MOST_NAMED])
        print_remark(f"steepest: not trained with, so not used: {names}{more}", quiet)
    return frame.drop([*target, *others])  # polars 1.10 refuses an empty list beside names


def _complete_rows(network: Network, features: pl.DataFrame, path: Path) -> list[int]:
    """The rows with a value wherever every row had one in training; the others get no prediction.

    Without such a row, all: the network then says what is missing.
    """
    lacking = {each.name: _lacks(network, each) for each in features.iter_columns()}
    incomplete = np.any([*lacking.values(), np.zeros(len(features), dtype=bool)], axis=0)
    rows = np.flatnonzero(incomplete).tolist()
    if not rows or len(rows) == len(features):
        return list(range(len(features)))
    named = ", ".join(
        f"row {row} ({', '.join(name for name, lacks in lacking.items() if lacks[row])})"
        for row in rows[:MOST_NAMED]
    )
    more = f" and {len(rows) - MOST_NAMED} more" if len(rows) > MOST_NAMED else ""
    warnings.warn(
        f"{len(rows)} of {len(features)} rows have no prediction, as they lack a value that every "
        f"row had in training: {lines_for_rows(path, named)}{more}",
        DataWarning,
        stacklevel=1,
    )
    return np.flatnonzero(~incomplete).tolist()


def _lacks(network: Network, column: pl.Series) -> NDArray[np.bool_]:
    if network.columns is not None:
        plan = {each.name: each for each in network.columns.plan.used}
        return plan[column.name].lacks(column)
    if column.dtype.is_float():
        column = column.fill_nan(None)
    return column.is_null().to_numpy()


def _with_empty_rows(predicted: pl.DataFrame, rows: list[int], n: int) -> pl.DataFrame:
    """The predictions of all n rows of the file, without values for those that have none."""
    with uninterrupted():
        import polars as pl

    places = np.full(n, -1)
    places[rows] = np.arange(len(rows))
    return predicted[pl.Series([None if place < 0 else place for place in places.tolist()])]


def _predictions(
    network: Network, x: Any, probabilities: bool, threshold: float | None
) -> pl.DataFrame:
    with uninterrupted():
        import polars as pl

    predicted = network.predict(x, threshold)
    if predicted.ndim == 1:
        columns = {"prediction": predicted}
    else:
        columns = dict(zip(network.targets, predicted.T, strict=True))
    if probabilities:
        names = network.classes.tolist() or network.targets
        shares = network.predict_proba(x).T
        columns |= {
            f"probability of {name}": share for name, share in zip(names, shares, strict=True)
        }
    return pl.DataFrame(columns)


def _as_csv(predicted: pl.DataFrame) -> str:
    """A line for each row: of one column a missing value is quoted, as pandas skips empty lines."""
    return predicted.write_csv(null_value='""' if predicted.width == 1 else "")


def _scores(
    network: Network, x: Any, frame: pl.DataFrame, target: list[str], threshold: float | None
) -> dict[str, Any]:
    if not target:
        return {}
    y = frame[target[0]] if len(target) == 1 else frame[target].to_numpy()
    loss, score = network.evaluate(x, y)
    if threshold is not None:
        score = network.metrics(x, y, "accuracy", threshold=threshold)["accuracy"]
    return {"loss": loss, PROBLEMS[network.problem].measure: score}
