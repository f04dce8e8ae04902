"""`check --sandbox`: what a file alone says of itself is not right."""

from __future__ import annotations

from pathlib import Path

import pytest

from check_attacks import CHANGES_ITS_VERDICT, attack_on_check
from grading_attacks import needs_sandbox
from steepest.cli.app import app
from steepest.errors import InspectionError
from steepest.grading import sandboxed_check
from steepest.grading.sandboxed_check import inspect_in_sandbox

FILE = """
import numpy as np
from beside import three

found = None

def relu(x):
    return np.maximum(x, 0)

def f(x, y):
    return x**2 + three * y**2

def grad_f(x, y):
    return np.array([2 * x, 2 * three * y])

def bce(y, y_hat):
    return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))

class Tanh:
    def forward(self, x):
        try:
            with open(CANARY, "w") as file:
                file.write("changed")
        except OSError:
            pass
        return np.tanh(x)
"""


@needs_sandbox
def test_right_functions_are_judged_again_from_outside(tmp_path: Path) -> None:
    folder, canary = tmp_path / "theirs", tmp_path / "canary"
    folder.mkdir()
    canary.write_text("untouched")
    (folder / "beside.py").write_text("three = 3\n")
    file = folder / "theirs.py"
    file.write_text(FILE.replace("CANARY", repr(str(canary))))
    found = inspect_in_sandbox(file)
    outcomes = {each.function: each.outcome for each in found.verdicts}
    assert outcomes == {
        "relu": "right", "grad_f": "right", "bce": "wrong", "Tanh.forward": "not checked",
    }  # fmt: skip
    sentence = next(k.sentence for k in found.verdicts if k.function == "Tanh.forward")
    assert sentence == (
        "Tanh.forward was found to be right by the process that runs its file, which the file can "
        "deceive. From outside of it that could not be confirmed: it is called through an object, "
        "or in a way that only its own process knows."
    )
    assert canary.read_text() == "untouched"
    assert sorted(each.name for each in folder.iterdir()) == ["beside.py", "theirs.py"]


@needs_sandbox
def test_a_forged_verdict_is_not_confirmed(tmp_path: Path) -> None:
    file = tmp_path / "theirs.py"
    file.write_text(attack_on_check(CHANGES_ITS_VERDICT[0]))
    (verdict,) = inspect_in_sandbox(file).verdicts
    assert verdict.outcome == "not checked"
    assert verdict.sentence.startswith("relu was found to be right by the process that runs its")
    assert "For relu(x=[0, 0]) it gives [1, 1], where [0, 0] would be" in verdict.sentence


def test_without_bubblewrap_there_is_no_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandboxed_check, "sandbox_problem", lambda: "bubblewrap is not installed")
    with pytest.raises(InspectionError) as caught:
        inspect_in_sandbox(tmp_path / "theirs.py")
    assert str(caught.value) == (
        "--sandbox needs bubblewrap, but bubblewrap is not installed: install it (sudo apt install "
        "bubblewrap, or sudo dnf install bubblewrap), or leave --sandbox out to run the file with "
        "all your rights"
    )


def test_steepests_own_functions_need_no_sandbox(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        app.main(["check", "--self", "--sandbox"])
    assert caught.value.code == 2
    assert capsys.readouterr().err.strip() == (
        "steepest: --sandbox is for a FILE, got --self, which runs no code of others"
    )
