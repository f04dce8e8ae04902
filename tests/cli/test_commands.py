"""The commands from outside: what stands on stdout, what on stderr, and the exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result

import steepest as st
from steepest.cli.app import app

SWEEP = ["sweep", "iris", "--hidden", "none", "--hidden", "8,4", "--epochs", "2,5", "--seeds", "3"]


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def strictly(text: str) -> Any:
    """JSON that any reader takes: no NaN, no infinity."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    return json.loads(text, parse_constant=refuse)


def test_train_prints_the_run() -> None:
    result = steepest("train", "iris", "--epochs", "3", "--seed", "4")
    assert result.exit_code == 0
    first, *rest = result.stdout.splitlines()
    assert first.startswith("4-32-3 on iris, seed 4: 3 epochs in")
    assert [line.split()[0] for line in rest] == ["training", "validation", "test", "settings"]
    assert result.stderr == ""


EVERY_SETTING = {
    "hidden": ("8,4", (8, 4)),
    "activation": ("tanh", "tanh"),
    "loss": ("auto", "auto"),
    "initialisation": ("he_fan_out", "he_fan_out"),
    "rule": ("adam", "adam"),
    "beta1": ("0.8", 0.8),
    "beta2": ("0.99", 0.99),
    "epsilon": ("1e-7", 1e-7),
    "learning_rate": ("0.01", 0.01),
    "schedule": ("exponential", "exponential"),
    "decay": ("0.9", 0.9),
    "schedule_unit": ("step", "step"),
    "batch_size": ("none", None),
    "epochs": ("4", 4),
    "dtype": ("float64", "float64"),
    "seed": ("1", 1),
    "split": ("0.5,0.5", (0.5, 0.5)),
    "split_seed": ("2", 2),
    "init_seed": ("3", 3),
    "shuffle_seed": ("4", 4),
    "threads": ("1", 1),
}


def test_train_takes_every_setting_as_the_library_does() -> None:
    options = [
        word
        for name, (text, _) in EVERY_SETTING.items()
        for word in (f"--{name.replace('_', '-')}", text)
    ]
    result = steepest("train", "wine", *options, "--drop-last", "--no-loss-after", "--json")
    values: dict[str, Any] = {name: value for name, (_, value) in EVERY_SETTING.items()}
    run = st.train("wine", drop_last=True, loss_after=False, **values)
    answer = strictly(result.stdout)
    assert answer["weights_sha256"] == run.weights_sha256
    assert answer["settings"]["hidden"] == [8, 4]
    assert answer["validation_accuracy"] == run.scores.validation_accuracy
    assert answer["test_accuracy"] is None
    assert answer["train_loss_after"] is None
    assert (answer["schema"], answer["status"], answer["epochs"]) == (1, "done", 4)
    assert answer["seconds"] > 0


LATER_SETTINGS = {
    "activation": ("gelu", "gelu"),
    "initialisation": ("glorot_uniform", "glorot_uniform"),
    "rule": ("adamw", "adamw"),
    "weight_decay": ("0.01", 0.01),
    "max_gradient_norm": ("1", 1.0),
    "schedule": ("one_cycle", "one_cycle"),
    "warmup": ("0.3", 0.3),
    "schedule_unit": ("step", "step"),
    "label_smoothing": ("0.1", 0.1),
    "class_weight": ("1:2:3", (1.0, 2.0, 3.0)),
    "dropout": ("0.2", 0.2),
    "patience": ("2", 2),
    "monitor": ("validation_accuracy", "validation_accuracy"),
    "min_delta": ("0.01", 0.01),
    "epochs": ("30", 30),
}


def test_train_takes_regularisation_and_early_stopping_as_the_library_does() -> None:
    options = [
        word
        for name, (text, _) in LATER_SETTINGS.items()
        for word in (f"--{name.replace('_', '-')}", text)
    ]
    result = steepest("train", "wine", *options, "--no-restore-best", "--json")
    assert result.exit_code == 0
    values: dict[str, Any] = {name: value for name, (_, value) in LATER_SETTINGS.items()}
    run, answer = st.train("wine", restore_best=False, **values), strictly(result.stdout)
    assert answer["weights_sha256"] == run.weights_sha256
    assert answer["status"] == run.status == "stopped early"
    assert (answer["epoch_ended"], answer["best_epoch"]) == (run.epoch_ended, run.best_epoch)


