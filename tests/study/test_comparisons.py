"""Two choices of a study: matched in all other settings, compared by seed, and described."""

from __future__ import annotations

import itertools
import math
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from scipy import stats

import steepest as st
from steepest import statistics
from steepest.errors import SteepestError
from steepest.study.comparisons import Choice, Comparison, compare_configurations
from steepest.study.storage import lock_folder
from steepest.training.settings import Settings

HIDDEN, RATES, SEEDS = ((), (8,)), (0.1, 0.3), 12
CONFIGURATIONS = [
    Settings(hidden=hidden, learning_rate=rate) for hidden, rate in itertools.product(HIDDEN, RATES)
]
SCORES = np.random.default_rng(1).normal(0.9, 0.02, (4, SEEDS)).round(3)


def compare(
    a: Choice,
    b: Choice,
    score: str = "validation_accuracy",
    scores: np.ndarray = SCORES,
    **options: Any,
) -> Comparison:
    rows = [
        {"seed": seed, "validation_accuracy": scores[c, seed], "validation_loss": -scores[c, seed]}
        for c, seed in np.ndindex(scores.shape)
    ]
    order = np.random.default_rng(2).permutation(len(rows))
    runs = pl.DataFrame([rows[i] for i in order])
    configuration = np.repeat(np.arange(4), SEEDS)[order]
    about = {"data": "toys", "samples": (60, 20, 20)}
    return compare_configurations(
        runs, configuration, CONFIGURATIONS, a, b, score, **options, **about
    )


def test_one_configuration_against_another_is_the_paired_t_test() -> None:
    found = compare({"hidden": (), "learning_rate": 0.3}, {"hidden": 8, "learning_rate": 0.1})
    expected = stats.ttest_rel(SCORES[1], SCORES[2])
    low, high = expected.confidence_interval()
    assert found.a == {"hidden": (), "learning_rate": 0.3}
    assert found.b == {"hidden": (8,), "learning_rate": 0.1}
    assert found.configurations == 1
    assert found.difference == pytest.approx((SCORES[1] - SCORES[2]).mean())
    assert (found.paired.low, found.paired.high) == (pytest.approx(low), pytest.approx(high))
    assert found.paired.p_value == pytest.approx(expected.pvalue)


def test_what_is_left_open_meets_its_like_and_a_seed_counts_once() -> None:
    found = compare({"hidden": ()}, {"hidden": (8,)})
    wanted = ((SCORES[0] - SCORES[2]) + (SCORES[1] - SCORES[3])) / 2
    assert found.paired.differences == pytest.approx(wanted)
    assert (found.configurations, found.paired.n) == (2, SEEDS)
    assert "  each seed the mean over 2 pairs of configurations, else alike" in str(found)


def test_configurations_can_be_compared_by_number() -> None:
    found = compare(0, 3)
    assert (found.a["hidden"], found.b["learning_rate"]) == ((), 0.3)
    assert found.paired.differences == pytest.approx(SCORES[0] - SCORES[3])


def test_a_lower_loss_is_better() -> None:
    accuracy = compare({"hidden": ()}, {"hidden": 8})
    loss = compare({"hidden": ()}, {"hidden": 8}, score="validation_loss")
    assert loss.difference == pytest.approx(-accuracy.difference)
    assert loss.in_favour == accuracy.in_favour


def test_a_seed_with_a_failed_run_is_left_out() -> None:
    scores = SCORES.copy()
    scores[1, 4] = math.nan
    found = compare({"hidden": ()}, {"hidden": 8}, scores=scores)
    assert (found.paired.n, found.paired.left_out) == (SEEDS - 1, 1)
    single = compare({"hidden": (), "learning_rate": 0.1}, {"hidden": 8, "learning_rate": 0.1})
    assert single.paired.left_out == 0


