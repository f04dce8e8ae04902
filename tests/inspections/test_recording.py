"""Calls of functions that the file itself makes, or a file that imports it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import CodeType

import numpy as np
import pytest

from steepest.gradients.recorded_calls import RecordedCall
from steepest.inspections.executing import FileExecution
from steepest.inspections.recording import record_calls
from steepest.inspections.sources import read_source


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "modules", dict(sys.modules))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    return tmp_path


def calls_in(folder: Path, code: str) -> dict[str, list[RecordedCall]]:
    """The recorded calls of the functions of a file, by their names."""
    path = folder / "solution.py"
    path.write_text(code)
    statements = read_source(path).statements
    execution = FileExecution(statements, path, lambda number: None)
    execution.run_definitions()
    found: dict[CodeType, list[RecordedCall]] = record_calls(path, execution.scope, statements)
    return {code.co_qualname: calls for code, calls in found.items()}


def test_arguments_are_those_before_the_call(folder: Path) -> None:
    code = """
import numpy as np
def step(w, rate):
    w -= rate
    return w
step(np.zeros(2), 0.5)
"""
    [call] = calls_in(folder, code)["step"]
    np.testing.assert_array_equal(call.arguments()["w"], [0, 0])
    np.testing.assert_array_equal(call.function(**call.arguments()), [-0.5, -0.5])
    assert call.arguments()["w"] is not call.arguments()["w"]


def test_a_guarded_program_runs_and_objects_are_kept_as_they_were(folder: Path) -> None:
    code = """
class Net:
    def __init__(self, width): self.weights = [0.5] * width
    def predict(self, x): return x * self.weights[0]
def main():
    net = Net(3)
    net.activation = lambda z: z + 1
    net.predict(2.0)
if __name__ == "__main__":
    main()
"""
    calls = calls_in(folder, code)
    [call] = calls["Net.predict"]
    given = call.arguments()
    assert (given["self"].weights, given["self"].activation(1)) == ([0.5] * 3, 2)
    assert call.method and call.function(**given) == 1.0
    assert calls["Net.__init__"][0].arguments()["width"] == 3


def test_a_file_that_imports_this_one_shows_its_calls(folder: Path) -> None:
    (folder / "train.py").write_text("from solution import double\nprint(double(x=21))\n")
    [call] = calls_in(folder, "def double(x): return 2 * x\n")["double"]
    assert call.arguments() == {"x": 21}


def test_a_long_training_counts_though_it_is_stopped(folder: Path) -> None:
    code = """
def loss(w): return w * w
def fit(w, epochs):
    for _ in range(epochs): loss(w)
fit(2.0, 10**9)
"""
    calls = calls_in(folder, code)
    assert calls["fit"][0].arguments() == {"w": 2.0, "epochs": 10**9}
    assert [each.arguments() for each in calls["loss"]] == [{"w": 2.0}] * 2


def test_calls_that_raise_and_those_of_missing_things_are_left_out(folder: Path) -> None:
    code = """
import nowhere
def ratio(a, b): return a / b
def first(table): return 0
try: ratio(1, 0)
except ZeroDivisionError: pass
first(nowhere.table())
ratio(1, 2)
"""
    calls = calls_in(folder, code)
    assert [each.arguments() for each in calls["ratio"]] == [{"a": 1, "b": 2}]
    assert "first" not in calls


def test_a_missing_table_has_the_columns_that_the_file_reads(folder: Path) -> None:
    code = """
import numpy as np
def fit(X, y): return X.sum() + y.sum()
data = np.loadtxt("ex1data.txt", delimiter=",")
fit(data[:, 0:4], data[:, 4])
"""
    given = calls_in(folder, code)["fit"][0].arguments()
    assert given["X"].shape == (40, 4)
    assert set(given["y"]) == {0.0, 1.0}


def test_a_missing_frame_has_the_names_that_the_file_uses(folder: Path) -> None:
    pytest.importorskip("pandas")
    code = """
import pandas as pd
def fit(X, y): return X.shape
frame = pd.read_csv("houses.csv")
fit(frame[["size", "rooms"]].values, frame["price"].values)
"""
    given = calls_in(folder, code)["fit"][0].arguments()
    assert (given["X"].shape, given["y"].shape) == ((40, 2), (40,))


def test_nothing_is_written_and_no_program_started(folder: Path) -> None:
    code = """
import os, subprocess
def keep(x): return x
open("trace.txt", "w").write("1")
os.makedirs("made")
subprocess.run(["touch", "touched"])
keep(1)
"""
    assert calls_in(folder, code)["keep"][0].arguments() == {"x": 1}
    assert sorted(each.name for each in folder.iterdir()) == ["solution.py"]
