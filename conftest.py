"""What every test and doctest runs under, and the check that it leaves the process as it was."""

from __future__ import annotations

import gc
import importlib
import os
import random
import signal
from collections.abc import Iterator

os.environ.setdefault("MPLBACKEND", "Agg")

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from hypothesis import given, settings, strategies

from process_state import ProcessState

# These change the environment or the warning filters when first imported. Imported here, they do
# so before the first test, whichever test that is.
for library in ("pandas", "polars", "scipy.stats", "sklearn.datasets"):
    importlib.import_module(library)

# They need libraries that only their own commands install (make deep, make wasm).
collect_ignore = ["tests/deep/executors.py", "tests/wasm_module.py"]

# A shell lets programs that it starts in the background ignore SIGINT, and their children inherit
# that. The tests of Ctrl-C would then wait for ever.
signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("steepest", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("steepest")

FIRST = ("tests/test_docs.py", "tests/examples/", "tests/test_readme.py", "tests/checks/")
"""Tests that come first: those that take a minute or two, so that none begins when the other
processes have nothing left, and those that use what earlier checks in the same process have
observed of known mistakes."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put some tests first, one file or folder after the other, and others in the shuffled order.

    The deep tests are left to `make deep`, which asks for them by name.
    """
    items.sort(key=lambda item: [not item.nodeid.startswith(each) for each in FIRST])
    if "deep" in config.getoption("markexpr"):
        return
    deep = {item for item in items if item.get_closest_marker("deep")}
    config.hook.pytest_deselected(items=list(deep))
    items[:] = [item for item in items if item not in deep]


@pytest.fixture(scope="module", autouse=True)
def module_leaves_no_trace() -> Iterator[None]:
    """Fail if a file's module-wide fixtures leave a change in the process behind.

    Warning filters are not compared here: pytest restores them after every phase of a test, and
    those now are of the marks of the first and of the last test that happen to run.
    """
    yield from _require_no_trace("a fixture or a test of this file", but="warning filters")


@pytest.fixture(autouse=True)
def test_leaves_no_trace(module_leaves_no_trace: None) -> Iterator[None]:
    """Fail a test that leaves a change in the process behind, which a later test would meet."""
    yield from _require_no_trace("this test")


@pytest.fixture
def close_figures() -> Iterator[None]:
    """Close the pyplot figures that a test opens."""
    before = plt.get_fignums()
    yield
    for number in set(plt.get_fignums()) - set(before):
        plt.close(number)


@pytest.fixture
def global_seeds() -> Iterator[None]:
    """Seed the global generators for code that draws from them, and put them back afterwards."""
    states = random.getstate(), np.random.get_state(), torch.get_rng_state()
    random.seed(0)
    np.random.seed(0)
    torch.manual_seed(0)
    yield
    random.setstate(states[0])
    np.random.set_state(states[1])
    torch.set_rng_state(states[2])


def _require_no_trace(culprit: str, but: str = "") -> Iterator[None]:
    before = ProcessState.now()
    yield
    changes = ProcessState.now().changes_since(before, but)
    if changes:
        before.close_new_figures()
        pytest.fail(f"{culprit} left behind: " + "; ".join(changes), pytrace=False)


def pytest_collection_finish() -> None:
    """Leave what is loaded by now out of the garbage collection.

    A collection of all modules takes most of a second, and falls into the processor time that some
    searches of the checks have.
    """
    # With its first test hypothesis makes a generator and asks the collector who holds it; the
    # collector does not see what is frozen, and versions up to 6.110 at least would warn.
    given(strategies.none())(lambda _: None)()
    gc.collect()
    gc.freeze()