def test_a_comparison_prints_its_summary() -> None:
    scores = np.full((4, SEEDS), 0.5)
    scores[0] += 0.25 + np.arange(SEEDS) % 2 / 8
    found = compare(0, 2, scores=scores, margin=0.125)
    # Differences 0.25 and 0.375, six each: mean 0.3125, s = 0.0653, half 2.201 s / √12 = 0.0415.
    one, other = "hidden (), learning_rate 0.1", "hidden (8,), learning_rate 0.1"
    assert str(found).splitlines() == [
        f"{one} against {other}: validation accuracy +0.312, 95 % interval +0.271 to +0.354 "
        "(12 paired seeds), for other seeds on the same rows",
        "  p value of this difference: below 0.0001",
        "  better on 12 of 12 seeds, worse on 0 (share: 100 %, 95 % interval 76 % to 100 %)",
        "  differ by more than 0.125: +0.312, 90 % interval +0.279 to +0.346 for other seeds (12 "
        "paired seeds)",
        "  needed: about 3 seeds (an estimate: 80 % power to show a difference of 0.312 with sd "
        "0.0653)",
        "  intervals hold for one look, at a number of seeds chosen beforehand",
    ]
    assert found.margin == 0.125
    assert "1 pair" not in found.varied


def test_a_wider_interval_for_the_lesser_claim_is_explained() -> None:
    few, many = (
        st.sweep("iris", hidden=[(), (16,)], epochs=5, seeds=seeds).compare(
            {"hidden": ()}, {"hidden": 16}, score="test_accuracy"
        )
        for seeds in (4, 64)
    )
    assert few.paired.high - few.paired.low > 1.02 * (few.high - few.low)
    assert "  (wider, as its spread is known from 4 differences only)" in str(few).splitlines()
    assert many.paired.high - many.paired.low < many.high - many.low
    assert "wider" not in str(many)


def test_equal_scores_decide_nothing_and_have_no_p_value() -> None:
    found = compare(0, 1, scores=np.full((4, SEEDS), 0.5), margin=0.01)
    assert found.seeds_needed is None
    assert found.equivalence is not None
    assert found.equivalence.verdict == "not shown"
    assert (
        "better on 0 of 12 seeds, equal on 12, worse on 0 (share, ties counted half: 50 %"
        in str(found)
    )
    assert "p value" not in str(found)
    assert "(12 paired seeds); all differences are equal, an interval of no width" in str(found)


def without_seeds_from(first: int) -> np.ndarray:
    return np.where(np.arange(SEEDS) < first, SCORES, math.nan)


@pytest.mark.usefixtures("close_figures")
def test_one_seed_is_one_sentence_that_says_what_is_missing_and_what_to_give() -> None:
    found = compare(0, 2, scores=without_seeds_from(1), margin=0.01)
    assert str(found) == (
        "hidden (), learning_rate 0.1 against hidden (8,), learning_rate 0.1: validation accuracy "
        f"{SCORES[0, 0] - SCORES[2, 0]:+.4f} on one seed (11 left out), which has no interval "
        "(sweep with seeds=32 to get one)"
    )
    assert found.equivalence is not None and found.equivalence.verdict == "not shown"
    assert "on one shared seed, which has no interval." in found.to_latex()
    assert "interval" not in str(found.methods()).replace("no interval", "")
    caption = " ".join(each.get_text() for each in found.plot().figure.texts).replace("\n", " ")
    assert "on one seed, which has no interval." in caption
    assert "Diamond" not in caption and "share in favour" not in caption


