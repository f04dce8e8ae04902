"""`make benchmark-tables`: default settings on 26 tables, beside what one would pick instead.

python -m benchmarks.tables [--seeds 5] [--only NAME] [--write]
"""

from __future__ import annotations

import argparse
import datetime
import platform
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, clone
from sklearn.compose import ColumnTransformer, make_column_selector
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.exceptions import ConvergenceWarning
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, r2_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

import steepest.sklearn
from benchmarks.results import processor
from benchmarks.table_sets import Table, all_tables
from steepest.statistics import correlated_t_posterior, share_interval

FILE = Path(__file__).parent / "TABLES.md"
HELD_BACK = 0.25
HOW = (
    "Every model has its default settings and sees the same rows: a quarter is held back by each "
    "seed. Numbers are standardised, missing ones filled with the median beside an indicator, "
    "categories coded one-hot, all fitted on the training rows; gradient boosting takes missing "
    "values and categories itself. Times are CPU time of fit and predict, preparation included."
)
OURS = "steepest MLP"


def prepared(model: BaseEstimator, frame: pd.DataFrame) -> BaseEstimator:
    """The model behind the preparation of a table."""
    numeric = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
    categories = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    transformers = [("numbers", numeric, make_column_selector(dtype_include="number"))]
    if any(not pd.api.types.is_numeric_dtype(kind) for kind in frame.dtypes):
        selected = make_column_selector(dtype_exclude="number")
        transformers.append(("categories", categories, selected))
    return make_pipeline(ColumnTransformer(transformers), model)


def models(table: Table) -> dict[str, tuple[BaseEstimator, bool]]:
    """Every model with its default settings, and whether it takes the frame itself."""
    one = {"random_state": 0}
    found: dict[str, tuple[Any, bool]] = {}
    if table.numbers:
        found[OURS] = steepest.sklearn.MLPRegressor(**one), False
        found["scikit-learn MLP"] = MLPRegressor(**one), False
        found["HistGradientBoosting"] = (
            HistGradientBoostingRegressor(categorical_features="from_dtype", **one),
            True,
        )
        found["Ridge / logistic"] = Ridge(), False
    else:
        found[OURS] = steepest.sklearn.MLPClassifier(**one), False
        found["scikit-learn MLP"] = MLPClassifier(**one), False
        found["HistGradientBoosting"] = (
            HistGradientBoostingClassifier(categorical_features="from_dtype", **one),
            True,
        )
        found["Ridge / logistic"] = LogisticRegression(), False
    return found | light_gbm(table)


def light_gbm(table: Table) -> dict[str, tuple[BaseEstimator, bool]]:
    """LightGBM, where it is installed."""
    try:
        import lightgbm
    except ImportError:
        return {}
    made = lightgbm.LGBMRegressor if table.numbers else lightgbm.LGBMClassifier
    return {"LightGBM": (made(random_state=0, n_jobs=1, verbose=-1), True)}


def score(table: Table, model: Any, x: pd.DataFrame, y: np.ndarray) -> float:
    """AUC, accuracy or R² on rows that were held back."""
    if table.metric == "AUC":
        return float(roc_auc_score(y, model.predict_proba(x)[:, 1]))
    return float((r2_score if table.numbers else accuracy_score)(y, model.predict(x)))


def measure(
    table: Table, seeds: int, report: Callable[[str], None]
) -> tuple[dict[str, np.ndarray], dict[str, float]]:
    """Scores of each model, one a seed, and its mean CPU seconds."""
    frame = table.x.copy()
    for name in frame.columns:
        if not pd.api.types.is_numeric_dtype(frame[name]):
            frame[name] = frame[name].astype("category")
    scores: dict[str, list[float]] = {}
    seconds: dict[str, float] = {}
    for seed in range(seeds):
        parts = train_test_split(
            frame,
            table.y,
            test_size=HELD_BACK,
            random_state=seed,
            stratify=None if table.numbers else table.y,
        )
        x, x_test, y, y_test = parts
        for name, (model, itself) in models(table).items():
            report(f"{table.name}, seed {seed + 1} of {seeds}, {name}")
            start = time.process_time()
            made = clone(model) if itself else prepared(clone(model), frame)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ConvergenceWarning)
                warnings.simplefilter("ignore", UserWarning)
                made.fit(x, y)
                scores.setdefault(name, []).append(score(table, made, x_test, y_test))
            seconds[name] = seconds.get(name, 0.0) + (time.process_time() - start) / seeds
    return {name: np.array(each) for name, each in scores.items()}, seconds


