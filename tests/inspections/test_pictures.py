"""A function that draws pictures is called as fast as one that does not."""

from __future__ import annotations

from pathlib import Path

from steepest.inspections import inspect_file

DRAWS = """
import numpy as np
import matplotlib.pyplot as plt

def relu(x):
    for _ in range(60):
        figure, (left, right) = plt.subplots(1, 2)
        left.plot([1, 2], [3, 4])
        plt.figure(figsize=(3, 4)).add_subplot(1, 2, 1, projection="3d").plot([1], [2], [3])
        plt.title("relu")
        plt.pause(1)
        plt.savefig("relu.png")
    return np.maximum(x, 0)
"""


def test_a_function_that_draws_has_its_verdict(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(DRAWS, encoding="utf-8")
    [verdict] = inspect_file(file).verdicts
    assert verdict.outcome == "right", verdict.sentence
    assert not (tmp_path / "relu.png").exists()