@pytest.mark.parametrize("seeds", [2, 4])
def test_fewer_than_five_seeds_show_no_equivalence(seeds: int) -> None:
    scores = without_seeds_from(seeds)
    scores[2] = scores[0] + np.where(np.arange(SEEDS) % 2, 1e-6, -1e-6)
    found = compare(0, 2, scores=scores, margin=0.1)
    assert found.equivalence is not None and found.equivalence.verdict == "not shown"
    assert f"({seeds} paired seeds); fewer than 5 seeds decide nothing" in str(found)
    enough = compare(0, 2, scores=np.where(np.isnan(scores), scores[:, :1], scores), margin=0.1)
    assert enough.equivalence is not None and enough.equivalence.verdict == "equivalent"


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ({"hiden": 8}, {"hidden": ()}, 'hiden must be a setting of the study, did you mean '
         '"hidden"?'),
        ({"hidden": 7}, {"hidden": ()}, "hidden must be a value of the study ((), (8,)), got 7"),
        ({"hidden": 8}, {"hidden": (8,)}, "a and b must differ, got hidden (8,) twice"),
        ({"hidden": 8}, {"learning_rate": 0.1}, "a and b must name the same settings, got hidden, "
         "learning_rate in one alone (settings named in neither are matched pairwise)"),
        (0, 4, "a configuration must be a number below 4, got 4 (ranking() lists them)"),
        (0, {"hidden": 8}, "a and b must both be settings, or both numbers of configurations"),
    ],
)  # fmt: skip
def test_wrong_choices_are_refused_in_a_sentence(a: Choice, b: Choice, said: str) -> None:
    with pytest.raises(st.StudyError) as caught:
        compare(a, b)
    assert str(caught.value) == said


def test_wrong_scores_and_margins_are_refused() -> None:
    with pytest.raises(st.StudyError) as caught:
        compare(0, 1, score="validation_acuracy")
    assert str(caught.value) == (
        'score must be a number a run has, got "validation_acuracy" (did you mean '
        '"validation_accuracy"?)'
    )
    with pytest.raises(SteepestError) as wrong:
        compare(0, 1, margin=0.0)
    assert str(wrong.value) == (
        "margin must be above 0, got 0: no number of runs shows that two means are exactly equal "
        "(give the smallest difference that matters, such as 0.01)"
    )
    with pytest.raises(st.StatisticsError) as points:
        compare(0, 1, margin=2)
    assert str(points.value) == (
        "margin must be below 1, a difference in accuracy, got 2 (write 2 percentage points as "
        "0.02)"
    )
    nothing = np.where(np.arange(4)[:, None] == 1, math.nan, SCORES)
    with pytest.raises(st.StudyError) as none:
        compare({"hidden": ()}, {"hidden": 8}, scores=nothing)
    assert str(none.value) == (
        "a and b must share a seed on which all their 2 pairs of configurations have a "
        "validation_accuracy, got none (runs diverged, or the study has no such part)"
    )


@pytest.mark.usefixtures("close_figures")
def test_a_study_compares_and_plots_two_choices() -> None:
    study = st.sweep("iris", hidden=[(), 4], epochs=[1, 5], batch_size=10, seeds=6)
    found = study.compare({"epochs": 5}, {"epochs": 1}, "train_loss", margin=0.01)
    by_seed = study.runs.group_by("seed", "epochs").agg(pl.col("train_loss").mean()).sort("seed")
    five, one = (by_seed.filter(pl.col("epochs") == e)["train_loss"] for e in (5, 1))
    assert found.difference == pytest.approx((five - one).mean())
    assert found.in_favour.share == 1.0
    assert (found.data, found.samples) == ("iris", study.samples)
    ax = found.plot()
    assert [label.get_text() for label in ax.get_yticklabels()] == ["epochs 5\nless epochs 1"]


