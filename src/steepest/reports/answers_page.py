"""The page of answers: a table of verdicts, then each answer with its figure and numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from steepest.arguments import check_path
from steepest.interrupts import raise_dropped_interrupt
from steepest.questions.answers import Answer
from steepest.questions.defaults import SEEDS
from steepest.questions.experiment_setup import SPLIT
from steepest.reports.calibration import read_calibration
from steepest.reports.figure_cache import figure_of_answer
from steepest.reports.pages import page_footer, render

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["answers_page"]


@dataclass(frozen=True, slots=True)
class _DrawnAnswer:
    """An answer with its figure, for the template."""

    answer: Answer
    figure: Markup
    caption: str


def answers_page(answers: Iterable[Answer], folder: str | Path | None = None) -> str:
    """Answers as one HTML page that needs no network.

    Args:
        answers: in the order of the page, their questions' names all different.
        folder: where figures are stored, so that the same are not drawn again; None stores none.
    """
    place = None if folder is None else check_path("folder", folder)
    shown = []
    for each in answers:
        with raise_dropped_interrupt():
            shown.append(_DrawnAnswer(each, *figure_of_answer(each, place)))
    trained = [each.answer for each in shown if each.answer.data is not None]
    seeds = sorted({each.seeds for each in trained if each.seeds is not None})
    data = {each.data.fingerprint: each.data for each in trained if each.data is not None}
    return render(
        "answers.html.j2",
        shown=shown,
        seeds=seeds,
        few=[each for each in seeds if each < SEEDS],
        usual=SEEDS,
        data=list(data.values()),
        split=SPLIT,
        seconds=sum(each.answer.seconds for each in shown),
        calibration=read_calibration(),
        footing=page_footer(),
    )
