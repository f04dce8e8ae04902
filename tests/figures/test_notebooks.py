"""Figures in a notebook: each is shown once, and none causes a warning."""

from __future__ import annotations

import os
from typing import Any

import nbclient
import nbformat
import pytest

CELLS = {
    "setup": """
import matplotlib.pyplot as plt
import numpy as np
import steepest as st
from steepest.figures.new_figures import figure_of, show_once_in_notebooks
from steepest.figures.seed_plot import SeedPlot

plot = SeedPlot.of_values({"a": [0.5, 0.7, 0.6]})
answer = st.answer("activations", folder=None)
""",
    # matplotlib warns of more than 20 figures that are open.
    "many in a loop": "for _ in range(22):\n    plot.draw()",
    "axes": "plot.draw()",
    "axes with a semicolon": "plot.draw();",
    "the figure of axes": "figure_of(plot.draw())",
    "an answer": "answer.plot()",
    "an answer with a semicolon": "answer.plot();",
    "an answer that is kept": "kept = answer.plot()",
    "the kept figure again": "kept",
    "a figure of the user": "plt.plot([1, 2])",
}
IMAGES = {"setup": 0, "many in a loop": 22} | dict.fromkeys(list(CELLS)[2:], 1)


@pytest.fixture(scope="module")
def outputs() -> dict[str, list[Any]]:
    """The outputs of every cell, executed in one kernel."""
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS.values()]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3")
    # As Jupyter sets it, whatever these tests run with.
    backend = {"MPLBACKEND": "module://matplotlib_inline.backend_inline"}
    client.execute(env=os.environ | backend)
    return dict(zip(CELLS, (cell["outputs"] for cell in notebook["cells"]), strict=True))


@pytest.mark.parametrize("cell", CELLS)
def test_a_picture_is_shown_once(outputs: dict[str, list[Any]], cell: str) -> None:
    images = [each for each in outputs[cell] if "image/png" in each.get("data", {})]
    assert len(images) == IMAGES[cell]


@pytest.mark.parametrize("cell", CELLS)
def test_a_picture_causes_no_warning(outputs: dict[str, list[Any]], cell: str) -> None:
    assert [each for each in outputs[cell] if each["output_type"] == "stream"] == []