def test_an_accuracy_is_compared_for_new_rows_and_other_scores_for_other_seeds() -> None:
    study = st.sweep("iris", hidden=[(), (4,)], epochs=3, seeds=6)
    found = study.compare({"hidden": ()}, {"hidden": (4,)}, margin=0.1)
    assert found.about == "rows" and found.new_rows is not None
    assert found.new_rows.mean == pytest.approx(found.paired.difference, abs=1e-12)
    rows = study.samples[1] + study.samples[2]
    assert found.new_rows.n == 6 and rows < found.new_rows.rows <= 150
    assert (found.low, found.high) == (found.new_rows.low, found.new_rows.high)
    assert found.equivalence is not None and found.equivalence.about == "rows"
    assert "for new test rows (6 seeds, " in found.sentence
    trained_on = "with networks trained on these data: the choice of the training rows is not in"
    assert trained_on in str(found)
    loss = study.compare({"hidden": ()}, {"hidden": (4,)}, "validation_loss")
    assert (loss.about, loss.new_rows, loss.low) == ("seeds", None, loss.paired.low)
    assert trained_on not in str(loss)


def test_the_rows_of_a_comparison_are_those_that_the_networks_get_right() -> None:
    options: dict[str, Any] = {"epochs": 3, "split": (0.5, 0.25, 0.25)}
    study = st.sweep("iris", hidden=[(), (4,)], seeds=4, **options)
    values, seeds, rows = [], [], []
    for seed in range(4):
        runs = [st.train("iris", hidden=hidden, seed=seed, **options) for hidden in ((), (4,))]
        part = runs[0].parts[2]
        right = [
            run.network.predict(run.dataset.x[part]) == run.dataset.classes[run.dataset.y[part]]
            for run in runs
        ]
        values += (right[0].astype(float) - right[1]).tolist()
        seeds += [seed] * len(part)
        rows += part.tolist()
    expected = statistics.new_rows_interval(values, seeds, rows)
    found = study.compare({"hidden": ()}, {"hidden": (4,)}, "test_accuracy")
    assert (found.low, found.high) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_without_the_data_a_comparison_is_about_other_seeds(tmp_path: Path) -> None:
    data = np.random.default_rng(1).normal(size=(40, 2)), np.arange(40) % 2
    st.sweep(data, hidden=[(), (4,)], epochs=2, seeds=3, folder=tmp_path, store_data=False)
    found = st.open_study(tmp_path).compare({"hidden": ()}, {"hidden": (4,)})
    assert found.about == "seeds"


def test_an_accuracy_is_compared_for_other_seeds_where_that_is_asked() -> None:
    study = st.sweep("iris", hidden=[(), (4,)], epochs=3, seeds=6)
    found = study.compare({"hidden": ()}, {"hidden": (4,)}, margin=0.1, about="seeds")
    assert (found.about, found.new_rows, found.low) == ("seeds", None, found.paired.low)
    assert found.equivalence is not None and found.equivalence.about == "seeds"
    assert found.sentence.endswith(" (6 paired seeds), for other seeds on the same rows")
    rows = study.compare({"hidden": ()}, {"hidden": (4,)}, about="rows")
    assert rows.about == "rows" and "for new test rows" in rows.sentence


def test_a_claim_that_the_runs_say_nothing_about_is_refused_in_a_sentence(tmp_path: Path) -> None:
    sides = {"hidden": ()}, {"hidden": (4,)}
    data = np.random.default_rng(1).normal(size=(40, 2)), np.arange(40) % 2
    options: dict[str, Any] = {"hidden": [(), (4,)], "epochs": 2}
    study = st.sweep(data, seeds=3, folder=tmp_path, store_data=False, **options)

    def refused(about: str, score: str = "validation_accuracy", of: st.Study = study) -> str:
        with pytest.raises(st.StudyError) as caught:
            of.compare(*sides, score, about=about)
        return str(caught.value)

    assert refused("rows", "validation_loss") == (
        'about="rows" needs a score that is a share of rows (validation_accuracy, test_accuracy), '
        'got score="validation_loss" (use about="seeds")'
    )
    assert refused("rows", of=st.open_study(tmp_path)) == (
        'about="rows" needs to know which rows each run gets right, and this study does not (it '
        "does not keep its data, or an earlier version wrote it; repeat the sweep, or use "
        'about="seeds")'
    )
    assert refused("datasets") == (
        'about="datasets" needs runs on several data sets, and a study has one (sweep over a list '
        "of data sets, then compare there)"
    )
    assert refused("runs") == 'about must be "rows" or "seeds", got "runs"'
    once = st.sweep(data, seeds=1, **options)
    for about in ("rows", "seeds"):
        assert refused(about, of=once) == (
            f'about="{about}" is about other seeds too and needs two of them or more, got 1 with '
            "a validation_accuracy on both sides (sweep with seeds=32)"
        )
    row = st.sweep(data, seeds=3, split=(0.8, 0.175, 0.025), split_seed=0, **options)
    assert refused("rows", "test_accuracy", row) == (
        'about="rows" needs two rows or more, got 1 (give that part of the split a larger fraction)'
    )


