"""The linear model of one feature is recognised by its values, in any order of the arguments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT
from steepest.inspections import inspect_file
from steepest.quantities.one_feature import explain_line

FILE = """import numpy as np
def compute_model_output(x, w, b):
    f_wb = np.zeros(x.shape[0])
    for i in range(x.shape[0]):
        f_wb[i] = w * x[i] + b
    return f_wb
def predict_price(x, w, b):
    return w * x - b
"""


def test_the_line_is_explained_for_arrays_and_for_numbers() -> None:
    def one_number(theta_0: Any, theta_1: Any, km: Any) -> float:
        return float(theta_0) + float(theta_1) * float(km)

    assert explain_line(lambda b, x, w: np.array([w * each + b for each in x])) is not None
    found = explain_line(one_number)
    assert found is not None and found.words.endswith("for one number at a time")
    assert explain_line(lambda x, w, b: w * x + 2 * b) is None


def test_a_file_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text(FILE, encoding="utf-8")
    verdicts = {each.function: each for each in inspect_file(file).verdicts}
    assert verdicts["compute_model_output"].outcome == RIGHT
    assert "w * x + b" in verdicts["compute_model_output"].sentence
    assert verdicts["predict_price"].outcome == NOT_CHECKED