def test_a_column_says_how_much_each_row_counts(tmp_path: Path) -> None:
    iris = st.load("iris")
    weights = [1.0 + row % 3 for row in range(len(iris))]
    table = pl.DataFrame(iris.x, schema=list(iris.features)).with_columns(
        species=pl.Series(iris.classes[iris.y].tolist()), importance=pl.Series(weights)
    )
    table.write_csv(tmp_path / "flowers.csv")
    given = str(tmp_path / "flowers.csv"), "--target", "species", "--sample-weight", "importance"
    answer = strictly(steepest("train", *given, "--epochs", "2", "--json").stdout)
    data = st.Dataset(iris.x, iris.classes[iris.y], sample_weight=weights)
    assert answer["weights_sha256"] == st.train(data, epochs=2).weights_sha256
    swept = strictly(steepest("sweep", *given, "--epochs", "2", "--seeds", "1", "--json").stdout)
    assert swept["best"]["validation"]["mean"] == answer["validation_accuracy"]


def test_a_diverged_run_is_printed_and_exits_with_1() -> None:
    result = steepest("train", "iris", "--learning-rate", "1e9", "--json")
    assert result.exit_code == 1
    answer = strictly(result.stdout)
    assert (answer["status"], answer["validation_loss"]) == ("diverged", None)
    assert result.stderr.startswith("steepest: training diverged in epoch ")


def test_train_draws(tmp_path: Path) -> None:
    picture = tmp_path / "curves.png"
    result = steepest("train", "iris", "--epochs", "2", "--figure", str(picture))
    assert picture.stat().st_size > 10_000
    assert result.stderr == f"Learning curves: {picture}\n"


