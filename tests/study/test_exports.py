"""The runs as frames and files of other programs, the best as a network, and the progress."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import steepest as st
from steepest.errors import StudyError
from steepest.study.shown_progress import progress_from


@pytest.fixture(scope="module")
def study() -> st.Study:
    return st.sweep(
        "iris", hidden=[(), (8, 4)], learning_rate=[0.1, 1e9], epochs=2, seeds=3, metrics="auc"
    )


def test_the_runs_as_a_pandas_frame_have_the_same_values(study: st.Study) -> None:
    frame = study.to_pandas()
    assert list(frame.columns) == study.runs.columns
    assert frame["rule"].dtype == "category"
    assert frame["hidden"].to_list() == study.runs["hidden"].to_list()
    for name in ("validation_accuracy", "validation_auc", "seed", "milliseconds"):
        ours = study.runs[name].cast(pl.Float64).fill_null(float("nan")).to_numpy()
        assert np.array_equal(frame[name].to_numpy(dtype=float), ours, equal_nan=True)
    assert frame.groupby("learning_rate")["validation_auc"].count().to_list()[0] == 6
    assert study.to_polars() is study.runs


def test_the_ranking_goes_into_pandas_and_a_file(study: st.Study, tmp_path: Path) -> None:
    ranking = study.ranking()
    frame = study.to_pandas("ranking")
    assert list(frame.columns) == ranking.columns
    assert frame["mean"].tolist() == ranking["mean"].to_list()
    assert frame["hidden"].tolist() == ranking["hidden"].to_list()
    read = pd.read_csv(study.export(tmp_path / "ranking.csv", table="ranking"))
    assert read["hidden"].fillna("").tolist() == [
        ",".join(map(str, widths)) for widths in ranking["hidden"]
    ]
    assert read["mean"].tolist() == pytest.approx(ranking["mean"].to_list(), abs=1e-12)
    with pytest.raises(StudyError) as caught:
        study.export(tmp_path / "r.csv", table="best")
    assert str(caught.value) == 'table must be "runs" or "ranking", got "best"'


def test_a_ranking_without_widths_goes_into_a_file(tmp_path: Path) -> None:
    study = st.sweep("iris", learning_rate=[0.1, 0.2], epochs=1, seeds=2)
    assert len(pd.read_csv(study.export(tmp_path / "r.csv", table="ranking"))) == 2


def test_pandas_that_is_missing_is_named(study: st.Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(StudyError, match=r"to_pandas needs pandas \(pip install pandas\)"):
        study.to_pandas()


def test_exported_files_are_read_back(study: st.Study, tmp_path: Path) -> None:
    assert pl.read_parquet(study.export(tmp_path / "r.parquet")).equals(study.runs)
    for file in (study.export(tmp_path / "r.csv"), study.export(tmp_path / "r.xlsx")):
        read = (
            pd.read_csv(file)
            if file.suffix == ".csv"
            else pd.DataFrame(pl.read_excel(file).to_dicts())
        )
        assert len(read) == 12
        assert set(read["hidden"].fillna("").astype(str)) == {"", "8,4"}
        means = read.groupby("learning_rate")["validation_auc"].mean()
        expected = study.runs.filter(pl.col("learning_rate") == 0.1)["validation_auc"].mean()
        assert means[0.1] == pytest.approx(expected, abs=1e-9)
        assert not [name for name in read if name.endswith(("_curve", "_correct"))]
    with pytest.raises(StudyError) as caught:
        study.export(tmp_path / "r.json")
    assert str(caught.value) == "file must end in .csv, .parquet, .xlsx, got r.json"
    with pytest.raises(StudyError, match="cannot be written"):
        study.export(tmp_path / "missing" / "r.csv")


def test_the_best_trains_its_network(study: st.Study) -> None:
    best = study.best()
    run = best.train()
    row = next(
        row
        for row in study.runs.iter_rows(named=True)
        if row["seed"] == 0
        and tuple(row["hidden"]) == best.settings.hidden
        and row["learning_rate"] == best.settings.learning_rate
    )
    assert run.weights_sha256 == row["weights_sha256"]
    assert study.choice(resamples=10).train(seed=2).seed == 2
    assert study.best("auc").train().settings == study.best("auc").settings


def test_progress_is_shown_in_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "ipykernel", raising=False)  # another test may have a kernel
    st.sweep("iris", epochs=1, seeds=2, progress=True)
    shown = capsys.readouterr().err.splitlines()
    assert shown[-1].startswith("2 of 2 networks trained in ")
    st.sweep("iris", epochs=1, seeds=2, progress=False)
    assert capsys.readouterr().err == ""


def test_a_notebook_shows_a_bar_of_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []

    class Bar:
        def __init__(self, total: int, desc: str) -> None:
            self.n = 0
            calls.append((total, desc))

        def update(self, more: int) -> None:
            self.n += more
            calls.append(self.n)

        def close(self) -> None:
            calls.append("closed")

    module = ModuleType("tqdm.auto")
    module.tqdm = Bar  # type: ignore[attr-defined]  # a stand-in
    monkeypatch.setitem(sys.modules, "ipykernel", ModuleType("ipykernel"))
    monkeypatch.setitem(sys.modules, "tqdm", ModuleType("tqdm"))
    monkeypatch.setitem(sys.modules, "tqdm.auto", module)
    report = progress_from(True)
    assert report is not None
    report(1, 3, 0.1, 0.2)
    report(3, 3, 0.3, 0.0)
    assert calls == [(3, "networks trained"), 1, 3, "closed"]
