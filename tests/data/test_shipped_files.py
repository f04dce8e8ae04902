"""The tables of scikit-learn are those that it loads itself, and are read without importing it."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from steepest.data import shipped_files
from steepest.data.shipped_files import Shipped, import_shipped, read_shipped

TABLES = ("breast_cancer", "diabetes", "digits", "iris", "linnerud", "wine")


def require_same(ours: Shipped, theirs: Shipped) -> None:
    assert np.array_equal(ours.x, theirs.x) and ours.x.dtype == theirs.x.dtype
    assert np.array_equal(ours.y, theirs.y) and ours.y.dtype.kind == theirs.y.dtype.kind
    assert (ours.features, ours.targets) == (theirs.features, theirs.targets)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_that_of_scikit_learn(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = import_shipped(name)
    monkeypatch.delattr(shipped_files, "import_shipped")
    require_same(read_shipped(name), theirs)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_is_not_where_it_was_is_imported(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped_files, "PLACE", "elsewhere")
    require_same(read_shipped(name), import_shipped(name))


def test_another_table_in_its_place_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shipped_files, "IRIS", shipped_files.IRIS[:3])
    require_same(read_shipped("iris"), import_shipped("iris"))


def test_nothing_of_scikit_learn_is_imported_to_train_on_its_tables() -> None:
    code = """
import sys
import steepest as st
for name in ("digits-halves", "iris", "diabetes", "linnerud"):
    st.sweep(name, hidden=(2,), epochs=1, seeds=2)
print([name for name in ("sklearn", "pandas", "scipy.stats") if name in sys.modules])
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (ended.stdout, ended.stderr) == ("[]\n", "")
