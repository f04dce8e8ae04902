"""An import of a module that is missing costs only what depends on the module."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT
from steepest.inspections import inspect_file, missing_modules
from steepest.inspections.executing import FileExecution
from steepest.inspections.sources import read_source


@pytest.fixture(autouse=True)
def import_state_is_restored(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Running a file changes the import state of its process."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    before = set(sys.modules)
    yield
    for name in set(sys.modules) - before:
        if name.startswith(("no_such", "around", "net_of", "parts_of", "checked_file")):
            del sys.modules[name]


def run(file: Path, text: str) -> FileExecution:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    ran = FileExecution(read_source(file).statements, file, lambda number: None)
    ran.run_definitions()
    ran.run_all()
    return ran


def test_a_missing_module_leaves_the_names_after_it_defined(tmp_path: Path) -> None:
    text = (
        "import no_such_plots as plots\nfrom no_such_net.layers import Dense\n"
        "plots.style('grid')\nwith plots.figure() as figure: figure.draw()\n"
        "def relu(x): return x * (x > 0)\nclass Wide(Dense): ...\nwidth = int(Dense(3).width)\n"
    )
    ran = run(tmp_path / "a.py", text)
    assert set(ran.names) == {"relu"}
    assert [each.partition(":")[0] for each in ran.errors()] == [
        "line 1 raises ModuleNotFoundError",
        "line 2 raises ModuleNotFoundError",
        "line 7 raises TypeError",
    ]
    assert "No module named 'no_such_net'" in ran.reasons_for_undefined_names()["Dense"]


def test_a_progress_bar_that_is_not_installed_gives_what_it_goes_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missing_modules, "PROGRESS_BARS", ("no_such_bars",))
    text = (
        "from no_such_bars.auto import tqdm, trange\nbar = tqdm([1, 2], desc='epochs')\n"
        "total = 0\nfor each in bar:\n    bar.set_postfix(loss=each)\n    total += each\n"
        "steps = list(trange(3))\n"
    )
    ran = run(tmp_path / "a.py", text)
    assert (ran.names["total"], ran.names["steps"], ran.errors()) == (3, [0, 1, 2], [])


def test_a_module_in_a_folder_around_the_file_is_found(tmp_path: Path) -> None:
    (tmp_path / "around_tools.py").write_text("WIDTH = 3\n", encoding="utf-8")
    ran = run(tmp_path / "week" / "a.py", "from around_tools import WIDTH\n")
    assert (ran.names["WIDTH"], ran.errors()) == (3, [])


def test_relative_imports_are_those_of_the_folders_around_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "net_of_mine"
    (folder / "parts_of_it").mkdir(parents=True)
    (folder / "common.py").write_text("RATE = 0.1\n", encoding="utf-8")
    (folder / "parts_of_it" / "dense.py").write_text("WIDTH = 3\n", encoding="utf-8")
    ran = run(
        folder / "parts_of_it" / "a.py", "from .dense import WIDTH\nfrom ..common import RATE\n"
    )
    assert ran.errors() == []
    assert (ran.names["WIDTH"], ran.names["RATE"]) == (3, 0.1)


def test_a_function_that_uses_a_missing_module_is_right_or_not_checked(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    text = (
        "import numpy as np\nimport no_such_log as log\n"
        "def relu(x):\n    log.write(x)\n    return np.maximum(x, 0)\n"
        "def tanh(x): return log.scaled(x) == 1\n"
        "def sigmoid(x):\n    log.write(x)\n    return 1 / (1 + np.exp(x))\n"
    )
    file.write_text(text, encoding="utf-8")
    verdicts = {each.function: each.outcome for each in inspect_file(file).verdicts}
    assert verdicts == {"relu": RIGHT, "tanh": NOT_CHECKED, "sigmoid": NOT_CHECKED}


def test_a_missing_module_with_the_functions_of_numpy_is_numpy(tmp_path: Path) -> None:
    text = (
        "import autograd.numpy as anp\nfrom autograd import numpy as np2, grad\n"
        "def sigmoid(z): return 1 / (1 + anp.exp(-z))\n"
        "def relu(z): return np2.maximum(z, 0)\n"
        "def tanh(z): return grad(z)\n"
    )
    file = tmp_path / "a.py"
    file.write_text(text, encoding="utf-8")
    verdicts = {each.function: each.outcome for each in inspect_file(file).verdicts}
    assert verdicts == {"sigmoid": RIGHT, "relu": RIGHT, "tanh": NOT_CHECKED}


PLANAR = """
import numpy as np
from no_such_utils import sigmoid

def forward_propagation(X, parameters):
    Z1 = np.dot(parameters["W1"], X) + parameters["b1"]
    A1 = np.tanh(Z1)
    A2 = sigmoid(np.dot(parameters["W2"], A1) + parameters["b2"])
    return A2, {"A1": A1, "A2": A2}

def backward_propagation(parameters, cache, X, Y):
    m = X.shape[1]
    A1, A2 = cache["A1"], cache["A2"]
    dZ2 = A2 - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - np.power(A1, 2))
    return {
        "dW1": np.dot(dZ1, X.T) / m,
        "db1": np.sum(dZ1, axis=1, keepdims=True) / m,
        "dW2": np.dot(dZ2, A1.T) / m,
        "db2": np.sum(dZ2, axis=1, keepdims=True) / m,
    }
"""


def test_an_activation_of_a_missing_module_is_what_its_name_says(tmp_path: Path) -> None:
    file = tmp_path / "checked_file.py"
    file.write_text(PLANAR, encoding="utf-8")
    found = {each.function: each.outcome for each in inspect_file(file).verdicts}
    assert found == {"forward_propagation": RIGHT, "backward_propagation": RIGHT}


def test_what_is_taken_for_an_activation_is_said(tmp_path: Path) -> None:
    ran = run(tmp_path / "a.py", "from no_such_utils import sigmoid\n")
    assert ran.assumptions() == ["sigmoid of no_such_utils was taken for the usual sigmoid"]


def test_an_activation_of_a_missing_module_replaces_no_own_one(tmp_path: Path) -> None:
    text = "def sigmoid(z): return 2\nfrom no_such_tests import *\ny = sigmoid(0)\n"
    assert run(tmp_path / "a.py", text).names["y"] == 2


def test_an_activation_of_a_missing_module_gives_the_pair_that_is_unpacked(tmp_path: Path) -> None:
    text = "from no_such_utils import relu\nA, activation_cache = relu(-3.0)\n"
    names = run(tmp_path / "a.py", text).names
    assert (names["A"], names["activation_cache"]) == (0.0, -3.0)
