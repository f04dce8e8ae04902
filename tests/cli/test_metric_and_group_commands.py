"""--metric, --by, --threshold, --groups, --time, and steepest export."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner, Result

from steepest.cli.app import app


def steepest(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.fixture(scope="module")
def visits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """120 visits of 20 customers, one in ten of which bought something."""
    generator = np.random.default_rng(0)
    bought = np.arange(120) % 10 == 0
    file = tmp_path_factory.mktemp("visits") / "visits.csv"
    pl.DataFrame(
        {
            "a": generator.normal(size=120) + bought,
            "b": generator.normal(size=120),
            "customer": np.repeat(np.arange(20), 6),
            "day": [f"2026-01-{1 + row // 5:02d}" for row in range(120)],
            "bought": np.where(bought, "yes", "no"),
        }
    ).write_csv(file)
    return file


def test_train_prints_metrics_of_each_part_and_a_threshold(visits: Path) -> None:
    common = ("train", visits, "--target", "bought", "--drop", "customer,day", "--epochs", "3")
    shown = steepest(*common, "--metric", "auc,f1", "--threshold", "f1")
    assert shown.exit_code == 0, shown.output
    assert 'always "no" has accuracy' in shown.output
    assert "  validation AUC 0." in shown.output
    assert "validation rows that chose it" in shown.output
    found = json.loads(
        steepest(*common, "--metric", "auc", "--threshold", "f1", "--json", "--quiet").output
    )
    assert set(found["metrics"]) == {"training", "validation", "test"}
    assert 0 < found["threshold"]["value"] < 1


def test_sweep_show_report_and_export_take_a_metric(visits: Path, tmp_path: Path) -> None:
    study = tmp_path / "study"
    made = steepest(
        *("sweep", visits, "--target", "bought", "--drop", "customer,day", "--epochs", "2"),
        *("--learning-rate", "0.01,0.1", "--seeds", "4", "--by", "auc", "--metric", "brier"),
        *("--folder", study, "--quiet"),
    )
    assert made.exit_code == 0, made.output
    assert "validation AUC" in made.output
    assert "Always the most frequent class has accuracy" in made.output
    shown = steepest("show", study, "--by", "brier", "--json", "--quiet")
    assert json.loads(shown.output)["best"]["score"] == "validation_brier"
    assert "resamples of seeds" in steepest("show", study, "--choice", "--by", "auc").output
    assert steepest("report", study, "--by", "auc", "--quiet").exit_code == 0
    assert "Validation AUC" in (study / "report.html").read_text(encoding="utf-8")
    wrong = steepest("show", study, "--by", "f1")
    assert wrong.exit_code == 2
    assert 'by must be a metric of the study (accuracy, brier, auc), got "f1"' in wrong.output
    written = steepest("export", study, tmp_path / "runs.csv")
    assert written.output == f"8 runs: {tmp_path / 'runs.csv'}\n"
    assert pl.read_csv(tmp_path / "runs.csv")["validation_auc"].len() == 8
    ranked = steepest("export", study, tmp_path / "ranking.csv", "--table", "ranking")
    assert ranked.output == f"2 configurations: {tmp_path / 'ranking.csv'}\n"
    assert pl.read_csv(tmp_path / "ranking.csv")["mean"].len() == 2


def test_train_and_sweep_take_columns_of_groups_and_times(visits: Path) -> None:
    common = (visits, "--target", "bought", "--epochs", "1", "--json", "--quiet")
    grouped = steepest("train", *common, "--groups", "customer", "--drop", "day")
    assert json.loads(grouped.output)["samples"] == [72, 24, 24]
    timed = steepest("sweep", *common, "--time", "day", "--drop", "customer", "--seeds", "2")
    assert json.loads(timed.output)["samples"] == [75, 25, 20]
    wrong = steepest("train", *common, "--groups", "custome", "--drop", "day")
    assert wrong.exit_code == 2
    no_file = steepest("train", "iris", "--groups", "customer")
    assert "--groups is for files, got --groups customer with iris" in no_file.output


@pytest.mark.parametrize(("option", "column"), [("--groups", "customer"), ("--time", "day")])
def test_a_missing_group_or_time_is_found_in_its_line(
    visits: Path, tmp_path: Path, option: str, column: str
) -> None:
    table = pl.read_csv(visits)
    gap = pl.when(pl.int_range(pl.len()) == 4).then(None).otherwise(pl.col(column))
    table.with_columns(gap.alias(column)).write_csv(tmp_path / "gap.csv")
    done = steepest(
        "train", tmp_path / "gap.csv", "--target", "bought", option, column, "--drop", "day"
    )
    assert done.exit_code == 2
    assert f"{option[2:]} must not be missing, it is in line 6 of gap.csv (drop such" in done.output


def test_a_column_of_groups_that_is_named_as_a_feature_is_refused(visits: Path) -> None:
    done = steepest("train", visits, "--target", "bought", "--groups", "customer",
                    "--categorical", "customer")  # fmt: skip
    assert done.exit_code == 2
    assert done.output == (
        'steepest: --categorical must name columns to learn from, got "customer", which --groups '
        "keeps out of them (name it in one of the two)\n"
    )