def test_sweep_ranks_and_keeps(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    result = steepest(*SWEEP, "--folder", str(folder))
    assert result.exit_code == 0
    head, names, *rows = result.stdout.splitlines()
    assert head == "Study of iris: 12 runs from 6 trainings, 4 configurations, 3 seeds"
    columns = "hidden epochs mean 95 % interval median n stuck like best ms test"
    assert names.split() == columns.split()
    assert len(rows) == 4 + 4
    assert "best of 4 configurations" in rows[4]
    lines = result.stderr.splitlines()
    assert lines[0].startswith("6 of 6 networks trained in ")
    assert lines[1:] == [
        f"Heat map: {folder / 'heat-map.png'}",
        f"Learning curves: {folder / 'curves.png'}",
    ]
    assert all((folder / name).is_file() for name in ("heat-map.png", "curves.png"))

    shown = steepest("show", str(folder))
    assert shown.exit_code == 0
    assert shown.stdout == result.stdout
    assert shown.stderr == ""

    again = steepest(*SWEEP, "--folder", str(folder))
    assert again.exit_code == 2
    assert "already holds a study" in again.stderr
    resumed = steepest(*SWEEP, "--folder", str(folder), "--resume", "--quiet")
    assert (resumed.exit_code, resumed.stderr) == (0, "")
    assert resumed.stdout == result.stdout
    extended = steepest(*SWEEP, "--epochs", "2,5,7", "--folder", str(folder), "--extend", "--json")
    assert strictly(extended.stdout)["runs"] == 18


def test_sweep_as_json() -> None:
    result = steepest(*SWEEP, "--json", "--quiet")
    answer = strictly(result.stdout)
    assert (answer["schema"], answer["runs"], answer["trained"]) == (1, 12, 6)
    assert answer["configurations"] == 4
    assert 0 < answer["seconds"] < 60
    best = answer["best"]
    assert best["varying"] == ["hidden", "epochs"]
    assert set(best["settings"]) == set(st.Settings().as_dict())
    assert set(best["validation"]) == {"mean", "low", "high", "n"}
    assert (best["test"]["n"], best["test"]["samples"], best["test"]["rows"]) == (3, 30, 150)
    assert best["test"]["method"] == "Wilson interval over 3 seeds and test parts of 30 of 150 rows"
    assert 0 <= best["alike"] <= 3
    assert result.stderr == ""


def test_compare_prints_the_difference_and_draws_it(tmp_path: Path) -> None:
    folder, picture = str(tmp_path / "study"), tmp_path / "differences.png"
    steepest(*SWEEP, "--folder", folder, "--quiet")
    sides = ("--a", "hidden=none", "--b", "hidden=8,4")
    result = steepest("compare", folder, *sides, "--margin", "0.5", "--figure", str(picture))
    assert result.exit_code == 0
    wanted = st.open_study(folder).compare({"hidden": ()}, {"hidden": (8, 4)}, margin=0.5)
    assert result.stdout == f"{wanted}\n"
    assert result.stderr == f"Differences: {picture}\n"
    assert picture.stat().st_size > 10_000

    answer = strictly(steepest("compare", folder, *sides, "--about", "seeds", "--json").stdout)
    assert (answer["about"], answer["low"]) == ("seeds", wanted.paired.low)
    answer = strictly(steepest("compare", folder, *sides, "--score", "train_loss", "--json").stdout)
    assert (answer["schema"], answer["n"], answer["configurations"]) == (1, 3, 2)
    assert (answer["a"], answer["b"], answer["score"]) == (
        {"hidden": []},
        {"hidden": [8, 4]},
        "train_loss",
    )
    assert answer["low"] < answer["difference"] < answer["high"]
    assert answer["equivalence"] is None


def test_show_prints_how_often_each_configuration_would_be_chosen(tmp_path: Path) -> None:
    folder, picture = str(tmp_path / "study"), tmp_path / "choice.png"
    steepest(*SWEEP, "--folder", folder, "--quiet")
    wanted = st.open_study(folder).choice()
    result = steepest("show", folder, "--choice", "--figure", str(picture))
    assert (result.exit_code, result.stdout) == (0, f"{wanted}\n")
    assert result.stderr == f"How often each is chosen: {picture}\n"
    assert picture.stat().st_size > 10_000
    first = steepest("show", folder, "--choice", "--top", "1").stdout
    assert first == f"{wanted.describe(1)}\n"
    assert first.splitlines()[-1].endswith("others")
    refused = steepest("show", folder, "--choice", "--latex", str(tmp_path / "tex"))
    assert refused.exit_code == 2 and "--latex" in refused.stderr
    answer = strictly(steepest("show", folder, "--choice", "--json").stdout)
    assert (answer["resamples"], answer["seeds"], len(answer["choices"])) == (1000, 3, 4)
    assert sum(each["share"] for each in answer["choices"]) == pytest.approx(1)


def test_compare_names_every_wrong_argument(tmp_path: Path) -> None:
    result = steepest("compare", str(tmp_path), "--a", "hidden")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "steepest: --a must be NAME=VALUE, got 'hidden' (as --a hidden=32)",
        "steepest: --b must be given, as --b hidden=32",
    ]


def test_without_a_test_part_the_best_has_no_test_score() -> None:
    answer = strictly(steepest(*SWEEP, "--split", "0.5,0.5", "--json").stdout)
    assert answer["best"]["test"] is None


def test_a_sweep_in_which_everything_diverged_has_no_best() -> None:
    result = steepest("sweep", "iris", "--learning-rate", "1e9,1e10", "--seeds", "2", "--json")
    assert result.exit_code == 1
    assert strictly(result.stdout)["best"] is None
    plain = steepest("sweep", "iris", "--learning-rate", "1e9,1e10", "--seeds", "2", "--quiet")
    assert plain.stdout.splitlines()[-1].split()[:4] == ["1e+10", "-", "-", "-"]


def test_a_dry_run_trains_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    result = steepest(*SWEEP, "--dry-run", "--folder", str(folder))
    assert result.stdout.startswith("12 runs from 6 trainings of 4 configurations, about ")
    assert not folder.exists()
    answer = strictly(steepest(*SWEEP, "--dry-run", "--json").stdout)
    assert (answer["runs"], answer["trained"], answer["configurations"]) == (12, 6, 4)
    assert answer["seconds"] > 0


@pytest.mark.parametrize("ending", [".csv", ".parquet"])
def test_a_table_of_ones_own(tmp_path: Path, ending: str) -> None:
    iris = st.load("iris")
    table = pl.DataFrame(iris.x, schema=list(iris.features)).with_columns(
        species=pl.Series(iris.classes[iris.y].tolist())
    )
    file = tmp_path / f"flowers{ending}"
    table.write_csv(file) if ending == ".csv" else table.write_parquet(file)
    answer = strictly(
        steepest("train", str(file), "--target", "species", "--epochs", "5", "--json").stdout
    )
    assert answer["data"] == "flowers"
    assert answer["weights_sha256"] == st.train("iris", epochs=5).weights_sha256


