"""What an import of the user's own modules raises costs only what needs it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from steepest.gradients.verdicts import NOT_CHECKED, RIGHT
from steepest.inspections import inspect_file
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
        if name.startswith(("own_", "checked_file")):
            del sys.modules[name]


def write(folder: Path, **files: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")


def run(file: Path) -> FileExecution:
    ran = FileExecution(read_source(file).statements, file, lambda number: None)
    ran.run_definitions()
    ran.run_all()
    return ran


def test_modules_that_import_names_from_each_other_have_them_in_the_end(tmp_path: Path) -> None:
    package = tmp_path / "own_net"
    write(
        package,
        __init__="from .parameter import Parameter\nfrom .module import Module\n"
        "from .dense import Dense\nfrom .dummy import Dummy\n",
        parameter="class Parameter: ...\n",
        module="from own_net import Parameter, Dummy\n"
        "class Module:\n    def last(self): return Dummy()\n",
        dense="from own_net import Module\nclass Dense(Module): ...\n",
        dummy="from own_net import Module\nclass Dummy(Module): ...\n",
        a="from own_net import Parameter, Module\nclass Own(Module): width = 3\n",
    )
    ran = run(package / "a.py")
    assert [each.partition(":")[0] for each in ran.errors()] == ["line 1 raises ImportError"]
    assert ran.names["Own"].width == 3
    assert type(ran.names["Own"]().last()).__name__ == "Dummy"


def test_a_module_of_the_name_of_its_package_does_not_hide_it(tmp_path: Path) -> None:
    package = tmp_path / "own_model"
    write(
        package,
        init="START = 1\n",
        own_model="from .init import START\nfrom own_model.init import START as again\n",
    )
    ran = run(package / "own_model.py")
    assert (ran.names["START"], ran.names["again"], ran.errors()) == (1, 1, [])


def test_an_absolute_import_from_a_package_that_a_module_hides_finds_it(tmp_path: Path) -> None:
    package = tmp_path / "own_layers"
    write(
        package,
        own_layers="class Layer: ...\n",
        dense="from own_layers.own_layers import Layer\nclass Dense(Layer): ...\n",
    )
    ran = run(package / "dense.py")
    assert (ran.errors(), "Dense" in ran.names) == ([], True)


def test_a_module_that_fails_gives_what_does_not_depend_on_the_failure(tmp_path: Path) -> None:
    write(
        tmp_path,
        own_data="rows = open('no_such.csv').read()\ndef relu(x): return x * (x > 0)\n"
        "def f(x:\n    return\n\nWIDTH = 3\n",
        a="from own_data import relu, rows, WIDTH\ny = relu(2)\n",
    )
    ran = run(tmp_path / "a.py")
    assert (ran.names["y"], ran.names["WIDTH"], "rows" in ran.names) == (2, 3, False)
    assert "rows" in ran.reasons_for_undefined_names()


def test_a_name_that_cannot_be_imported_costs_what_uses_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        a="import numpy as np\nfrom numpy import maximum, no_such_name\n"
        "def relu(x): return maximum(x, 0)\n"
        "def tanh(x): return no_such_name(x)\nclass Net(no_such_name): ...\n",
    )
    found = {e.function: e.outcome for e in inspect_file(tmp_path / "a.py").verdicts}
    assert found == {"relu": RIGHT, "tanh": NOT_CHECKED}


@pytest.mark.parametrize("module", ["typing", "typing_extensions", "no_such_module.typing"])
def test_a_decorator_of_a_newer_python_changes_nothing(tmp_path: Path, module: str) -> None:
    known = module != "no_such_module.typing"
    name = "no_such_decorator" if known else "override"
    write(
        tmp_path,
        a=f"import numpy as np\nfrom {module} import {name}\n"
        f"class Relu:\n    @{name}\n    def relu(self, x): return np.maximum(x, 0)\n",
    )
    assert ("Relu" in run(tmp_path / "a.py").names) is known


def test_annotations_that_cannot_be_evaluated_cost_no_class(tmp_path: Path) -> None:
    write(
        tmp_path,
        own_base="class Module:\n    def parts(self) -> list[Module]: return [self]\n",
        a="from own_base import Module\n"
        "class Layer(Module):\n    def next(self) -> Layer: return self\n"
        "def double(x: List[float]): return 2 * x\n",
    )
    ran = run(tmp_path / "a.py")
    assert len(ran.names["Layer"]().parts()) == 1
    assert ran.names["double"](2) == 4
    assert any("name 'List' is not defined" in each for each in ran.errors())
