"""How often a study would choose each configuration, and what its tuning scores on new rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.study.row_choices import RowChoices
from steepest.training.inputs import make_plan
from steepest.training.split_arguments import rows_of_parts

SPLIT = (0.5, 0.25, 0.25)
OPTIONS: dict[str, Any] = {"split": SPLIT, "epochs": 3, "progress": None}
RATES = [0.01, 0.1, 1.0]


def choices(correct: Any, loss: Any, rows: Any, count: int, tested: Any = None) -> RowChoices:
    right = np.array(correct, dtype=bool)
    test = np.zeros((*right.shape[:2], 0), bool) if tested is None else np.array(tested, bool)
    rows = np.array(rows)
    return RowChoices(np.arange(len(right)), np.array(loss, float), right, test, rows, rows, count)


def test_without_a_row_the_other_rows_choose_and_the_loss_decides_between_equals() -> None:
    # One seed, rows 0 to 3. First: right on 0, 1, 2. Second: right on 1, 2, 3.
    found = choices([[[1, 1, 1, 0]], [[0, 1, 1, 1]]], [0.5, 0.4], [[0, 1, 2, 3]], 5)
    # Without row 0 the second leads by 3 to 2; without row 3 the first; else 2 to 2, lower loss.
    assert found.without_each_row().tolist() == [1, 1, 1, 0, 1]


def test_a_test_row_is_judged_by_what_the_other_rows_choose() -> None:
    found = choices(
        [[[1, 1, 1, 0]], [[0, 1, 1, 1]]],
        [0.4, 0.5],
        [[0, 1, 2, 3]],
        5,
        tested=[[[1, 1, 0, 0]], [[0, 0, 0, 1]]],
    )
    # Chosen without rows 0 to 3: second, first, first, first; right: no, yes, no, no.
    assert found.without_each_row().tolist() == [1, 0, 0, 0, 0]
    assert found.test_accuracies().tolist() == [0.25]


def test_resampled_choices_are_those_of_a_plain_loop() -> None:
    generator = np.random.default_rng(0)
    rows = np.array([generator.permutation(12)[:5] for _ in range(4)])
    correct = generator.random((3, 4, 5)) < 0.6
    found = choices(correct, [0.3, 0.1, 0.2], rows, 12)
    draws = np.random.default_rng(7)
    counts, many = np.zeros(3, int), 50
    of_seeds = draws.multinomial(4, np.full(4, 1 / 4), many)
    of_rows = draws.multinomial(12, np.full(12, 1 / 12), many)
    for seeds, others in zip(of_seeds, of_rows, strict=True):
        right = [
            sum(seeds[s] * others[rows[s, i]] for s, i in np.ndindex(4, 5) if each[s, i])
            for each in correct
        ]
        best = [k for k in range(3) if right[k] == max(right)]
        counts[min(best, key=lambda k: [0.3, 0.1, 0.2][k])] += 1
    assert found.resampled(many, 7).tolist() == counts.tolist()


def test_the_best_is_judged_row_by_row_where_a_row_changes_the_choice() -> None:
    random = np.random.default_rng(4)
    data = st.Dataset(random.normal(size=(60, 3)), random.integers(0, 2, 60), name="noise")
    rates = [0.1, 0.2, 0.3]
    study = st.sweep(data, learning_rate=rates, hidden=[(), (4,)], seeds=4, **OPTIONS)
    plan = make_plan(data, SPLIT)
    totals = np.zeros((6, 60))
    right_on_test = np.zeros((6, 60))
    loss = np.zeros(6)
    for row in study.runs.iter_rows(named=True):
        number = 3 * (len(row["hidden"]) > 0) + rates.index(row["learning_rate"])
        parts = rows_of_parts(plan, row["seed"])
        loss[number] += row["validation_loss"]
        for part, table in ((1, totals), (2, right_on_test)):
            bits = row[("", "validation_correct", "test_correct")[part]]
            right = np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little")
            table[number, parts[part]] += right[: len(parts[part])]
    expected = 0.0
    for row in range(60):
        others = totals.sum(axis=1) - totals[:, row]
        tied = np.flatnonzero(others == others.max())
        expected += right_on_test[tied[loss[tied].argmin()], row]
    best = study.best()
    assert best.test is not None
    assert best.test.mean == pytest.approx(expected / (4 * plan.samples[2]))
    assert best.test.mean != pytest.approx(study.ranking()["test_mean"][0])


def test_with_one_split_for_all_seeds_the_best_has_its_own_test_score() -> None:
    study = st.sweep("wine", learning_rate=RATES, seeds=4, split_seed=1, **OPTIONS)
    best = study.best()
    assert best.test is not None
    assert best.test.mean == study.ranking()["test_mean"][0]


@pytest.mark.usefixtures("close_figures")
def test_a_choice_prints_its_table_and_draws_it() -> None:
    study = st.sweep("wine", learning_rate=RATES, seeds=6, **OPTIONS)
    found = study.choice(resamples=200)
    assert found.table["share"].sum() == pytest.approx(1)
    assert found.table["share"].to_list() == sorted(found.table["share"], reverse=True)
    assert found.score == study.best().test
    first, *rows = str(found).splitlines()
    assert first.startswith("learning_rate ") and "of 200 resamples of rows and seeds" in first
    assert "; on new rows, tuning like this scores 0.9" in first
    chosen = (found.table["share"] > 0).sum()
    assert len(rows) == chosen + len(found.best.at_edge)
    assert "<td>learning_rate 1.0</td>" in found._repr_html_()
    assert str(study.choice(resamples=200)) == str(found)
    ax = found.plot()
    assert ax.get_xlabel() == "chosen in (% of the resamples)"
    assert len(ax.get_yticklabels()) == chosen


def test_a_diverged_configuration_is_never_chosen() -> None:
    study = st.sweep("iris", learning_rate=[0.1, 1e9], seeds=3, **OPTIONS)
    assert study.choice().table["share"].to_list() == [1.0, 0.0]


def test_a_choice_that_cannot_be_made_again_is_refused_in_a_sentence(tmp_path: Path) -> None:
    def refused(study: st.Study, **options: int) -> str:
        with pytest.raises(st.StudyError) as caught:
            study.choice(**options)
        return str(caught.value)

    data = np.random.default_rng(1).normal(size=(40, 2)), np.arange(40) % 2
    assert refused(st.sweep(data, seeds=3, **OPTIONS)) == (
        "a choice needs two configurations or more, got 1 (sweep a list of values)"
    )
    assert refused(st.sweep(data, seeds=1, learning_rate=RATES, **OPTIONS)) == (
        "how often each is chosen needs two seeds or more, got 1 (sweep with seeds=32)"
    )
    options = {"learning_rate": RATES, "seeds": 2} | OPTIONS
    assert refused(st.sweep(data, **options), resamples=0) == (
        "resamples must be a whole number of at least 1, got 0 (1000 is usual)"
    )
    st.sweep(data, folder=tmp_path, store_data=False, **options)
    assert refused(st.open_study(tmp_path)) == (
        "how often each is chosen needs to know which rows each run gets right, and this study "
        "does not (it does not keep its data, an earlier version wrote it, or no configuration "
        "has a score on every seed; repeat the sweep)"
    )
