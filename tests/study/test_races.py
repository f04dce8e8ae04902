"""``race``: the same winner as the full grid with few runs, folders that go on, few wrong ends."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest.errors import SettingsError, StudyError
from steepest.statistics import AnytimeMean, anytime_interval
from steepest.study import race_looks, trainings
from steepest.study.race_looks import Look, Standing, look
from steepest.study.race_scores import RaceScores
from steepest.study.storage import lock_folder
from steepest.training.inputs import make_plan

GRID: dict[str, Any] = {
    "hidden": [(), (8,)],
    "learning_rate": [0.001, 0.03, 0.3],
    "epochs": 8,
    "split": (0.6, 0.2, 0.2),
}
TIMELESS = "milliseconds"


def raced(**options: Any) -> st.Race:
    return st.race("wine", **{"margin": 0.02, "seeds": 32, **GRID, **options})


def test_a_race_that_one_configuration_leaves_undecided_ends_for_all() -> None:
    def look_at(*standing: Standing) -> Look:
        count = len(standing)
        return Look(np.full(count, 8), 0, standing, (None,) * count, np.zeros(count))

    assert not look_at("leads", "open", "worse").ended
    assert look_at("leads", "worse", "not better", "diverged").ended
    doomed = look_at("leads", "open", "not decidable")
    assert doomed.ended and not doomed.decided


def test_the_winner_is_within_the_margin_of_the_best_of_the_full_grid() -> None:
    race = raced()
    means = st.sweep("wine", seeds=32, **GRID).scores().mean(axis=1)
    assert race.verdict != "undecided"
    assert means[race.winner.configuration] >= means.max() - 0.02
    assert race.winner.configuration == race.last.leader
    assert race.trained == int(race.last.seeds.sum()) == len(race.study) <= race.full_grid / 2
    assert race.full_grid == 6 * 32


def test_the_runs_of_a_race_are_those_of_the_full_grid() -> None:
    race, grid = raced(), st.sweep("wine", seeds=32, **GRID)
    keys = ["hidden", "learning_rate", "seed"]
    shared = grid.runs.join(race.study.runs.select(keys), on=keys, how="semi")
    assert race.study.runs.drop(TIMELESS).equals(shared.drop(TIMELESS))


def test_who_was_stopped_when_and_why_is_shown() -> None:
    race = raced()
    table = race.configurations
    assert table["standing"].to_list()[0] == "leads" and table["difference"][0] is None
    assert table["seeds"].to_list()[0] == table["seeds"].max()
    stopped = table.filter(pl.col("standing") == "worse")
    assert stopped.height > 0 and (stopped["high"] < 0).all()
    first = table.filter(pl.col("round") == 1)
    assert set(first["seeds"]) == {8}
    assert (table.filter(pl.col("standing") == "not better")["high"] < 0.02).all()
    text = str(race)
    assert f"{race.trained} of 192 trainings" in text and race.sentence in text
    assert "chance of a wrong decision at most 5 %, over all looks" in text


def test_a_race_about_rows_says_so_and_its_intervals_include_the_rows() -> None:
    race = raced(about="rows", seeds=8)
    assert race.about == "rows" and race.sentence.endswith("for other seeds and new test rows")
    found = next(each for each in race.last.differences if each is not None)
    assert found.about == "rows" and found.rows is not None and 0 < found.lasting < found.error**2
    same = raced(about="seeds", seeds=8)
    assert same.sentence.endswith("for other seeds on the same rows") or "highest" in same.sentence
    # The mean differences of the same runs are the same.
    means = [None if d is None else round(d.mean, 12) for d in race.last.differences]
    assert means == [None if d is None else round(d.mean, 12) for d in same.last.differences]


def test_shorter_runs_within_longer_ones_cost_nothing() -> None:
    race = raced(epochs=[4, 8], learning_rate=0.1)
    assert race.full_grid == 2 * 32
    seeds = race.last.seeds.reshape(2, 2)
    assert (seeds[:, 0] == seeds[:, 1]).all() and race.trained == int(seeds[:, 0].sum())


def test_a_configuration_with_a_diverged_run_cannot_be_best() -> None:
    race = st.race(
        "breast-cancer", margin=0.05, seeds=8, learning_rate=[0.1, 1e8], hidden=(16, 16), epochs=3
    )
    assert race.winner.chosen == {"learning_rate": 0.1}
    assert race.last.standing == ("leads", "diverged")
    with pytest.raises(StudyError, match="no configuration can be chosen"):
        st.race("iris", margin=0.05, seeds=8, learning_rate=[1e30, 1e31], epochs=2)


# --- verdicts ------------------------------------------------------------------------------------


class GivenScores(RaceScores):
    """Scores that are given instead of trained; which rows are right is not known."""

    def difference(self, a: int, b: int, seeds: int) -> AnytimeMean:
        return anytime_interval(self.accuracy[a, :seeds] - self.accuracy[b, :seeds])


def scores_of(table: np.ndarray) -> RaceScores:
    """The scores of a table, (configurations, seeds)."""
    plan = make_plan(st.load("iris"), (0.6, 0.4))
    count, seeds = table.shape
    scores = GivenScores(plan, count, np.arange(seeds, dtype=np.uint64), "seeds", 8)
    scores.accuracy[:], scores.loss[:] = table, 0.0
    return scores


def ended(table: np.ndarray, margin: float, error_rate: float = 0.05) -> race_looks.Look:
    """A race over given scores that looks after every seed."""
    scores, (count, last) = scores_of(table), table.shape
    have = np.full(count, 8)
    while True:
        found = look(scores, have, last, margin, error_rate)
        if not found.numbers("open"):
            return found
        have[[*found.numbers("open"), found.leader]] = have.max() + 1


def test_a_race_of_equals_is_decided_for_the_wrong_one_in_few_cases() -> None:
    # The best is better by a little more than the margin, so that any other end is wrong: at most
    # 5 % of 100 races, and more than 11 happen with a chance below 0.5 % if the rate is 5 %.
    generator = np.random.default_rng(1)
    wrong = 0
    for _ in range(100):
        table = generator.normal(0.9, 0.03, (5, 60))
        table[3] += 0.0101
        found = ended(table, 0.01)
        wrong += found.decided and found.leader != 3
    assert wrong <= 11


def test_standings_follow_from_the_intervals() -> None:
    noise = np.random.default_rng(2).normal(0, 0.001, (4, 30))
    table = noise + np.array([0.9, 0.95, 0.9505, 0.5])[:, None]
    found = ended(table, 0.01)
    assert found.decided and found.leader in (1, 2)
    assert (found.standing[0], found.standing[3]) == ("worse", "worse")
    assert found.standing[3 - found.leader] == "not better"
    wide = np.random.default_rng(3).normal(0.9, 0.1, (3, 30))
    undecided = ended(wide, 0.001)
    assert not undecided.decided and "not decidable" in undecided.standing
    # Thirty seeds hardly decide what would need thousands, so few of them are trained.
    assert undecided.seeds.max() < 30


def test_the_leader_has_the_most_seeds_and_ties_are_broken_by_the_loss() -> None:
    scores = scores_of(np.array([[0.9] * 10, [0.9] * 10, [1.0] * 10]))
    scores.loss[0], scores.loss[1] = 0.3, 0.2
    seeds = np.array([10, 10, 8])
    assert race_looks.find_leader(scores, seeds) == 1
    scores.diverged[1, 2] = True
    assert race_looks.find_leader(scores, seeds) == 0


# --- folders -------------------------------------------------------------------------------------


def test_a_race_goes_on_in_its_folder_and_trains_nothing_twice(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patched:
        rounds = []

        def stop(self: Any, *arguments: Any) -> None:
            rounds.append(1)
            if len(rounds) == 2:
                raise KeyboardInterrupt
            train(self, *arguments)

        train = trainings.Trainings.train
        patched.setattr(trainings.Trainings, "train", stop)
        with pytest.raises(KeyboardInterrupt) as interrupted:
            raced(folder=tmp_path)
    assert len(interrupted.value.study) == len(st.open_study(tmp_path)) == 6 * 8  # type: ignore[attr-defined]  # documented
    race = raced(folder=tmp_path, resume=True)
    assert race.study.added == race.trained - 6 * 8
    whole = raced()
    assert race.study.runs.drop(TIMELESS).equals(whole.study.runs.drop(TIMELESS))
    assert (race.verdict, race.sentence) == (whole.verdict, whole.sentence)
    assert raced(folder=tmp_path, resume=True).study.added == 0


def test_a_race_in_a_folder_with_the_full_grid_uses_only_its_own_runs(tmp_path: Path) -> None:
    st.sweep("wine", seeds=32, folder=tmp_path, **GRID)
    race = raced(folder=tmp_path, resume=True)
    assert race.study.added == 0 and len(race.study) == race.trained < 192
    assert race.winner.validation.n == race.last.seeds.max()


def test_more_seeds_are_added_with_extend(tmp_path: Path) -> None:
    raced(folder=tmp_path, seeds=8, margin=0.001)
    longer = raced(folder=tmp_path, seeds=16, margin=0.001, extend=True)
    assert len(longer.study.seeds) == 16
    assert longer.sentence == raced(seeds=16, margin=0.001).sentence


def test_a_folder_that_someone_else_writes_to_is_refused(tmp_path: Path) -> None:
    raced(folder=tmp_path, seeds=8)
    with lock_folder(tmp_path), pytest.raises(StudyError) as refused:
        raced(folder=tmp_path, seeds=8, resume=True)
    assert str(refused.value).startswith(f"{tmp_path} is being written to by process ")
    assert str(refused.value).endswith("; wait for its end")


def test_progress_counts_trainings_and_the_most_that_may_come() -> None:
    reported: list[tuple[int, int, float, float]] = []
    race = raced(progress=lambda *each: reported.append(each))
    done = [each[0] for each in reported]
    assert done == sorted(done) and done[-1] == race.trained
    totals = [each[1] for each in reported]
    assert totals[0] == 192 and totals == sorted(totals, reverse=True)
    assert totals[-1] == race.trained
    assert all(math.isfinite(each[3]) and each[3] >= 0 for each in reported)


# --- wrong input ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"hidden": (), "learning_rate": 0.1},
            "a race needs at least two configurations, got 1 (give a setting a list, such as "
            "learning_rate=[0.1, 0.3])",
        ),
        (
            {"margin": 0},
            "margin must be above 0, got 0: no number of runs shows that two configurations are "
            "exactly equal (give the smallest difference that matters, such as 0.01)",
        ),
        ({"margin": 1}, "margin must be below 1, a difference in accuracy, got 1"),
        ({"first_round": 4}, "first_round must be at least 5 seeds, got 4"),
        (
            {"seeds": 7},
            "seeds must be at least first_round=8, the seeds of the first round, got 7",
        ),
        ({"about": "datasets"}, 'about must be "seeds" or "rows", got "datasets"'),
        ({"error_rate": 5}, "error_rate must lie between 0 and 0.5, got 5"),
    ],
)
def test_wrong_arguments_of_a_race_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError) as refused:
        raced(**options)
    assert str(refused.value) == message


def test_all_wrong_arguments_are_reported_at_once() -> None:
    with pytest.raises(SettingsError) as refused:
        raced(margin=-0.1, first_round=1, about="rowz")
    assert len(str(refused.value).splitlines()) == 3


# --- the picture ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("close_figures")
def test_the_figure_shows_seeds_and_differences_of_every_configuration() -> None:
    race = raced()
    seeds, differences = race.plot()
    bars = [patch.get_width() for patch in seeds.patches]
    assert bars == race.configurations["seeds"].to_list()
    assert seeds.get_yticklabels()[0].get_text().startswith("hidden ")
    assert differences.get_xlabel().startswith("difference from the winner")
    from steepest.figures.race_plot import RacePlot

    plot = RacePlot.of(race)
    assert plot.standings[0] == "leads" and plot.differences[0] == 0
    assert "grey band: differences up to 0.02" in plot.caption
