"""Figures of answers are drawn once for the same results, and again for others."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import polars as pl
import pytest
from matplotlib.figure import Figure

import steepest as st
from question_cases import with_attributes
from steepest.questions.answers import Answer
from steepest.reports.figure_cache import digest_of, figure_of_answer


@dataclass(frozen=True)
class Drawing:
    """Counts how often it draws."""

    drawn: list[int]

    def __call__(self, results: object) -> Figure:
        self.drawn.append(1)
        figure, ax = plt.subplots()
        ax.plot([0, 1], [0, 1])
        return figure


@pytest.fixture
def drawing() -> Drawing:
    return Drawing([])


@pytest.fixture
def answer(drawing: Drawing) -> Answer:
    found = st.answer("activations", folder=None)
    return replace(found, question=with_attributes(found.question, figure=drawing))


def test_the_same_results_are_drawn_once(answer: Answer, drawing: Drawing, tmp_path: Path) -> None:
    first, second = (figure_of_answer(answer, tmp_path) for _ in range(2))
    assert first == second and str(first[0]).startswith("<svg") and len(drawing.drawn) == 1


def test_other_results_are_drawn_again(answer: Answer, drawing: Drawing, tmp_path: Path) -> None:
    figure_of_answer(answer, tmp_path)
    figure_of_answer(replace(answer, results=np.zeros(3)), tmp_path)
    assert len(drawing.drawn) == 2


def test_a_broken_file_is_drawn_again(answer: Answer, drawing: Drawing, tmp_path: Path) -> None:
    whole = figure_of_answer(answer, tmp_path)
    [file] = (tmp_path / "figures").iterdir()
    file.write_text(file.read_text()[:100])
    assert figure_of_answer(answer, tmp_path) == whole and len(drawing.drawn) == 2


@pytest.mark.parametrize(
    "planted",
    [
        json.dumps({"svg": "<svg><script>x</script></svg>", "caption": ""}),
        '{"svg": 1, "caption": ""}',
        "[1]",
        "[" * 100_000,
    ],
)
def test_a_planted_file_is_drawn_again(
    answer: Answer, drawing: Drawing, tmp_path: Path, planted: str
) -> None:
    first = figure_of_answer(answer, tmp_path)
    (file,) = (tmp_path / "figures").iterdir()
    file.write_text(planted)
    assert figure_of_answer(answer, tmp_path) == first
    assert len(drawing.drawn) == 2


def test_without_a_folder_every_figure_is_drawn(answer: Answer, drawing: Drawing) -> None:
    figure_of_answer(answer, None)
    figure_of_answer(answer, None)
    assert len(drawing.drawn) == 2


def test_a_folder_that_cannot_be_created_does_not_prevent_the_figure(
    answer: Answer, drawing: Drawing, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert figure_of_answer(answer, tmp_path / "file")[1] == ""
    assert len(drawing.drawn) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1, 2], [1, 3]),
        ((1, 2), [1, 2]),
        (np.zeros(3), np.zeros((3, 1))),
        (np.zeros(3), np.zeros(3, np.float32)),
        ({"a": 1}, {"b": 1}),
        (pl.DataFrame({"a": [0.5, 1.0]}), pl.DataFrame({"a": [0.5, 2.0]})),
        (pl.DataFrame({"a": [[0.5], [1.0]]}), pl.DataFrame({"a": [[0.5], [2.0]]})),
        ("ab", ["a", "b"]),
        (0.1, 0.1 + 1e-17 + 1e-16),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert digest_of(one) != digest_of(other)
    assert digest_of(one) == digest_of(one)