def difference(ours: np.ndarray, theirs: np.ndarray) -> tuple[float, float, float]:
    """Mean of ours - theirs, and its 95 % interval for other seeds (Nadeau and Bengio)."""
    found = correlated_t_posterior(ours - theirs, HELD_BACK / (1 - HELD_BACK))
    from scipy.stats import t

    half = float(t.ppf(0.975, found.freedom)) * found.scale
    return found.mean, found.mean - half, found.mean + half


def lines_of(results: list[tuple[Table, dict[str, np.ndarray], dict[str, float]]]) -> list[str]:
    """The tables of the page."""
    names = list(results[0][1])
    peers = names[1:]
    head = f"| table | rows x columns | score | {' | '.join(names)} |"
    lines = ["## Scores", "", head, "|---" * (len(names) + 3) + "|"]
    for table, scores, _ in results:
        best = max(each.mean() for each in scores.values())
        cells = [
            f"**{each.mean():.4f}**" if each.mean() == best else f"{each.mean():.4f}"
            for each in scores.values()
        ]
        rows, columns = table.x.shape
        about = f"{table.name} ({table.kind})"
        lines.append(f"| {about} | {rows} x {columns} | {table.metric} | {' | '.join(cells)} |")
    lines += ["", "## steepest minus the other, with 95 % intervals", ""]
    lines += [f"| table | {' | '.join(peers)} |", "|---" * (len(peers) + 1) + "|"]
    counts = {peer: [0, 0, 0] for peer in peers}
    ahead = dict.fromkeys(peers, 0.0)
    for table, scores, _ in results:
        cells = []
        for peer in peers:
            mean, low, high = difference(scores[OURS], scores[peer])
            counts[peer][0 if low > 0 else 2 if high < 0 else 1] += 1
            ahead[peer] += 0.5 + 0.5 * np.sign(mean)
            mark = " (won)" if low > 0 else " (lost)" if high < 0 else ""
            cells.append(f"{mean:+.4f}, {low:+.4f} to {high:+.4f}{mark}")
        lines.append(f"| {table.name} | {' | '.join(cells)} |")
    lines += ["", *_sums(counts, ahead, len(results)), ""]
    return lines + _times(results, names)


def _sums(counts: dict[str, list[int]], ahead: dict[str, float], n: int) -> list[str]:
    lines = [
        "| beside | won | no difference shown | lost | higher mean, share of the tables |",
        "|---|---|---|---|---|",
    ]
    for peer, (won, same, lost) in counts.items():
        share = share_interval(ahead[peer], n)
        lines.append(f"| {peer} | {won} | {same} | {lost} | {share} |")
    return lines


def _times(
    results: list[tuple[Table, dict[str, np.ndarray], dict[str, float]]], names: list[str]
) -> list[str]:
    lines = ["## CPU milliseconds of a fit with its predictions", ""]
    lines += [f"| table | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for table, _, seconds in results:
        cells = [f"{1000 * seconds[name]:.0f}" for name in names]
        lines.append(f"| {table.name} | {' | '.join(cells)} |")
    totals = [sum(seconds[name] for _, _, seconds in results) for name in names]
    lines.append(f"| all | {' | '.join(f'{1000 * total:.0f}' for total in totals)} |")
    return lines


def where_and_when() -> str:
    """Date, machine and versions."""
    known = []
    for name in ("steepest", "scikit-learn", "lightgbm", "numpy"):
        try:
            known.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return (
        f"{datetime.date.today()} on {processor()}, {platform.system()}, Python "
        f"{platform.python_version()}, one thread. {', '.join(known)}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--only")
    parser.add_argument("--write", action="store_true", help="write benchmarks/TABLES.md")
    arguments = parser.parse_args()
    chosen = [t for t in all_tables() if arguments.only is None or t.name == arguments.only]
    results = []
    for number, table in enumerate(chosen, 1):

        def report(text: str, number: int = number) -> None:
            print(f"\r{number}/{len(chosen)} {text:<60}", end="", file=sys.stderr, flush=True)

        results.append((table, *measure(table, arguments.seeds, report)))
    print(file=sys.stderr)
    intro = [
        "# Default settings on tables, beside what one would pick instead",
        "",
        f"Written by `make benchmark-tables`. {HOW}",
        "",
        where_and_when(),
        f"{arguments.seeds} seeds, each with its own split. Intervals are for other seeds and "
        "splits of the same tables, with the variance of Nadeau and Bengio (2003) since training "
        "parts share rows; they say nothing about other tables. The share of tables at the end "
        "counts ties half; its interval takes the tables as drawn from a kind of tables, which "
        "generated ones are not.",
        "",
    ]
    page = "\n".join(intro + lines_of(results)) + "\n"
    print(page)
    if arguments.write:
        FILE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
