"""A claim's runs are those it plans; the verdict says what was found, and whether the plan held."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import steepest as st
from claim_cases import PLAN
from steepest.claims.results import ClaimOutcome, decide
from steepest.study.comparisons import Comparison
from steepest.study.description_files import read_folder, write_description


def changed(file: Path, place: Path, old: str, new: str) -> Path:
    """A copy of a claim file with one text replaced."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    copy = place / "changed.toml"
    copy.write_text(text.replace(old, new), encoding="utf-8")
    return copy


def test_the_runs_are_those_of_the_plan_and_no_others(written: tuple[Path, Path]) -> None:
    study = st.open_study(written[1])
    assert study.runs["seed"].unique().sort().to_list() == list(range(1_000_000, 1_000_008))
    assert [study.settings(number).hidden for number in (0, 1)] == [(32,), ()]
    assert (study.configurations, len(study)) == (2, 16)


def test_two_sides_that_differ_in_several_settings_are_two_configurations(tmp_path: Path) -> None:
    sides = {"a": {"hidden": 8, "learning_rate": 0.3}, "b": {"hidden": (), "learning_rate": 0.1}}
    result = st.run_claim(st.Claim(**PLAN | sides | {"seeds": 5}), tmp_path / "study")
    assert len(st.open_study(tmp_path / "study")) == 10
    assert result.kept
    assert result.comparison is not None and result.comparison.a == {
        "hidden": (8,),
        "learning_rate": 0.3,
    }


def test_the_verdict_is_that_of_the_comparison(written: tuple[Path, Path]) -> None:
    file, folder = written
    result = st.check_claim(file, folder)
    again = st.open_study(folder).compare({"hidden": (32,)}, {"hidden": ()}, "test_accuracy", 0.01)
    assert result.kept and result.comparison is not None
    assert (result.comparison.low, result.comparison.high) == (again.low, again.high)
    claim, verdict, plan = repr(result).splitlines()
    assert claim == PLAN["claim"]
    assert verdict.startswith(f"{result.outcome}: hidden 32 against hidden none: test accuracy ")
    assert verdict.endswith("for other seeds and new test rows (8 seeds); the margin is 0.01")
    assert plan == (
        "The plan was kept: data, split, settings and all 8 seeds are those of the claim file, "
        f"which has not changed since its runs began (SHA-256 {result.claim.digest[:12]}…)."
    )


def test_a_claim_changed_after_its_runs_began_decides_nothing(
    written: tuple[Path, Path], tmp_path: Path
) -> None:
    file, folder = written
    other = st.Claim.read(changed(file, tmp_path, "margin = 0.01", "margin = 0.001"))
    result = st.check_claim(other, folder)
    digest = st.Claim.read(file).digest[:12]
    assert result.deviations == (
        "the claim file was changed after its runs began (margin was 0.01, is 0.001; its SHA-256 "
        f"was {digest}…)",
    )
    assert (result.kept, result.outcome) == (False, "undecided")
    with pytest.raises(st.ClaimError, match="holds the runs of another claim, or of this one bef"):
        st.run_claim(other, folder)


def test_a_changed_comment_is_a_changed_file(written: tuple[Path, Path], tmp_path: Path) -> None:
    other = st.Claim.read(changed(written[0], tmp_path, "written before", "written after"))
    [deviation] = st.check_claim(other, written[1]).deviations
    assert "(in its comments or its layout; " in deviation


def test_other_data_settings_and_seeds_are_deviations(
    written: tuple[Path, Path], tmp_path: Path
) -> None:
    text = written[0].read_text(encoding="utf-8")
    text = text.replace("seeds = 8", "seeds = 16").replace("epochs = 5", "epochs = 6")
    digest, other = (st.load(name).fingerprint for name in ("wine", "iris"))
    text = text.replace(digest, other).replace('"wine"', '"iris"')
    text = text.replace("split = [0.6, 0.2, 0.2]", "split = [0.5, 0.25, 0.25]")
    (tmp_path / "claim.toml").write_text(text, encoding="utf-8")
    result = st.check_claim(tmp_path / "claim.toml", written[1])
    assert result.deviations[1:] == (
        f"the data is wine with SHA-256 {digest[:12]}…, planned was iris with {other[:12]}…",
        "the split is not the planned one",
        "the settings are not the planned ones",
        "8 of 16 planned seeds were trained",
    )
    assert "before the runs began" not in result.methods().text
    assert result.comparison is None
    assert "nothing can be compared" in result.sentence


def test_an_interrupted_claim_is_undecided_and_continued(
    written: tuple[Path, Path], tmp_path: Path
) -> None:
    claim, folder = st.Claim.read(written[0]), tmp_path / "study"
    shutil.copytree(written[1], folder)
    [part] = folder.glob("part-*.parquet")
    part.unlink()
    result = st.check_claim(claim, folder)
    assert result.deviations == (
        "0 of 8 planned seeds were trained (steepest claim run trains the others)",
    )
    assert repr(st.run_claim(claim, folder)) == repr(st.check_claim(claim, written[1]))


