"""The page of a study: its ranking with intervals, its pictures, its settings, what varied."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steepest.errors import ReportError
from steepest.figures.captions import describe_data, describe_variation
from steepest.figures.labels import axis_label, value_label
from steepest.figures.new_figures import figure_of
from steepest.figures.seed_plot import MOST_ROWS
from steepest.figures.study_runs import distinct_values
from steepest.reports.pages import check_page, footing, picture, render, write_page
from steepest.study.columns import setting_from_cell

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from steepest.study.studies import Study

__all__ = ["study_page", "write_report"]

SHOWN_ROWS = 30


def write_report(study: Study, file: str | Path) -> Path:
    """Write the page of a study.

    Raises:
        ReportError: where it cannot be written, or of what.
    """
    path = check_page(file, "file")
    return write_page(study_page(study), path)


def study_page(study: Study) -> str:
    """A study as one HTML page that needs no network.

    Raises:
        ReportError: the study has no run.
    """
    if not len(study):
        raise ReportError(f"a report needs runs, got none of {study.configurations} configurations")
    ranking = study.ranking()
    scored = ranking["mean"][0] is not None
    figures = enumerate(_figures(study), 1)
    pictures = [(title, *picture(figure, f"figure-{n}")) for n, (title, figure) in figures]
    fixed = study.settings(ranking["configuration"][0]).as_dict()
    best = study.best() if scored else None
    chosen = {} if best is None else best.chosen
    return render(
        "study.html.j2",
        study=study,
        best=best,
        chosen=[(_plain(name), value_label(name, value)) for name, value in chosen.items()],
        heads=[_plain(name) for name in study.varying],
        rows=list(_rows(study)),
        more=max(0, ranking.height - SHOWN_ROWS),
        tested=study.samples[2] > 0,
        pictures=pictures,
        settings=[
            (_plain(name), value_label(name, value))
            for name, value in fixed.items()
            if name not in study.varying
        ],
        axes=[
            (
                _plain(name),
                ", ".join(value_label(name, v) for v in distinct_values(study.runs, name)),
            )
            for name in study.varying
        ],
        about=describe_data(study.name, study.samples),
        varied=describe_variation(study.runs),
        diverged=int((study.runs["status"] == "diverged").sum()),
        command=study.command,
        footing=footing(),
    )


def _figures(study: Study) -> Iterator[tuple[str, Figure]]:
    scores = study.runs["validation_accuracy"].is_finite().any()
    measure = "validation_accuracy" if scores else "train_accuracy"
    yield "Every configuration", figure_of(study.plot(measure)[0])
    rows = study.ranking().head(MOST_ROWS).select(study.varying).rows(named=True)
    best = [{name: setting_from_cell(name, cell) for name, cell in row.items()} for row in rows]
    yield "Every run", figure_of(study.plot_seeds(best if study.varying else [{}], measure))
    yield "Learning curves", figure_of(study.plot_curves()[0])


def _rows(study: Study) -> Iterator[dict[str, Any]]:
    for row in study.ranking().head(SHOWN_ROWS).rows(named=True):
        yield {
            "settings": [value_label(name, row[name]) for name in study.varying],
            "mean": _score(row["mean"]),
            "range": "" if row["low"] is None else f"{_score(row['low'])} to {_score(row['high'])}",
            "median": _score(row["median"]),
            "n": row["n"],
            "failed": ", ".join(
                f"{row[name]} {name}" for name in ("diverged", "stuck") if row[name]
            ),
            "test": _score(row["test_mean"]),
        }


def _score(value: float | None) -> str:
    return "" if value is None or math.isnan(value) else f"{value:.4f}"


def _plain(name: str) -> str:
    return axis_label(name).partition(" (")[0]
