"""The page of a study: its ranking with intervals, its pictures, its settings, what varied."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from steepest.data.problems import in_words
from steepest.errors import ReportError, shown
from steepest.figures.captions import describe_data, describe_variation
from steepest.figures.labels import axis_label, value_label
from steepest.figures.new_figures import figure_of
from steepest.figures.seed_plot import MOST_ROWS
from steepest.figures.study_runs import distinct_values
from steepest.interrupts import raise_dropped_interrupt
from steepest.metrics.catalogue import Metric
from steepest.reports.pages import check_page_path, figure_as_svg, page_footer, render, write_page
from steepest.study.columns import check_by, curves_of, setting_from_cell

if TYPE_CHECKING:
    from markupsafe import Markup
    from matplotlib.figure import Figure

    from steepest.study.studies import Study

__all__ = ["study_page", "write_report"]

SHOWN_ROWS = 30


def write_report(study: Study, file: str | Path, by: str | None = None) -> Path:
    """Write a study as one HTML page that needs no network.

    The page has the ranking with intervals, a heat map, every run (of more than 2,000 runs 2,000),
    learning curves, and the settings.

    Args:
        study: with at least one run.
        file: where to; its name ends in .html.
        by: another metric that the study was swept with, by which configurations are ranked.

    Returns:
        The file.

    Raises:
        StudyError: a metric that the runs do not have.
        ReportError: the file cannot be written there, or ``study`` is not a study with a run.
    """
    from steepest.study.studies import Study

    if not isinstance(study, Study):
        raise ReportError(
            f"study must be a study, got {shown(study)} (st.open_study opens one in a folder)"
        )
    path = check_page_path(file, "file")
    return write_page(study_page(study, by), path)


def study_page(study: Study, by: str | None = None) -> str:
    """A study as one HTML page that needs no network; the arguments are those of ``write_report``.

    Raises:
        StudyError: a metric that the runs do not have.
        ReportError: the study has no run.
    """
    if not len(study):
        raise ReportError(f"a report needs runs, got none of {study.configurations} configurations")
    metric = check_by(by, study.kind, study.description.metrics)
    ranking = study.ranking(by=by)
    scored = ranking["mean"][0] is not None
    fixed = study.settings(ranking["configuration"][0]).as_dict()
    best = study.best(by) if scored else None
    chosen = {} if best is None else best.chosen
    return render(
        "study.html.j2",
        study=study,
        best=best,
        chosen=[
            (_name_without_unit(name), value_label(name, value)) for name, value in chosen.items()
        ],
        heads=[_name_without_unit(name) for name in study.varying],
        rows=list(_ranking_rows(study, by)),
        word=in_words(metric.name),
        more=max(0, ranking.height - SHOWN_ROWS),
        tested=study.samples[2] > 0,
        pictures=list(_pictures(study, metric)),
        settings=[
            (_name_without_unit(name), value_label(name, value))
            for name, value in fixed.items()
            if name not in study.varying
        ],
        axes=[
            (
                _name_without_unit(name),
                ", ".join(value_label(name, v) for v in distinct_values(study.runs, name)),
            )
            for name in study.varying
        ],
        about=describe_data(study.name, study.samples),
        varied=describe_variation(study.runs),
        diverged=int((study.runs["status"] == "diverged").sum()),
        columns=study.description.data.get("columns", {}).get("columns", []),
        command=study.command,
        footing=page_footer(),
    )


def _pictures(study: Study, metric: Metric) -> Iterator[tuple[str, Markup, str]]:
    """Titles, figures as SVG, and their captions."""
    for number, (title, draw) in enumerate(_figures(study, metric), 1):
        with raise_dropped_interrupt():
            picture = figure_as_svg(draw(), f"figure-{number}")
        yield title, *picture


def _figures(study: Study, metric: Metric) -> Iterator[tuple[str, Callable[[], Figure]]]:
    """Titles of figures, and what draws them."""
    measure = f"validation_{metric.name}"
    if not study.runs[measure].is_finite().any():
        measure = study.kind.score("train")
    yield "Every configuration", lambda: figure_of(study.plot(measure)[0])
    rows = study.ranking(by=metric.name).head(MOST_ROWS).select(study.varying).rows(named=True)
    best = [{name: setting_from_cell(name, cell) for name, cell in row.items()} for row in rows]
    chosen = best if study.varying else [{}]
    yield "Every run", lambda: figure_of(study.plot_seeds(chosen, measure))
    if set(curves_of(study.kind)) <= set(study.runs.columns):
        yield "Learning curves", lambda: figure_of(study.plot_curves()[0])


def _ranking_rows(study: Study, by: str | None) -> Iterator[dict[str, Any]]:
    for row in study.ranking(by=by).head(SHOWN_ROWS).rows(named=True):
        yield {
            "settings": [value_label(name, row[name]) for name in study.varying],
            "mean": _format_score(row["mean"]),
            "range": _format_range(row["low"], row["high"]),
            "median": _format_score(row["median"]),
            "n": row["n"],
            "failed": ", ".join(
                f"{row[name]} {name}" for name in ("diverged", "stuck") if row[name]
            ),
            "test": _format_score(row["test_mean"]),
        }


def _format_score(value: float | None) -> str:
    return "" if value is None or math.isnan(value) else f"{value:.4f}"


def _format_range(low: float | None, high: float | None) -> str:
    return "" if low is None else f"{_format_score(low)} to {_format_score(high)}"


def _name_without_unit(name: str) -> str:
    return axis_label(name).partition(" (")[0]
