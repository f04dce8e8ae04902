"""Studies: what can be asked of one, from memory and from its folder."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import polars as pl
import pytest

import steepest as st
from steepest.errors import DivergedWarning, StudyError
from steepest.reports.study_page import study_page

SPACE: dict[str, Any] = {
    "hidden": [(), (6,)],
    "learning_rate": [0.1, 0.3],
    "epochs": [2, 5],
    "batch_size": 16,
    "seeds": 3,
}


@pytest.fixture(scope="module")
def study() -> st.Study:
    return st.sweep("wine", **SPACE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    st.sweep("wine", folder=tmp_path / "study", **SPACE)
    return tmp_path / "study"


def test_the_ranking_has_one_row_per_configuration(study: st.Study) -> None:
    ranking = study.ranking()
    assert ranking.columns[:3] == ["hidden", "learning_rate", "epochs"]
    assert ranking.height == study.configurations == 8
    assert ranking["n"].to_list() == [3] * 8
    assert ranking["mean"].is_sorted(descending=True)
    first = ranking.row(0, named=True)
    own = study.runs.filter(
        [list(hidden) == first["hidden"] for hidden in study.runs["hidden"].to_list()],
        pl.col("learning_rate") == first["learning_rate"],
        pl.col("epochs") == first["epochs"],
    )
    assert own.height == 3
    assert first["mean"] == pytest.approx(own["validation_accuracy"].mean(), abs=1e-12)
    assert first["median"] == pytest.approx(own["validation_accuracy"].median(), abs=1e-12)
    assert first["test_mean"] == pytest.approx(own["test_accuracy"].mean(), abs=1e-12)
    assert first["low"] <= first["mean"] <= first["high"]
    wide = study.ranking(confidence=0.999).row(0, named=True)
    assert wide["low"] <= first["low"]


def test_the_best_states_how_many_configurations_were_compared(study: st.Study) -> None:
    best = study.best()
    assert (best.configurations, best.samples, best.validation.n) == (8, 37, 3)
    assert best.test is not None
    assert set(best.chosen) == {"hidden", "learning_rate", "epochs"}
    assert isinstance(best.settings.hidden, tuple)


def test_a_zero_initialisation_is_stuck() -> None:
    study = st.sweep(
        "wine", hidden=(8, 8), initialisation=["zero", "he_fan_in"], epochs=8, seeds=3,
        learning_rate=0.3,
    )  # fmt: skip
    ranking = study.ranking().sort("configuration")
    by_name = dict(
        zip(ranking["initialisation"].to_list(), ranking["stuck"].to_list(), strict=True)
    )
    assert by_name["zero"] == 3
    assert by_name["he_fan_in"] == 0


def test_one_configuration_has_a_ranking_too() -> None:
    study = st.sweep("iris", epochs=2, seeds=2)
    assert study.ranking().height == 1
    assert study.best().chosen == {}
    assert repr(study.best()).startswith("the one configuration\n")


def test_a_run_is_repeated_to_the_same_bits(study: st.Study) -> None:
    for row in range(len(study)):
        options = study.options(row)
        run = st.train("wine", **options)
        assert run.weights_sha256 == study.runs["weights_sha256"][row]
        assert run.scores.test_accuracy == study.runs["test_accuracy"][row]
    network = study.network(len(study) - 1)
    assert network.predict(st.load("wine").x[:1]).tolist() == ["class_0"]
    assert repr(study.network(study.runs.row(0, named=True))) == repr(study.network(0))


def test_a_row_that_is_not_there_is_refused(study: st.Study) -> None:
    with pytest.raises(StudyError) as caught:
        study.network(24)
    assert str(caught.value) == "row must be a number below 24, the runs, or a row, got 24"


def test_the_network_of_a_diverged_run_comes_with_a_warning() -> None:
    study = st.sweep("breast-cancer", learning_rate=1e8, hidden=(16, 16), epochs=3, seeds=3)
    row = study.runs["status"].to_list().index("diverged")
    with pytest.warns(DivergedWarning):
        study.network(row)


def test_a_run_that_cannot_be_repeated_to_the_bit_is_reported(study: st.Study) -> None:
    row = {**study.runs.row(0, named=True), "weights_sha256": 64 * "a"}
    with pytest.raises(StudyError) as caught:
        study.network(row)
    assert str(caught.value) == (
        "the run could not be repeated to the same bits: its weights have SHA-256 "
        f"{study.runs['weights_sha256'][0][:12]}…, the study says aaaaaaaaaaaa… (it was made by "
        "another version or on another processor)"
    )


def test_a_study_prints_its_size_and_ranking(study: st.Study) -> None:
    assert repr(study).splitlines()[0] == (
        "Study of wine: 24 runs from 12 trainings, 8 configurations, 3 seeds"
    )
    assert study._repr_html_().count("<tr>") == 9


def test_html_is_escaped() -> None:
    data = st.Dataset(st.load("iris").x, st.load("iris").y, name="<script>")
    page = st.sweep(data, epochs=1, seeds=1)._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_plots(study: st.Study) -> None:
    assert len(study.plot()) >= 1
    assert len(study.plot_curves()) == 2
    plt.close("all")


# --- from the folder -----------------------------------------------------------------------------


def test_an_opened_study_gives_the_same_results(folder: Path, study: st.Study) -> None:
    opened = st.open_study(str(folder))
    assert opened.runs.drop("milliseconds").equals(study.runs.drop("milliseconds"))
    assert opened.best().validation == study.best().validation
    assert opened.network(5).weights[0].tobytes() == study.network(5).weights[0].tobytes()


def test_a_read_only_folder_can_be_opened(folder: Path) -> None:
    before = sorted(folder.iterdir())
    for file in before:
        file.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert len(st.open_study(folder)) == 24
        assert sorted(folder.iterdir()) == before
    finally:
        folder.chmod(0o755)


def test_opening_does_not_move_a_damaged_part(folder: Path) -> None:
    (part,) = folder.glob("part-*")
    part.write_bytes(b"PAR1")
    with pytest.warns(UserWarning, match="its runs are not part of the study"):
        assert st.open_study(folder).runs.is_empty()
    assert part.is_file()


def test_the_data_of_a_user_is_stored(tmp_path: Path) -> None:
    known = st.load("iris")
    data = st.Dataset(
        known.x, [f"n° {c}" for c in known.y], name="mine", scaling="global", features="abcd"
    )
    study = st.sweep(data, epochs=2, seeds=2, folder=tmp_path / "kept")
    opened = st.open_study(tmp_path / "kept")
    assert opened.network(1).classes.tolist() == ["n° 0", "n° 1", "n° 2"]
    assert opened.network(1).features == ("a", "b", "c", "d")
    (tmp_path / "kept" / "data.parquet").write_bytes(b"PAR1")
    with pytest.raises(StudyError) as caught:
        st.open_study(tmp_path / "kept").network(0)
    assert str(caught.value) == (
        f"{tmp_path / 'kept' / 'data.parquet'} is missing or damaged; the runs can still be read"
    )
    assert opened.runs.equals(study.runs)


def test_storing_the_data_is_optional(tmp_path: Path) -> None:
    known = st.load("iris")
    st.sweep((known.x, known.y), epochs=2, seeds=2, folder=tmp_path, store_data=False)
    assert not (tmp_path / "data.parquet").exists()
    study = st.open_study(tmp_path)
    with pytest.raises(StudyError) as caught:
        study.network(0)
    assert str(caught.value) == "the study does not keep its data; give data='data' to train"
    with pytest.raises(StudyError) as caught:
        study.network(0, data="wine")
    assert str(caught.value) == "data must be the data that was swept (data), got other data"
    assert study.network(0, data=(known.x, known.y)).classes.tolist() == [0, 1, 2]


def test_a_study_is_opened_with_data_that_it_does_not_keep(tmp_path: Path) -> None:
    known = st.load("iris")
    data = (known.x, known.y)
    st.sweep(data, epochs=2, seeds=2, folder=tmp_path, store_data=False)
    assert st.open_study(tmp_path, data).network(0).classes.tolist() == [0, 1, 2]
    with pytest.raises(StudyError) as caught:
        st.open_study(tmp_path, "wine")
    assert str(caught.value) == "data must be the data that was swept (data), got other data"


def test_given_rows_and_first_weights_are_stored(tmp_path: Path) -> None:
    first = st.train("iris", hidden=(4,), epochs=2, dtype="float64")
    rows = list(range(150))
    split = (rows[::3], rows[1::3], rows[2::3])
    study = st.sweep("iris", initial=first, split=split, epochs=3, seeds=2, folder=tmp_path)
    opened = st.open_study(tmp_path)
    assert opened.samples == (50, 50, 50)
    assert opened.network(1).weights[0].tobytes() == study.network(1).weights[0].tobytes()
    again = st.sweep(
        "iris", initial=first, split=split, epochs=3, seeds=2, folder=tmp_path, resume=True
    )
    assert again.added == 0


def test_a_folder_without_a_study_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudyError) as caught:
        st.open_study(tmp_path)
    assert str(caught.value) == (
        f"folder {tmp_path} holds no study: study.json cannot be read (No such file or directory)"
    )


def test_the_description_is_there_before_the_first_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        assert json.loads((tmp_path / "study.json").read_text())["seeds"] == {"first": 1}
        raise KeyboardInterrupt

    monkeypatch.setattr("steepest.training.trainers.open_session", stop)
    with pytest.raises(KeyboardInterrupt) as caught:
        st.sweep("iris", epochs=1, seeds=1, folder=tmp_path)
    assert caught.value.study.runs.is_empty()  # type: ignore[attr-defined]  # documented
    assert os.listdir(tmp_path)


def test_a_study_opened_without_its_curves_is_the_same_but_for_them(folder: Path) -> None:
    whole, light = st.open_study(folder), st.open_study(folder, curves=False)
    curves = [name for name in whole.runs.columns if name.endswith("_curve")]
    assert len(curves) == 6
    assert light.runs.equals(whole.runs.drop(curves))
    assert light.ranking().equals(whole.ranking())
    page, shorter = study_page(whole), study_page(light)
    assert "Learning curves" in page and "Learning curves" not in shorter


@pytest.mark.parametrize(
    ("draw", "measure"),
    [(st.Study.plot_curves, "validation_loss"), (st.Study.plot_plateaus, "validation_accuracy")],
)
def test_what_is_drawn_by_epoch_asks_for_the_curves(folder: Path, draw: Any, measure: str) -> None:
    with pytest.raises(StudyError) as caught:
        draw(st.open_study(folder, curves=False))
    assert str(caught.value) == (
        f"the history of {measure} is not there: the study was opened with curves=False (open it "
        "with open_study(folder))"
    )
