"""An edit is shown only if the check finds the corrected function right, on as many probes."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.checks import check
from steepest.gradients.verdicts import FunctionVerdict
from steepest.inspections.other_readings import other_reading

IMPORTS = "import numpy as np\n\n\n"
CLIPPED_BELOW = """def bce(y, y_hat):
    tiny = np.finfo(float).eps
    p = np.clip(y_hat, tiny, 1)
    return np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p)))
"""
HALF_PROTECTED = """def bce(y, y_hat):
    gain = y * np.log(1e-9 + y_hat) + (1 - y) * np.log(1 - y_hat)
    return -gain.mean()
"""
SUM_OF_LIKELIHOODS = """def log_loss(labels, p):
    return np.mean(labels * np.log(p) + (1 - labels) * np.log(1 - p))
"""
FALLING = """def sigmoid(v):
    e = np.exp(-v)
    return e / (1 + e)
"""


def defined(folder: Path, text: str, name: str) -> Any:
    file = folder / f"{name}.py"
    file.write_text(IMPORTS + text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return next(v for k, v in vars(module).items() if k != "np" and callable(v))


def corrected(text: str, verdict: FunctionVerdict) -> str:
    assert verdict.fix is not None and verdict.fix.after
    lines = (IMPORTS + text).splitlines()
    number = verdict.fix.line.line - 1
    indent = re.match(" *", lines[number])
    assert indent is not None
    lines[number] = indent[0] + verdict.fix.after
    return "\n".join(lines).removeprefix(IMPORTS) + "\n"


@pytest.mark.parametrize(
    ("piece", "text"),
    [
        ("bce", CLIPPED_BELOW),
        ("bce", HALF_PROTECTED),
        ("bce", SUM_OF_LIKELIHOODS),
        ("sigmoid", FALLING),
    ],
)
def test_the_check_says_of_the_corrected_file_what_the_fix_says(
    tmp_path: Path, piece: str, text: str
) -> None:
    wrong = check(defined(tmp_path, text, "wrong"), piece, found_by_name=True).verdict
    right = check(
        defined(tmp_path, corrected(text, wrong), "right"), piece, found_by_name=True
    ).verdict
    assert right.ok
    probes = re.search(r"right on (all \d+ (?:ordinary )?probes)", right.sentence)
    assert probes is not None
    assert str(wrong.fix).endswith(f"it is right on {probes[1]}.")


def update_in_turn(X: Any, y: Any, theta: Any, alpha: Any, num_iters: Any) -> Any:
    history = []
    for _ in range(num_iters):
        for k in range(theta.size):
            theta[k] -= alpha * np.mean((X @ theta - y) * X[:, k])
        history.append(np.mean((X @ theta - y) ** 2) / 2)
    return theta, history


def test_an_edit_with_which_every_call_raises_is_no_fix() -> None:
    verdict = check(update_in_turn, "linear_regression", found_by_name=True).verdict
    assert verdict.mistake == "parameters updated in turn"
    assert verdict.fix is None
    assert verdict.location is not None and verdict.location.text.startswith("theta[k] -=")


def tanh_derivative(x: Any) -> Any:
    return 1 - np.tanh(x**2)


def test_the_argument_of_an_activation_is_not_taken_for_its_output() -> None:
    verdict = check(tanh_derivative).verdict
    assert verdict.fix is not None
    assert verdict.fix.after == "return 1 - np.tanh(x) ** 2"


def bce(y: Any, y_hat: Any) -> Any:
    with np.errstate(divide="ignore"):
        return np.where(y, -np.log(y_hat), -np.log1p(-np.asarray(y_hat))).mean()


def test_an_infinite_loss_of_a_certain_error_is_a_remark_on_what_is_found_by_its_name() -> None:
    verdict = check(bce, found_by_name=True).verdict
    assert verdict.ok
    assert any("infinite for the worst prediction" in each for each in verdict.notes)
    assert not check(bce, "bce").verdict.ok


@pytest.mark.parametrize("named", [lambda f: {"entropy": f}, lambda f: {"ce": f, "bce": f}])
def test_what_is_right_as_another_loss_is_not_wrong_as_the_one_of_its_name(
    named: Callable[[Any], dict[str, Any]],
) -> None:
    wrong = FunctionVerdict("softmax_loss", "wrong", "It is another loss.")
    found = other_reading(wrong, bce, "ce", named(bce))
    assert found is not None and found.ok and found.piece == "bce"


def mae(y: Any, y_hat: Any) -> Any:
    return np.mean(y - y_hat)


def test_the_call_that_is_shown_of_a_loss_fails() -> None:
    failing = check(mae).verdict.failing
    assert failing is not None
    assert failing.got != failing.expected
