"""Seeds of any kind, and functions that are called while networks train."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import steepest as st

DATA = st.Dataset(np.arange(60.0).reshape(20, 3) % 7, np.tile([0, 1], 10), name="small")
SMALL: dict[str, Any] = {"hidden": (2,), "epochs": 1}
NO_LIST = "seeds must be how many, at least 1, or a list of seeds, got "
NO_SEED = "seeds must be a whole number from 0 to 2**64 - 1, got "


@pytest.mark.parametrize(
    ("given", "seeds"),
    [
        (np.int64(2), [0, 1]),
        (range(3, 5), [3, 4]),
        (range(9, 3, -3), [9, 6]),
        ((4, 3), [4, 3]),
        (np.array([3, 4]), [3, 4]),
        (np.array([2**63], dtype=np.uint64), [2**63]),
        ([0, 2**64 - 1], [0, 2**64 - 1]),
    ],
)
def test_seeds_are_a_number_or_are_listed(given: Any, seeds: list[int]) -> None:
    assert list(st.sweep(DATA, seeds=given, **SMALL).seeds) == seeds


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ((each for each in (3, 4)), NO_LIST),
        ({3}, f"{NO_LIST}{{3}}"),
        ({3: 1}, f"{NO_LIST}{{3: 1}}"),
        (pd.Series([3]), NO_LIST),
        (True, f"{NO_LIST}True"),
        ([True], f"{NO_SEED}True"),
        ([-1], f"{NO_SEED}-1"),
        ([1.0], f"{NO_SEED}1.0"),
        ([2**64], f"{NO_SEED}{2**64}"),
        (["1"], f'{NO_SEED}"1"'),
        ([1, 1], "seeds must list each seed once, got 1 again"),
        ([], "seeds must hold at least one seed, got an empty list"),
    ],
)
def test_what_are_no_seeds_is_refused(given: Any, sentence: str) -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.sweep(DATA, seeds=given, **SMALL)
    assert str(caught.value).startswith(sentence)


RUNS: dict[str, Callable[[Any, Path], Any]] = {
    "sweep": lambda progress, folder: st.sweep(
        DATA, seeds=3, folder=folder, progress=progress, **SMALL
    ),
    "race": lambda progress, folder: st.race(
        DATA,
        margin=0.5,
        seeds=8,
        learning_rate=[0.1, 0.3],
        folder=folder,
        progress=progress,
        **SMALL,
    ),
    "answer": lambda progress, folder: st.answer(
        "layers", DATA, seeds=2, folder=folder, progress=progress
    ),
}


@pytest.mark.parametrize("function", RUNS)
@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (3, "progress must be a function or None, got 3"),
        (
            lambda done, total: None,
            "progress must take 4 arguments (trainings done, trainings in all, seconds so far, "
            "seconds left), got a function of (done, total)",
        ),
    ],
)
def test_what_cannot_be_called_is_refused_before_a_folder_is_made(
    tmp_path: Path, function: str, wrong: Any, sentence: str
) -> None:
    with pytest.raises(st.SettingsError) as caught:
        RUNS[function](wrong, tmp_path / "study")
    assert str(caught.value) == sentence
    assert list(tmp_path.iterdir()) == []


def test_what_a_callback_raises_is_passed_on_and_finished_runs_are_kept(tmp_path: Path) -> None:
    class OwnError(Exception):
        pass

    def stop(done: int, total: int, seconds: float, left: float) -> None:
        if done == total:
            raise OwnError("enough")

    with pytest.raises(OwnError, match=r"^enough$"):
        RUNS["sweep"](stop, tmp_path / "study")
    again = st.sweep(DATA, seeds=3, folder=tmp_path / "study", resume=True, **SMALL)
    assert (len(again), again.added) == (3, 0)


@pytest.mark.parametrize("returned", [None, 0, "x", np.zeros(3), NotImplemented])
def test_what_a_callback_returns_does_not_matter(returned: Any) -> None:
    calls = []

    def progress(*given: Any) -> Any:
        calls.append(given)
        return returned

    assert len(st.sweep(DATA, seeds=3, progress=progress, **SMALL)) == 3
    assert calls[-1][:2] == (3, 3)


@pytest.mark.parametrize("name", ["y" * 256, "a/" + "é" * 128, "x/" * 3000])
def test_a_path_that_is_too_long_is_refused(name: str) -> None:
    for read in (st.open_study, st.Claim.read):
        with pytest.raises(st.SettingsError, match="must be a path that the system can use, got"):
            read(name)
