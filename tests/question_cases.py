"""A question that is answered in no time, for the tests of what surrounds questions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from matplotlib.figure import Figure

import steepest as st
from steepest.figures.new_figures import create_axes
from steepest.figures.style import write_caption
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Verdict

X = np.random.default_rng(0).standard_normal((40, 3))
Y = (X[:, 0] > 0).astype(int)
SETTINGS: dict[str, Any] = {"hidden": (2,), "epochs": 2, "batch_size": 5}


def data(name: str = "toy") -> st.Dataset:
    return st.Dataset(X, Y, name=name)


@dataclass(frozen=True)
class Results:
    data: str
    accuracy: tuple[float, ...]


def experiment(laboratory: Laboratory) -> Results:
    study = laboratory.sweep("toy", **SETTINGS)
    return Results(laboratory.data.name, tuple(study.runs["test_accuracy"].to_list()))


def verdict(results: Results) -> Verdict:
    n = len(results.accuracy)
    mean = float(np.mean(results.accuracy))
    number = Number("accuracy < 1 & more", mean, 0.0, 1.0, n, method="a guess")
    outcome = "supported" if mean < 1 else "refuted"
    return Verdict(outcome, f"On {results.data} it is {mean:.2f}.", (number,))


def figure(results: Results) -> Figure:
    ax = create_axes(1, width=3, height=2)[0]
    ax.plot(results.accuracy)
    ax.set_title(results.data)
    write_caption(ax.figure, f"Data: {results.data}, n = {len(results.accuracy)}.")
    return ax.figure


QUESTION = st.Question(
    name="toy",
    asks="Is it <b>below</b> 1?",
    claim="Accuracy is below 1 & above 0.",
    matters="It does not.",
    counts=0.1,
    unit="accuracy",
    experiment=experiment,
    procedure=lambda results: f"{len(results.accuracy)} runs on {results.data}.",
    varied=lambda _: "The seed varied.",
    verdict=verdict,
    figure=figure,
    seconds=0.1,
)
OTHER = replace(QUESTION, name="other", trains=False)
