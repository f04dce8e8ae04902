"""One question on several data sets: outcomes, the mean of the deciding number, new data sets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from scipy import stats

import steepest as st
from steepest.cli.app import app
from steepest.errors import SteepestError
from steepest.questions.verdicts import ClaimVerdict, Number


def rows(number: int) -> st.Dataset:
    random = np.random.default_rng(number)
    y = np.arange(40) % 2
    return st.Dataset(random.normal(size=(40, 2)) + y[:, None], y, name=f"rows {number}")


class Gain(st.Question):
    """A question whose deciding number is the mean of the first feature of the data."""

    name, asks, claim = "gain", "Is there a gain?", "There is a gain."
    smallest_effect, unit, deciding, sides = 0.1, "accuracy", "gain", ("new", "old")

    def experiment(self, setup: Any) -> float:
        return float(setup.data.x[:, 0].mean())

    def verdict(self, results: float) -> ClaimVerdict:
        outcome = "supported" if results > 0.45 else "undecided"
        return ClaimVerdict(outcome, "It is.", (Number("gain", results, results - 1, results + 1),))

    def figure(self, results: float) -> Any:
        raise NotImplementedError


def gains(count: int, seeds: int = 8) -> st.Answers:
    return st.answer(Gain, [rows(number) for number in range(count)], seeds=seeds, folder=None)


def test_the_deciding_number_is_averaged_over_data_sets() -> None:
    found = gains(6)
    values = [float(rows(number).x[:, 0].mean()) for number in range(6)]
    limits = stats.ttest_1samp(values, 0).confidence_interval()
    assert found.mean is not None
    assert (found.mean.low, found.mean.high) == pytest.approx((limits.low, limits.high))
    assert found.outcome == "supported"
    assert found.outcomes["rows 0"] == ("supported" if values[0] > 0.45 else "undecided")
    assert "for new data sets of the kind of these 6" in found.sentence
    count = sum(value > 0.45 for value in values)
    assert found.supported.count == count
    assert f"({count} of 6)" in found.sentence


def test_few_data_sets_or_seeds_decide_nothing() -> None:
    few = gains(3)
    assert few.outcome == "undecided"
    assert few.sentence.endswith(
        "3 data sets decide nothing about new ones: at least 5 are needed."
    )
    assert gains(6, seeds=3).sentence.endswith("3 seeds decide nothing: at least 5 are needed.")


def test_a_list_of_one_data_set_decides_nothing_about_new_ones() -> None:
    found = gains(1)
    assert found.sentence.startswith(f"On rows 0 the claim is {found.answers[0].outcome}.")
    assert found.sentence.endswith(
        "1 data set decides nothing about new ones: at least 5 are needed."
    )


def test_a_question_with_several_deciding_numbers_has_no_mean() -> None:
    found = st.answer("learning-rate", [rows(number) for number in range(5)], seeds=5, folder=None)
    assert found.mean is None
    assert found.outcome == "undecided"
    assert "More than one number decides this question" in found.sentence
    with pytest.raises(SteepestError) as caught:
        found.plot()
    assert str(caught.value) == (
        "learning-rate has more than one number that decides, so there is no figure over data "
        "sets (plot the answers one by one)"
    )


def test_data_sets_are_checked_before_anything_is_trained() -> None:
    with pytest.raises(SteepestError) as caught:
        st.answer("descent", ["iris", "wine"], folder=None)
    assert str(caught.value) == (
        "descent is not about data, so it has one answer for all data sets (ask it without data)"
    )
    with pytest.raises(SteepestError, match="data sets must pose the same kind of problem"):
        st.answer("layers", ["iris", "breast-cancer"], folder=None)


@pytest.mark.usefixtures("close_figures")
def test_the_command_line_answers_over_data_sets(tmp_path: Path) -> None:
    picture = tmp_path / "forest.png"
    command = ["answer", "layers", "--data", "iris", "--data", "wine", "--seeds", "3", "--quiet"]
    command += ["--folder", str(tmp_path / "kept")]
    plain = CliRunner().invoke(app, [*command, "--figure", str(picture)], catch_exceptions=False)
    found = st.answer("layers", ["iris", "wine"], seeds=3, folder=None)
    assert plain.stdout.strip() == f"{found.claim}\n{found}"
    assert picture.stat().st_size > 10_000
    as_json = CliRunner().invoke(app, [*command, "--json"], catch_exceptions=False)
    answer = json.loads(as_json.stdout)
    assert answer["mean"]["n"] == 2
    assert [each["data"] for each in answer["data"]] == ["iris", "wine"]
    assert found._repr_html_().count("<tr>") == 2
