"""Configurations drawn from distributions, what is refused, and what is said of edges."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.study.distributions import draw

AXES: dict[str, Any] = {
    "learning_rate": st.log_uniform(0.001, 1),
    "dropout": st.uniform(0, 0.3),
    "batch_size": st.integers(4, 64),
    "hidden": [(), (8,), (16,)],
}


def test_values_are_drawn_evenly_between_the_ends() -> None:
    drawn = draw(AXES, 3000)
    rates = np.log10([each["learning_rate"] for each in drawn])
    assert rates.min() >= -3
    assert rates.max() <= 0
    assert rates.mean() == pytest.approx(-1.5, abs=0.05)
    assert np.mean([each["dropout"] for each in drawn]) == pytest.approx(0.15, abs=0.01)
    sizes = np.bincount([each["batch_size"] for each in drawn])
    assert (np.flatnonzero(sizes) == np.arange(4, 65)).all()
    widths = [sum(each["hidden"] == width for each in drawn) for width in AXES["hidden"]]
    assert min(widths) > 900


def test_a_longer_search_begins_with_the_trials_of_a_shorter_one(tmp_path: Path) -> None:
    options: dict[str, Any] = {"seeds": 2, "epochs": 2, "folder": tmp_path / "study", **AXES}
    first = st.sweep("iris", trials=4, **options)
    assert (first.configurations, len(first), first.command) == (4, 8, "")
    again = st.sweep("iris", trials=4, resume=True, **options)
    assert again.added == 0
    more = st.sweep("iris", trials=6, extend=True, **options)
    assert (more.configurations, more.added) == (6, 4)
    for number in range(4):
        assert more.settings(number) == first.settings(number)
    opened = st.open_study(tmp_path / "study")
    assert opened.best().settings == more.best().settings


def test_settings_without_effect_are_not_drawn_twice() -> None:
    study = st.sweep("iris", rule=["sgd", "momentum"], momentum=[0.5, 0.8], trials=3, seeds=1)
    assert study.runs["rule"].to_list().count("sgd") == 1


def test_a_race_takes_drawn_configurations() -> None:
    found = st.race(
        "wine", margin=0.2, learning_rate=st.log_uniform(1e-4, 0.3), trials=3, epochs=3, seeds=12
    )
    assert found.study.configurations == 3


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            {"learning_rate": st.log_uniform(0.1, 1)},
            "trials must say how many configurations are drawn, since learning_rate is "
            "log_uniform(0.1, 1), got None (trials=30 is a beginning)",
        ),
        (
            {"trials": 3},
            "trials must go with a list or a distribution to draw from, such as "
            "learning_rate=log_uniform(0.001, 1), got trials=3 alone",
        ),
        (
            {"trials": 9, "epochs": [1, 2]},
            "trials must be at most the number of configurations to draw from, got 9 trials and "
            "found 2 different configurations",
        ),
        ({"trials": 0, "epochs": [1, 2]}, "trials must be a whole number of at least 1, got 0"),
        ({"trials": 10**6, "epochs": [1, 2]}, "trials must be at most 100,000, got 1,000,000"),
        ({"trials": 2, "lr": st.uniform(0, 1)}, "unknown option lr (steepest has learning_rate)"),
        (
            {"trials": 2, "learning_rate": st.uniform(-1, -0.5)},
            "learning_rate must be a positive number, got -",
        ),
    ],
)
def test_wrong_searches_are_refused_in_one_sentence(options: dict[str, Any], sentence: str) -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.sweep("iris", **options)
    assert str(caught.value).startswith(sentence)
    assert "\n" not in str(caught.value)


def test_distributions_need_two_numbers_in_order() -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.log_uniform(0, 1)
    assert str(caught.value) == "low must be a positive number, got 0"
    with pytest.raises(st.SettingsError, match=r"high must be a whole number, got 2\.5"):
        st.integers(1, 2.5)  # type: ignore[arg-type]  # that is the case
    with pytest.raises(st.SettingsError, match=r"high must be above low, 3, got 3"):
        st.uniform(3, 3)


def test_a_best_number_at_the_edge_of_its_axis_is_said() -> None:
    study = st.sweep("wine", learning_rate=[1e-5, 1e-4, 0.1], epochs=5, seeds=4)
    assert study.best().at_edge == (
        "learning_rate 0.1 is the largest number tried: the best may lie beyond (try larger ones)",
    )
    assert study.best().at_edge[0] in repr(study.best())
    inside = st.sweep("wine", learning_rate=[1e-5, 0.1, 1e9], epochs=5, seeds=4)
    assert inside.best().at_edge == ()
    assert st.sweep("wine", learning_rate=[1e-5, 0.1], epochs=5, seeds=4).best().at_edge == ()


@pytest.mark.parametrize(
    ("name", "counterpart"),
    [
        ("hidden_layer_sizes", "hidden"),
        ("learning_rate_init", "learning_rate"),
        ("max_iter", "epochs"),
        ("solver", "rule"),
        ("alpha", "weight_decay, which is alpha divided by batch_size"),
        ("n_iter_no_change", "patience"),
        ("lr", "learning_rate"),
        ("betas", "beta1 and beta2"),
    ],
)
def test_names_of_other_libraries_get_the_counterpart_as_hint(name: str, counterpart: str) -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.train("iris", **{name: 1})
    assert str(caught.value) == f"unknown option {name} (steepest has {counterpart})"


def test_a_choice_says_that_the_best_lies_at_the_edge() -> None:
    choice = st.sweep("wine", learning_rate=[1e-5, 1e-4, 1e-3], epochs=3, seeds=4).choice(100)
    assert "learning_rate 0.001 is the largest number tried" in str(choice)
    assert "learning_rate 0.001 is the largest number tried" in choice._repr_html_()
