"""Studies over several data sets: swept alike, kept in one folder, compared for new data sets."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from scipy import stats

import steepest as st
from steepest.errors import SteepestError
from steepest.statistics import (
    correlated_t_posterior,
    hierarchical_posterior,
    rank_tests,
    signed_rank_probabilities,
)
from steepest.study import run_queue, sweeps
from steepest.study.sweeps import estimate

QUICK: dict[str, Any] = {"hidden": [(), (4,)], "epochs": 3, "seeds": 5}
A, B = {"hidden": (4,)}, {"hidden": ()}


def blobs(number: int, classes: int = 2, rows: int = 60) -> st.Dataset:
    random = np.random.default_rng(number)
    y = np.arange(rows) % classes
    x = random.normal(size=(rows, 3)) + y[:, None] * (0.4 + 0.2 * number)
    return st.Dataset(x, y, name=f"blobs {number}")


def timeless(studies: st.Studies) -> pl.DataFrame:
    return studies.runs.drop("milliseconds")


def message_of(data: list[Any], **options: Any) -> str:
    with pytest.raises(SteepestError) as caught:
        st.sweep(data, **{**QUICK, **options})
    return str(caught.value)


@pytest.fixture(scope="module")
def studies() -> st.Studies:
    return st.sweep([blobs(number) for number in range(6)], **QUICK)


def test_a_list_of_data_sets_gives_a_study_of_each_with_the_same_settings(
    studies: st.Studies,
) -> None:
    assert studies.names == tuple(f"blobs {number}" for number in range(6))
    alone = st.sweep(blobs(3), **QUICK)
    assert studies["blobs 3"].runs.drop("milliseconds").equals(alone.runs.drop("milliseconds"))
    assert len(studies) == 6
    assert [study.name for study in studies] == list(studies.names)
    assert studies.runs.height == 60
    assert studies.runs.columns[0] == "data"
    assert studies.complete


def test_each_data_set_counts_once_in_the_mean_difference(studies: st.Studies) -> None:
    found = studies.compare(A, B)
    own = [study.compare(A, B).difference for study in studies]
    expected = stats.ttest_1samp(own, 0)
    low, high = expected.confidence_interval()
    assert found.difference == pytest.approx(np.mean(own), rel=1e-12)
    assert (found.low, found.high) == pytest.approx((low, high), rel=1e-9)
    assert found.p_value == pytest.approx(expected.pvalue, rel=1e-9)
    assert found.about == "datasets"


def test_a_comparison_says_what_it_is_about_and_on_how_many(studies: st.Studies) -> None:
    found = studies.compare(A, B, margin=0.5)
    assert "for new data sets of the kind of these 6 (5 seeds on each)" in found.sentence
    assert "for new data sets (6 data sets)" in str(found)
    assert "blobs 4" in str(found)


def test_fewer_than_five_data_sets_decide_nothing() -> None:
    found = st.sweep([blobs(0), blobs(1)], **QUICK).compare(A, B, margin=0.5)
    assert found.too_few == ("2 data sets decide nothing about new ones: at least 5 are needed")
    assert "equivalent" not in str(found)


def test_fewer_than_five_seeds_decide_nothing() -> None:
    found = st.sweep([blobs(n) for n in range(5)], **{**QUICK, "seeds": 2}).compare(A, B)
    assert found.too_few == (
        "2 seeds on blobs 0 cannot decide: at least 5 on each data set are needed"
    )


def test_one_seed_gives_no_spread_between_data_sets() -> None:
    found = st.sweep([blobs(n) for n in range(5)], **{**QUICK, "seeds": 1}).compare(A, B)
    assert math.isnan(found.mean.between)
    assert math.isfinite(found.low)


def test_probabilities_of_a_new_data_set_are_those_of_the_hierarchical_model(
    studies: st.Studies,
) -> None:
    found = studies.compare(A, B, margin=0.02)
    expected = hierarchical_posterior(found.differences, found.errors).of_new_data_set(0.02)
    assert found.on_new_data_set() == expected
    assert found.on_new_data_set(0.1).alike > expected.alike
    assert found.signed_ranks() == signed_rank_probabilities(found.differences, 0.02)
    text = str(found)
    better = f"better by more than 0.02 with probability {100 * expected.ahead:.0f} %"
    assert f"on a new data set of this kind: {better}" in text
    assert "Bayesian signed-rank test: better by more than 0.02" in text


def test_a_lower_loss_is_better(studies: st.Studies) -> None:
    found = studies.compare(A, B, "validation_loss")
    other = studies.compare(B, A, "validation_loss")
    assert found.ahead == other.ahead[::-1]
    assert found.on_new_data_set() == pytest.approx(other.on_new_data_set()[::-1])
    expected = hierarchical_posterior(found.differences, found.errors).of_new_data_set()
    assert found.on_new_data_set().ahead == expected.behind


def test_each_data_set_has_a_correlated_t_test(studies: st.Studies) -> None:
    found = studies.compare(A, B, margin=0.02).on_each_data_set()
    study = studies["blobs 3"]
    differences = study.compare(A, B).paired.differences
    # 36 rows train and 12 validate.
    expected = correlated_t_posterior(differences, 12 / 36).probabilities(0.02)
    row = found.row(3, named=True)
    assert (row["better"], row["alike"], row["worse"]) == pytest.approx(expected)
    assert studies.compare(A, B, "milliseconds").on_each_data_set()["better"].null_count() == 6


def test_probabilities_need_three_data_sets_and_two_seeds() -> None:
    found = st.sweep([blobs(0), blobs(1)], **QUICK).compare(A, B)
    with pytest.raises(SteepestError) as caught:
        found.on_new_data_set()
    assert str(caught.value) == (
        "probabilities for a new data set need at least 3 data sets and 2 seeds on each, and "
        "differences that vary, got 2 data sets"
    )


def test_interquartile_means_are_over_the_runs_of_all_data_sets(studies: st.Studies) -> None:
    table = studies.interquartile_means()
    for row in table.rows(named=True):
        own = [study.scores()[row["configuration"]] for study in studies]
        expected = stats.trim_mean(np.array(own), 0.25, axis=None)
        assert row["interquartile_mean"] == pytest.approx(expected)
        assert row["low"] <= row["interquartile_mean"] <= row["high"]
    assert table["interquartile_mean"].is_sorted(descending=True)


def test_a_run_that_diverged_has_the_accuracy_of_a_constant_prediction() -> None:
    swept = st.sweep(["iris", "wine"], learning_rate=[0.1, 1e9], epochs=2, seeds=2)
    table = swept.interquartile_means()
    last = table.row(-1, named=True)
    assert last["learning_rate"] == 1e9
    # Of the validation parts: 10 of 30 rows of iris, 14 of 35 rows of wine.
    constant = (10 / 30 + 14 / 35) / 2
    assert last["low"] == last["high"] == pytest.approx(constant)
    with pytest.raises(SteepestError, match="every run must have a validation_loss, got none for"):
        swept.interquartile_means("validation_loss")


def test_rank_tests_take_the_means_of_each_data_set(studies: st.Studies) -> None:
    means = np.array([study.scores().mean(axis=1) for study in studies])
    assert studies.rank_tests().mean_ranks.tolist() == rank_tests(means).mean_ranks.tolist()
    with pytest.raises(SteepestError, match="at least 2 data sets and 2 configurations, got 6 and"):
        studies.rank_tests(configurations=[1])


def test_figures_say_n_and_what_they_are_about(studies: st.Studies, close_figures: None) -> None:
    def caption_of(axes: Any) -> str:
        return " ".join(axes.figure.get_supxlabel().split())

    forest = caption_of(studies.compare(A, B).plot())
    assert "t interval for new data sets of the kind of these 6" in forest
    assert "5 seeds on each" in forest
    ranks = caption_of(studies.plot())
    assert "Wilcoxon's signed-rank test" in ranks
    assert "new data sets of the kind of these 6" in ranks
    profiles = caption_of(studies.plot_profiles())
    assert "for other seeds on these data sets, not for new ones" in profiles
    few = caption_of(st.sweep([blobs(0), blobs(1)], **QUICK).compare(A, B).plot())
    assert "2 data sets decide nothing about new ones: at least 5 are needed." in few


def test_wrong_data_sets_get_one_sentence_each() -> None:
    assert message_of([]) == "data must name at least one data set, got an empty list"
    assert message_of(["iris", "iris"]) == (
        'data sets must have different names, got "iris" 2 times '
        '(name them with Dataset(x, y, name="..."))'
    )
    assert message_of(["breast-cancer", "wine", "digits"]) == (
        "data sets must pose the same kind of problem, got two classes for breast-cancer and more "
        "for others (wine 3, digits 10): their accuracies do not measure the same (compare those "
        "with two classes, or those with more)"
    )
    assert message_of(["wine", "iris"], loss="binary_cross_entropy") == (
        'data set wine: loss "binary_cross_entropy" needs two classes, the data has 3 '
        '(use "softmax_cross_entropy" or "auto")'
    )


def test_one_data_set_cannot_be_compared_over_data_sets() -> None:
    with pytest.raises(SteepestError) as caught:
        st.sweep(["iris"], **QUICK).compare(A, B)
    assert str(caught.value) == (
        "a comparison over data sets needs at least 2, got 1 (iris; its own study compares for "
        "new test rows of it)"
    )


def test_a_margin_of_0_says_why_it_cannot_be_tested(studies: st.Studies) -> None:
    with pytest.raises(SteepestError) as caught:
        studies.compare(A, B, margin=0)
    assert str(caught.value) == (
        "margin must be above 0, got 0: no number of runs shows that two means are exactly equal "
        "(give the smallest difference that matters, such as 0.01)"
    )


def test_a_comparison_over_data_sets_is_about_nothing_else(studies: st.Studies) -> None:
    with pytest.raises(SteepestError) as caught:
        studies.compare(A, B, about="rows")
    assert str(caught.value) == (
        'about must be "datasets" for studies of several data sets, got "rows" '
        '(studies["blobs 0"].compare is about one of them)'
    )


def test_an_interval_for_any_number_of_looks_is_of_one_data_set(studies: st.Studies) -> None:
    with pytest.raises(SteepestError) as caught:
        studies.compare(A, B, anytime=True)
    assert str(caught.value) == (
        "anytime=True is for the study of one data set, got studies of 6 "
        '(studies["blobs 0"].compare takes it)'
    )


def test_an_error_of_one_data_set_names_it(studies: st.Studies) -> None:
    with pytest.raises(SteepestError, match=r"^data set blobs 0: hidden must be a value"):
        studies.compare({"hidden": (7,)}, B)
    with pytest.raises(SteepestError, match=r'^no data set is called "blob 1" \(did you mean'):
        studies["blob 1"]


def test_studies_of_other_configurations_or_seeds_do_not_join() -> None:
    first = st.sweep(blobs(0), **QUICK)
    with pytest.raises(SteepestError, match="same configurations, got others for blobs 1 than"):
        st.Studies([first, st.sweep(blobs(1), **{**QUICK, "epochs": 2})])
    with pytest.raises(SteepestError, match="same seeds, got 3 for blobs 1 and 5 for blobs 0"):
        st.Studies([first, st.sweep(blobs(1), **{**QUICK, "seeds": 3})])
    with pytest.raises(SteepestError, match="studies must be given, at least one, got none"):
        st.Studies([])


def test_a_folder_keeps_the_studies_and_opens_again(tmp_path: Path) -> None:
    swept = st.sweep([blobs(0), blobs(1)], folder=tmp_path / "kept", **QUICK)
    opened = st.open_studies(tmp_path / "kept")
    assert timeless(opened).equals(timeless(swept))
    assert opened.compare(A, B).difference == swept.compare(A, B).difference
    with pytest.raises(SteepestError, match=r"studies of several data sets .open_studies opens"):
        st.open_study(tmp_path / "kept")
    with pytest.raises(SteepestError, match=r"already holds studies .resume=True finishes them"):
        st.sweep([blobs(0), blobs(1)], folder=tmp_path / "kept", **QUICK)
    with pytest.raises(SteepestError, match=r"holds studies of other data sets .blobs 0, blobs 1;"):
        st.sweep([blobs(0)], folder=tmp_path / "kept", resume=True, **QUICK)


def test_a_folder_of_something_else_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(SteepestError, match=r"other files, such as notes.txt \(choose another"):
        st.sweep([blobs(0)], folder=tmp_path, **QUICK)
    with pytest.raises(SteepestError, match="holds no studies of several data sets"):
        st.open_studies(tmp_path)


def test_extending_adds_data_sets_settings_and_seeds_to_all(tmp_path: Path) -> None:
    st.sweep([blobs(0), blobs(1)], folder=tmp_path, **QUICK)
    more = {**QUICK, "hidden": (6,), "seeds": 6}
    extended = st.sweep([blobs(2)], folder=tmp_path, extend=True, **more)
    whole = st.sweep(
        [blobs(n) for n in range(3)], **{**QUICK, "hidden": [(), (4,), (6,)], "seeds": 6}
    )
    # The oldest polars that is allowed sorts by no list; the widths differ by their sum.
    keys = ["data", "seed", pl.col("hidden").list.sum()]
    assert timeless(extended).sort(keys).equals(timeless(whole).sort(keys))
    assert extended["blobs 0"].added == 3 * 6 - 2 * 5


def test_an_interrupted_sweep_keeps_what_was_trained_and_resumes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0

    def stop(done: int, total: int, seconds: float, left: float) -> None:
        nonlocal calls
        calls += 1
        if done > 10:
            raise KeyboardInterrupt

    monkeypatch.setattr(run_queue, "POLL_SECONDS", 0.001)
    with pytest.raises(KeyboardInterrupt) as caught:
        st.sweep([blobs(0), blobs(1), blobs(2)], folder=tmp_path, progress=stop, **QUICK)
    so_far = caught.value.study  # type: ignore[attr-defined]  # documented
    assert so_far.names[0] == "blobs 0"
    assert 10 <= len(so_far.runs) < 30
    resumed = st.sweep([blobs(0), blobs(1), blobs(2)], folder=tmp_path, resume=True, **QUICK)
    assert resumed.complete
    assert len(resumed.runs) == 30


@pytest.mark.parametrize("trained", [0, 1])
def test_an_interrupt_before_any_run_of_a_data_set_has_the_studies_before_it(
    monkeypatch: pytest.MonkeyPatch, trained: int
) -> None:
    whole, calls = sweeps.train_prepared, iter(range(3))

    def train_one(*arguments: Any, **others: Any) -> Any:
        if next(calls) == trained:
            raise KeyboardInterrupt
        return whole(*arguments, **others)

    monkeypatch.setattr(sweeps, "train_prepared", train_one)
    with pytest.raises(KeyboardInterrupt) as caught:
        st.sweep(["iris", "wine"], seeds=2, epochs=1)
    found = getattr(caught.value, "study", None)
    assert (found and found.names) == (("iris",) if trained else None)


def test_an_interrupted_extension_is_finished_by_the_same_sweep(tmp_path: Path) -> None:
    st.sweep([blobs(0), blobs(1)], folder=tmp_path, **QUICK)
    # As if the extension of both had ended after the first.
    st.sweep(blobs(0), folder=tmp_path / "blobs-0", extend=True, **{**QUICK, "seeds": 6})
    with pytest.raises(SteepestError, match="the same sweep with extend=True finishes it"):
        st.open_studies(tmp_path)
    finished = st.sweep([blobs(0)], folder=tmp_path, extend=True, **{**QUICK, "seeds": 6})
    assert [len(study.seeds) for study in finished] == [6, 6]
    assert st.open_studies(tmp_path).complete


def test_progress_counts_the_trainings_of_all_data_sets() -> None:
    seen: list[tuple[int, int]] = []
    st.sweep(
        [blobs(0), blobs(1)], progress=lambda done, total, *_: seen.append((done, total)), **QUICK
    )
    assert {total for _, total in seen} == {20}
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert seen[-1][0] == 20


def test_the_estimate_of_several_data_sets_is_the_sum() -> None:
    found = estimate([blobs(0), blobs(1)], **QUICK)
    assert (found.runs, found.trained, found.configurations) == (20, 20, 2)


def test_configurations_are_ranked_on_each_data_set(studies: st.Studies) -> None:
    ranking = studies.ranking()
    means = np.array([ranking[name].to_list() for name in studies.names])
    expected = stats.rankdata(-means, axis=1).mean(axis=0)
    assert ranking["mean_rank"].to_list() == pytest.approx(expected.tolist())
    assert ranking["mean_rank"].is_sorted()
    one = studies["blobs 2"].ranking().sort("configuration")["mean"].to_list()
    assert ranking.sort("configuration")["blobs 2"].to_list() == pytest.approx(one)


def test_a_configuration_that_diverges_comes_last() -> None:
    swept = st.sweep(["iris", "wine"], learning_rate=[0.1, 1e9], epochs=2, seeds=2)
    assert swept.ranking()["learning_rate"].to_list() == [0.1, 1e9]
    assert swept.ranking()["diverged"].to_list() == [0, 4]


def test_a_notebook_shows_the_data_sets_and_the_ranking(studies: st.Studies) -> None:
    assert "blobs 5" in repr(studies)
    assert studies._repr_html_().count("<tr>") == 3