def test_an_anytime_comparison_is_wider_and_says_for_how_many_looks_it_holds() -> None:
    study = st.sweep("iris", hidden=[(), (4,)], epochs=3, seeds=9)
    sides = {"hidden": ()}, {"hidden": (4,)}
    once, always = (
        study.compare(*sides, margin=0.1),
        study.compare(*sides, margin=0.1, anytime=True),
    )
    assert (once.looks, always.looks) == ("one look", "any number of looks")
    assert always.low < once.low < once.high < always.high
    assert always.about == once.about and always.difference == once.difference
    assert "for new test rows, at any number of looks (9 seeds, " in always.sentence
    assert ", at one look: " in str(always)
    assert always.equivalence is not None and always.equivalence.anytime
    loss = study.compare(*sides, "validation_loss", anytime=True)
    assert loss.sentence.endswith(
        "for other seeds on the same rows, at any number of looks (9 seeds)"
    )
    assert loss.low < loss.paired.low and loss.p_value > loss.paired.p_value


def test_an_anytime_comparison_of_few_seeds_is_refused() -> None:
    study = st.sweep("iris", hidden=[(), (4,)], epochs=1, seeds=7)
    with pytest.raises(SteepestError) as no_flag:
        study.compare(0, 1, anytime="yes")
    assert str(no_flag.value) == 'anytime must be True or False, got "yes"'
    with pytest.raises(st.StudyError) as wrong:
        study.compare(0, 1, anytime=True)
    assert str(wrong.value) == (
        "anytime=True needs at least 8 seeds with a validation_accuracy on both sides, got 7 "
        "(extend the study: its interval begins at 8 seeds)"
    )


def test_a_study_that_someone_else_extends_is_compared_only_for_any_number_of_looks(
    tmp_path: Path,
) -> None:
    study = st.sweep("iris", hidden=[(), (4,)], epochs=1, seeds=8, folder=tmp_path)
    sides = {"hidden": ()}, {"hidden": (4,)}
    with lock_folder(tmp_path):
        with pytest.raises(st.StudyError) as refused:
            st.open_study(tmp_path).compare(*sides)
        always = st.open_study(tmp_path).compare(*sides, anytime=True)
    assert str(refused.value).startswith(f"{tmp_path} is being extended by process ")
    assert str(refused.value).endswith(
        "so this is not the one look that the interval holds for; wait for its end, or ask for an "
        "interval for any number of looks (anytime=True, --anytime)"
    )
    assert always.difference == study.compare(*sides).difference


def test_accuracies_of_weighted_rows_are_compared_over_seeds() -> None:
    rows = np.random.default_rng(0).normal(size=(60, 3))
    data = st.Dataset(rows, rows[:, 0] > 0, sample_weight=np.linspace(1, 2, 60))
    study = st.sweep(data, hidden=[(), (4,)], seeds=4, epochs=2)
    found = study.compare({"hidden": ()}, {"hidden": (4,)})
    assert found.about == "seeds"
    with pytest.raises(st.StudyError, match="needs rows that count alike"):
        study.compare({"hidden": ()}, {"hidden": (4,)}, about="rows")