WRONG = {
    ("train", "irsi"): 'unknown data set "irsi" (did you mean "iris"?)',
    ("train", "iris", "--learning-rate", "-0.3"): (
        "learning_rate must be a positive number, got -0.3 (steepest subtracts the gradient: "
        "use 0.3)"
    ),
    ("train", "iris", "--learning-rate", "fast"): "learning_rate must be a positive number",
    (
        "train",
        "iris",
        "--learning-rate",
        "0.1,0.3",
    ): "learning_rate must be one value, got the list",
    ("train", "iris", "--hidden", "many"): "hidden must be a tuple of whole numbers",
    (
        "train",
        "iris",
        "--rule",
        "adm",
    ): 'rule must be a known name, got "adm" (did you mean "adam"?)',
    ("train", "iris", "--figure", "x.doc"): (
        '--figure must end in one of .png, .pdf, .svg, got "x.doc"'
    ),
    ("train", "iris", "--figure", "no/such/x.png"): (
        '--figure must lie in a folder that exists, got "no/such/x.png"'
    ),
    ("train", "iris", "--target", "y"): '--target is for files, got --target "y" with "iris"',
    ("train", "iris", "--sample-weight", "w"): (
        '--sample-weight is for files, got --sample-weight "w" with "iris"'
    ),
    ("train", "iris", "--dropout", "1"): "dropout must be a number in [0, 1), got 1",
    ("train", "iris", "--class-weight", "1:2"): (
        "class_weight must have a number for each of the 3 classes, got 2"
    ),
    ("train", "no.csv", "--target", "y"): "no.csv does not exist",
    ("train", "no.csv"): "--target must name the column with the labels of no.csv",
    ("sweep", "iris", "--seeds", "few"): "seeds must be",
    ("sweep", "iris", "--split", "0.5,half"): "split must",
    ("show", "nowhere"): "folder nowhere holds no study",
}


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_input_is_one_sentence_and_exit_code_2(arguments: tuple[str, ...]) -> None:
    result = steepest(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith(f"steepest: {WRONG[arguments]}")
    assert "Traceback" not in result.stderr


def test_an_unknown_option_names_the_nearest() -> None:
    result = steepest("train", "iris", "--learningrate", "0.1")
    assert result.exit_code == 2
    assert "--learning-rate" in result.stderr


def test_version() -> None:
    assert steepest("--version").stdout == f"steepest {st.__version__}\n"


def test_help_explains_every_command() -> None:
    for command in ("train", "sweep", "show"):
        result = steepest(command, "--help")
        assert result.exit_code == 0
        assert "--json" in result.stdout


def test_ctrl_c_saves_and_exits_with_130(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    command = ["sweep", "digits", "--hidden", "64", "--seeds", "20000", "--folder", str(folder)]
    process = subprocess.Popen(
        [sys.executable, "-m", "steepest", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "default"},
    )
    # A part on disk says that training is under way.
    while process.poll() is None and not list(folder.glob("part-*.parquet")):
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, message = process.communicate()
    assert process.returncode == 130
    last = message.splitlines()[-1]
    assert last == f"steepest: interrupted; what was trained is in {folder} (--resume continues)"
    assert 0 < len(st.open_study(folder)) < 20000


def test_train_on_numbers_prints_r2_and_errors_in_the_units_of_y(tmp_path: Path) -> None:
    assert " R² " in steepest("train", "diabetes", "--epochs", "2").stdout
    table = tmp_path / "table.csv"
    rows = "\n".join(f"{i / 7:.3f},{i},{i % 2},{i // 3 % 2}" for i in range(40))
    table.write_text(f"x,count,left,right\n{rows}\n")
    train = "train", str(table), "--epochs", "2", "--target"
    assert "--problem regression for counts" in steepest(*train, "count").stderr
    found = strictly(steepest(*train, "count", "--problem", "regression", "--json").stdout)
    assert found["test_rmse"] >= found["test_mae"] > 0
    assert "validation_r2" in found
    assert "share of labels that are right" in steepest(*train, "left,right").stdout
    assert steepest("train", "iris", "--problem", "regression").exit_code == 2
