"""Draws the pictures of the README: an answer, the study that `make study` leaves, descents.

`python docs/picture.py answer` draws the first alone, without a study.
"""

import sys
from pathlib import Path

import matplotlib.pyplot as plt

import steepest as st
from steepest.cli.output import save_figure
from steepest.figures.about import about_study
from steepest.figures.heat import heat_map
from steepest.figures.heat_drawing import draw_heat_map

ROOT = Path(__file__).parents[1]


def draw_answer():
    """What becomes of a learning rate that is too low or too high: every run a dot."""
    st.answer("learning-rate", folder=ROOT / "studies" / "answers").plot()
    return plt.gca()


def draw_study():
    """The heat map of the study in studies/first."""
    study = st.open_study(ROOT / "studies" / "first")
    return draw_heat_map(heat_map(study.runs, about=about_study(study)))


def draw_descent():
    """The exercise's descents: a step too short, one too long, one that shrinks."""
    settings = [(0.1, 1.0), (0.2, 1.0), (0.2, 0.9)]
    return st.plot_path(
        [st.descend("assignment", (3, 2), size, 30, decay=decay) for size, decay in settings]
    )


if __name__ == "__main__":
    drawings = {"answer": draw_answer, "study": draw_study, "descent": draw_descent}
    for name, draw in drawings.items():
        if name in (sys.argv[1:] or drawings):
            save_figure(draw(), ROOT / "docs" / f"{name}.png")
            print(f"docs/{name}.png")
