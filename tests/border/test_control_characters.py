"""Names that a user gave hold no control characters where Python shows a result."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st

RED = "\x1b[31m"


def table(seed: int) -> st.Dataset:
    """40 rows whose names, labels and features hold control characters."""
    x = np.random.default_rng(seed).normal(size=(40, 2))
    return st.Dataset(
        x, [f"a{RED}", "b"] * 20, name=f"table {RED}{seed}", features=[f"f{RED}", "g"]
    )


@pytest.fixture(scope="module")
def studies() -> st.Studies:
    """Two learning rates on five tables."""
    return st.sweep([table(seed) for seed in range(5)], learning_rate=[0.1, 0.2], epochs=1, seeds=5)


def shown(result: Any) -> str:
    """All that Python and a notebook show of a result."""
    html = result._repr_html_() if hasattr(result, "_repr_html_") else ""
    return f"{result!r}{result}{html}"


def test_data_sets_and_runs_show_names_without_control_characters() -> None:
    assert "\x1b" not in shown(table(0))
    assert "\x1b" not in shown(st.train(table(0), epochs=1))


def test_studies_and_comparisons_show_names_without_control_characters(studies: st.Studies) -> None:
    one = studies.studies[0]
    a, b = {"learning_rate": 0.1}, {"learning_rate": 0.2}
    for result in (studies, studies.compare(a, b), one, one.compare(a, b), one.best()):
        assert "\x1b" not in shown(result)
    assert "\\x1b[31m" in shown(studies)


def test_a_layer_too_large_for_memory_is_refused_with_the_figures() -> None:
    with pytest.raises(MemoryError, match=r"1,000,000 inputs and 1,000,000 outputs .* GB"):
        st.make_network((10**6, 10**6))
