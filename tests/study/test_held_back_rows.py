"""Test rows that are held back from every run of a study."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.data.splits import HeldBack
from steepest.errors import SteepestError
from steepest.training.inputs import make_plan
from steepest.training.split_arguments import rows_of_parts

SPLIT = (0.5, 0.25, 0.25)
OPTIONS: dict[str, Any] = {"hidden": [(), (4,)], "epochs": 3, "seeds": 3, "split": SPLIT}


def test_the_test_rows_are_the_same_for_every_seed_and_the_others_are_divided() -> None:
    data = st.load("wine")
    plan = make_plan(data, HeldBack(SPLIT, 0))
    parts = [rows_of_parts(plan, seed) for seed in range(3)]
    assert [len(part) for part in parts[0]] == [89, 44, 45]
    for training, validation, test in parts:
        assert test.tolist() == parts[0][2].tolist()
        assert sorted([*training, *validation, *test]) == list(range(178))
    assert set(parts[0][0]) != set(parts[1][0])
    other = make_plan(data, HeldBack(SPLIT, 1))
    assert set(rows_of_parts(other, 0)[2]) != set(parts[0][2])


def test_the_engine_and_the_reference_hold_back_the_same_rows() -> None:
    engine, reference = (
        st.sweep("wine", test_seed=0, trainer=trainer, dtype="float64", **OPTIONS)
        for trainer in ("engine", "reference")
    )
    for name in ("validation_accuracy", "test_accuracy", "train_loss"):
        assert engine.runs[name].to_numpy() == pytest.approx(reference.runs[name].to_numpy())
    assert engine.samples == (89, 44, 45)
    assert engine.runs["test_correct"].to_list() == reference.runs["test_correct"].to_list()


def test_no_row_that_judges_the_best_had_a_part_in_choosing() -> None:
    study = st.sweep("wine", test_seed=0, **OPTIONS)
    best = study.best()
    assert best.test is not None
    assert (best.test.samples, best.test.rows) == (45, 45)
    assert best.test.mean == study.ranking()["test_mean"][0]
    found = study.compare({"hidden": (4,)}, {"hidden": ()}, score="test_accuracy")
    assert found.new_rows is not None and found.new_rows.rows == 45


def test_the_methods_of_a_paper_say_that_rows_were_held_back() -> None:
    text = str(st.sweep("wine", test_seed=0, **OPTIONS).methods())
    assert (
        "The same test rows, drawn at random, were held back from every seed, and every seed "
        "divided the other rows, stratified by class: 89 training, 44 validation and 45 test rows."
    ) in text
    assert "rows that validated on others" not in text


def test_a_study_with_held_back_rows_is_opened_continued_and_repeated(tmp_path: Path) -> None:
    study = st.sweep("wine", test_seed=5, folder=tmp_path, **OPTIONS)
    opened = st.open_study(tmp_path)
    assert opened.best().test == study.best().test
    network = opened.network(2)
    data = st.load("wine")
    rows = rows_of_parts(make_plan(data, HeldBack(SPLIT, 5)), 2)[2]
    accuracy = np.mean(network.predict(data.x[rows]) == data.classes[data.y[rows]])
    assert opened.runs["test_accuracy"][2] == pytest.approx(accuracy)
    assert "--test-seed 5" in opened.command
    more = st.sweep("wine", test_seed=5, folder=tmp_path, extend=True, **OPTIONS | {"seeds": 4})
    assert (len(more), more.added) == (8, 2)
    with pytest.raises(st.StudyError):
        st.sweep("wine", folder=tmp_path, resume=True, **OPTIONS)


def test_without_a_test_seed_a_study_is_described_as_before() -> None:
    study = st.sweep("wine", **OPTIONS)
    assert study._description.split == {"fractions": list(SPLIT)}


@pytest.mark.parametrize(
    ("split", "seed", "said"),
    [
        (([0, 1, 60, 131], [2, 3]), 0, "test_seed must go with a split by fractions, got the rows "
         "of each part (leave it out: these test rows are the same in every run)"),
        ((0.5, 0.5), 0, "test_seed must go with a split that has a test part, got split=(0.5, 0.5, "
         "0.0) (use split=(0.6, 0.2, 0.2))"),
        (SPLIT, -1, "test_seed must be a whole number from 0 to 2**64 - 1, got -1"),
    ],
)  # fmt: skip
def test_test_rows_that_cannot_be_held_back_are_refused(split: Any, seed: int, said: str) -> None:
    with pytest.raises(SteepestError) as caught:
        st.sweep("wine", test_seed=seed, **OPTIONS | {"split": split})
    assert str(caught.value) == said


def test_a_single_run_holds_the_rows_back_that_a_sweep_does() -> None:
    settings = {"epochs": 3, "split": SPLIT}
    study = st.sweep("wine", test_seed=5, seeds=2, **settings)
    run = st.train("wine", test_seed=5, seed=1, **settings)
    assert run.weights_sha256 == study.runs["weights_sha256"][1]
    other = st.train("wine", test_seed=5, seed=2, **settings)
    assert run.parts[2].tolist() == other.parts[2].tolist() != st.train("wine").parts[2].tolist()
    assert run.parts[0].tolist() != other.parts[0].tolist()
