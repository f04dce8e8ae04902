"""Sweeps whose configurations Optuna suggests from the scores of those before."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

import steepest as st
from steepest.errors import SettingsError, StudyError
from steepest.study.sweeps import estimate

OPTIONS: dict[str, Any] = {
    "hidden": [(), (8,), (16, 8)],
    "learning_rate": st.log_uniform(0.001, 3.0),
    "momentum": st.uniform(0.0, 0.9),
    "rule": ["sgd", "momentum"],
    "batch_size": st.integers(8, 40),
    "epochs": 3,
    "seeds": 2,
}


def in_order(study: Any) -> pl.DataFrame:
    return study.runs.drop("milliseconds").sort("weights_sha256", "seed")


def test_the_first_ten_are_drawn_and_the_others_are_not() -> None:
    drawn = st.sweep("wine", trials=24, **OPTIONS).description.space.configurations
    suggested = st.sweep("wine", trials=24, sampler="tpe", **OPTIONS)
    found = suggested.description.space.configurations
    assert found[:10] == drawn[:10]
    assert len(found) == len(set(found)) == 24
    assert not set(found[10:]) & set(drawn[10:])
    assert suggested.added == suggested.trained == 48


def test_what_is_suggested_lies_near_what_was_good() -> None:
    options = OPTIONS | {"learning_rate": st.log_uniform(1e-6, 1.0), "epochs": 5}
    study = st.sweep("wine", trials=40, sampler="tpe", **options)
    rates = [each.learning_rate for each in study.description.space.configurations]
    assert sum(rate > 1e-3 for rate in rates[10:]) > 1.5 * sum(rate <= 1e-3 for rate in rates[10:])


def test_the_same_search_tries_the_same_on_any_number_of_threads() -> None:
    one = st.sweep("wine", trials=14, sampler="tpe", threads=1, **OPTIONS)
    two = st.sweep("wine", trials=14, sampler="tpe", threads=2, **OPTIONS)
    assert_frame_equal(in_order(one), in_order(two))


def test_a_search_that_was_stopped_goes_on(tmp_path: Path) -> None:
    whole = st.sweep("wine", trials=24, sampler="tpe", **OPTIONS)
    options = OPTIONS | {"sampler": "tpe", "folder": tmp_path / "study"}
    st.sweep("wine", trials=13, **options)
    with pytest.raises(StudyError, match="resume"):
        st.sweep("wine", trials=24, **options)
    gone_on = st.sweep("wine", trials=24, resume=True, **options)
    assert gone_on.added < whole.added
    assert set(whole.runs["weights_sha256"]) <= set(gone_on.runs["weights_sha256"])
    again = st.sweep("wine", trials=24, resume=True, **options)
    assert again.added == 0


def test_a_search_ends_when_there_is_nothing_else_to_try() -> None:
    study = st.sweep(
        "wine", trials=12, sampler="tpe", learning_rate=[0.1, 0.2, 0.3, 0.4], seeds=2, epochs=1,
        batch_size=[8, 16, 32],
    )  # fmt: skip
    assert study.configurations == 12


def test_diverged_configurations_are_rows_and_the_search_goes_on() -> None:
    study = st.sweep(
        "wine", trials=14, sampler="tpe", learning_rate=st.log_uniform(1e30, 1e38), hidden=(8,),
        seeds=2, epochs=2, activation="relu",
    )  # fmt: skip
    assert study.configurations == 14
    assert "diverged" in study.runs["status"].to_list()


def test_progress_counts_the_whole_search() -> None:
    seen: list[tuple[int, int]] = []
    st.sweep(
        "wine",
        trials=14,
        sampler="tpe",
        progress=lambda done, total, *_: seen.append((done, total)),
        **OPTIONS,
    )
    assert {total for _, total in seen} == {28}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == 28


def test_the_messages_of_optuna_stay_as_they_were(caplog: Any) -> None:
    import optuna

    before = optuna.logging.get_verbosity()
    with caplog.at_level(logging.INFO):
        st.sweep("wine", trials=3, sampler="tpe", **OPTIONS)
    assert optuna.logging.get_verbosity() == before
    assert not caplog.records


def test_a_dry_run_counts_what_a_sampler_would_train() -> None:
    assert estimate("wine", trials=14, sampler="tpe", **OPTIONS).trained == 28


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"sampler": "gp", "trials": 4},
            'sampler must be "tpe" (of Optuna), or None, which draws at random, got "gp"',
        ),
        (
            {"sampler": "tpe"},
            "trials must say how many configurations the sampler suggests, got None (trials=50 is "
            "a beginning)",
        ),
        (
            {"sampler": "tpe", "trials": 4, "halving": 3},
            "halving must be left out with a sampler, whose next configurations depend on all runs "
            "before",
        ),
        (
            {"sampler": "tpe", "trials": 4, "shard": "1/2", "folder": "study"},
            "shard must be left out with a sampler, whose next configurations depend on all runs "
            "before",
        ),
        (
            {"sampler": "tpe", "trials": 4, "lr": 1},
            "unknown option lr (steepest has learning_rate)",
        ),
    ],
)
def test_wrong_arguments_are_one_sentence(options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SettingsError) as error:
        st.sweep("wine", **OPTIONS, **options)
    assert str(error.value) == sentence


def test_several_data_sets_are_refused() -> None:
    with pytest.raises(SettingsError, match="sampler must go with one data set"):
        st.sweep(["wine", "iris"], trials=4, sampler="tpe", **OPTIONS)


def test_a_sampler_without_optuna_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "optuna", None)
    with pytest.raises(SettingsError, match=r"pip install 'steepest\[optuna\]'"):
        st.sweep("wine", trials=4, sampler="tpe", **OPTIONS)