def test_nothing_can_be_added_to_the_study_of_a_claim(written: tuple[Path, Path]) -> None:
    for how in ("resume", "extend"):
        with pytest.raises(st.StudyError, match="runs of a claim, to which nothing can be added"):
            st.sweep("wine", epochs=5, seeds=3, folder=written[1], **{how: True})


def test_a_study_of_no_claim_tests_none(written: tuple[Path, Path], tmp_path: Path) -> None:
    folder = tmp_path / "study"
    st.sweep("wine", epochs=5, seeds=3, folder=folder)
    claim = st.Claim.read(written[0])
    with pytest.raises(st.StudyError, match="holds a study of no claim"):
        st.run_claim(claim, folder)
    assert st.check_claim(claim, folder).deviations[0] == (
        "the study was not trained by steepest claim run, so it keeps no claim"
    )


def test_a_claim_text_altered_in_the_study_loses_its_runs(
    written: tuple[Path, Path], tmp_path: Path
) -> None:
    """The names of the files of runs depend on the claim's digest."""
    folder = tmp_path / "study"
    shutil.copytree(written[1], folder)
    file = changed(written[0], tmp_path, "margin = 0.01", "margin = 0.001")
    text = file.read_text(encoding="utf-8")
    old = read_folder(folder)
    write_description(folder, replace(old, claim=text))
    with pytest.warns(st.StudyWarning):
        result = st.check_claim(file, folder)
    assert result.deviations[0].startswith("0 of 8 planned seeds were trained")


def test_a_claim_about_seeds_uses_the_interval_over_seeds(tmp_path: Path) -> None:
    plan = PLAN | {"about": "seeds", "score": "test_loss", "direction": "lower", "seeds": 5}
    result = st.run_claim(st.Claim(**plan), tmp_path / "study")
    found = result.comparison
    assert found is not None and found.new_rows is None
    assert (found.low, found.high) == (found.paired.low, found.paired.high)
    assert "for other seeds on the same rows (5 seeds)" in result.sentence


def outcomes(
    found: Comparison, low: float, high: float, margin: float = 0.01
) -> list[ClaimOutcome]:
    """The outcomes of the three directions for an interval; equivalence as it was."""
    assert found.new_rows is not None
    given = replace(found, new_rows=replace(found.new_rows, low=low, high=high))
    return [
        decide(st.Claim(**PLAN | {"direction": direction}), given)
        for direction in ("higher", "lower", "equivalent")
    ]


@pytest.mark.parametrize(
    ("low", "high", "verdict", "expected"),
    [
        (0.02, 0.04, "different", ["supported", "refuted", "refuted"]),
        (-0.04, -0.02, "different", ["refuted", "supported", "refuted"]),
        (-0.004, 0.005, "equivalent", ["equivalent", "equivalent", "supported"]),
        (-0.04, 0.04, "not shown", ["undecided", "undecided", "undecided"]),
        (-0.04, 0.005, "not shown", ["refuted", "undecided", "undecided"]),
        (0.0, 0.0, "equivalent", ["undecided", "undecided", "undecided"]),
    ],
)
def test_the_outcome_compares_the_interval_with_the_margin(
    written: tuple[Path, Path],
    low: float,
    high: float,
    verdict: str,
    expected: list[ClaimOutcome],
) -> None:
    found = st.check_claim(*written).comparison
    assert found is not None and found.equivalence is not None
    given = replace(found, equivalence=replace(found.equivalence, verdict=verdict))
    assert outcomes(given, low, high) == expected


def test_a_run_without_a_score_leaves_a_claim_undecided(written: tuple[Path, Path]) -> None:
    found = st.check_claim(*written).comparison
    assert found is not None
    given = replace(found, paired=replace(found.paired, left_out=1))
    assert set(outcomes(given, 0.02, 0.04)) == {"undecided"}


def test_a_run_that_diverged_counts_as_a_constant_prediction(tmp_path: Path) -> None:
    sides = {"a": {"learning_rate": 0.1}, "b": {"learning_rate": 1e9}}
    result = st.run_claim(st.Claim(**PLAN | sides), tmp_path / "study")
    study = st.open_study(tmp_path / "study")
    assert (study.runs["status"] == "diverged").sum() == 8
    found = result.comparison
    assert found is not None and (found.paired.n, result.diverged) == (8, 8)
    assert "8 runs diverged; each counts as a constant predic" in result.methods().text
    # The most frequent class has 71 of the 178 rows, and 15 of 37 in each stratified test part.
    assert set(found.b_scores) == {15 / 37}
    assert (result.kept, result.outcome) == (True, "supported")


def test_a_run_that_diverged_leaves_a_claim_about_a_loss_undecided(tmp_path: Path) -> None:
    sides = {"a": {"learning_rate": 0.1}, "b": {"learning_rate": 1e9}}
    plan = PLAN | sides | {"score": "test_loss", "about": "seeds", "direction": "lower"}
    result = st.run_claim(st.Claim(**plan), tmp_path / "study")
    assert (result.kept, result.outcome, result.comparison) == (True, "undecided", None)
