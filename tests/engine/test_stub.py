"""The stub of the engine, which mypy reads, agrees with the compiled module."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest
from nanobind.stubgen import StubGen

import steepest
from steepest import compiled

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())


def outline(source: str) -> set[str]:
    """Classes, members and functions with their parameters.

    How a type is written depends on the version of nanobind, so types are left out.
    """
    lines = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            members = [ast.unparse(line) for line in node.body if isinstance(line, ast.Assign)]
            lines.add(f"class {node.name}: {members}")
        elif isinstance(node, ast.FunctionDef):
            positional = [argument.arg for argument in node.args.args]
            by_name = [argument.arg for argument in node.args.kwonlyargs]
            lines.add(f"def {node.name}({positional}, *, {by_name})")
    return lines


@pytest.mark.parametrize("name", ["_cpu", "_engine"])
def test_the_stub_is_that_of_the_compiled_module(name: str) -> None:
    module = importlib.import_module(f"steepest.{name}")
    generator = StubGen(module)
    generator.put(module)
    expected = outline(generator.get())
    stub = Path(steepest.__file__).with_name(f"{name}.pyi")
    assert expected
    assert outline(stub.read_text(encoding="utf-8")) == expected, "generate it, see compiled.py"
