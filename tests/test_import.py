"""Importing steepest is instant: nothing is loaded but the standard library and lazy_loader."""

from __future__ import annotations

import subprocess
import sys

LOADED = "import sys; before = set(sys.modules); import {0}; print(*set(sys.modules) - before)"


def loaded_by(module: str) -> set[str]:
    """Top-level packages that a fresh interpreter loads for ``module``."""
    answer = subprocess.run(
        [sys.executable, "-c", LOADED.format(module)], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in answer.stdout.split()}


def test_importing_the_package_loads_nothing_but_the_standard_library_and_lazy_loader() -> None:
    assert loaded_by("steepest") - set(sys.stdlib_module_names) == {"steepest", "lazy_loader"}


def test_the_command_line_loads_nothing_heavy_before_it_has_work() -> None:
    heavy = {"numpy", "polars", "scipy", "sklearn", "matplotlib", "pandas", "torch"}
    assert loaded_by("steepest.cli") & heavy == set()
