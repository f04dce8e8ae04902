"""The columns of a file: what each became is printed, and options decide about it."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner, Result

from steepest.cli.app import app
from steepest.study.opening import open_study

PLAN = """\
steepest: 4 columns become 6 inputs
  id    dropped      id-like: another whole number in every row
  zip   numeric
  plan  categorical  2 values
  age   numeric      missing in 6 of 60 rows (the median, and an input that says so)
"""


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Customers with a number, a code, a category and an age that may be missing."""
    place = tmp_path_factory.mktemp("columns")
    frame = pl.DataFrame(
        {
            "id": range(60),
            "zip": [8001, 8002, 8003] * 20,
            "plan": ["basic", "full"] * 30,
            "age": [30.5, 41.0, 25.0, 60.0, None, 33.0, 47.5, 52.0, 28.0, 39.0] * 6,
            "churn": ["no", "yes", "no"] * 20,
        }
    )
    frame.write_csv(place / "customers.csv")
    frame.drop("churn", "id").with_columns(plan=pl.lit("free")).write_csv(place / "new.csv")
    return place


def train(folder: Path, *options: str) -> Result:
    file = str(folder / "customers.csv")
    return steepest("train", file, "--target", "churn", "--epochs", "3", *options)


def test_what_each_column_became_is_printed(folder: Path) -> None:
    done = train(folder)
    assert done.exit_code == 0
    assert done.stderr == PLAN
    assert train(folder, "--quiet").stderr == ""


def test_options_decide_about_columns(folder: Path) -> None:
    done = train(folder, "--drop", "plan,age", "--categorical", "zip", "--numeric", "id")
    assert done.stderr == (
        "steepest: 4 columns become 5 inputs\n"
        "  id    numeric\n"
        "  zip   categorical  3 values\n"
        "  plan  dropped      as you say\n"
        "  age   dropped      as you say\n"
    )


def test_a_saved_network_reads_the_columns_of_a_new_file(folder: Path) -> None:
    model = str(folder / "churn.safetensors")
    assert train(folder, "--save", model).exit_code == 0
    done = steepest("predict", model, str(folder / "new.csv"), "--probabilities")
    assert done.exit_code == 0
    assert done.stdout.count("\n") == 61
    assert done.stderr == (
        'steepest: column "plan" has values that are not in the table trained on, in 60 rows: '
        '"free" (taken as other)\n'
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--drop", "idd"], 'drop must name columns of the table besides the target, got "idd" '
         '(did you mean "id"?)'),
        (["--drop", "churn"], 'drop must leave the target out, got "churn"'),
        (["--drop", "age", "--numeric", "age"], 'column "age" is named in drop and in numeric '
         "(name it in one of them)"),
        (["--numeric", "plan"], 'column "plan" must hold numbers, got "basic" in line 2 of '
         "customers.csv (correct it, or take the column as categorical or drop it)"),
    ],
)  # fmt: skip
def test_wrong_options_are_one_sentence(folder: Path, options: list[str], sentence: str) -> None:
    done = train(folder, *options)
    assert (done.exit_code, done.stderr) == (2, f"steepest: {sentence}\n")


def test_options_of_columns_are_for_files() -> None:
    done = steepest("train", "iris", "--drop", "a,b", "--drop", "c")
    assert done.stderr == 'steepest: --drop is for files, got --drop "a,b,c" with "iris"\n'


def test_race_and_compare_take_the_options_of_columns_and_groups(folder: Path) -> None:
    file = str(folder / "customers.csv")
    short = ["--target", "churn", "--drop", "id", "--epochs", "1"]
    race = steepest(
        *("race", file, "--target", "churn", "--epochs", "1", "--groups", "id"),
        *("--margin", "0.2", "--seeds", "6"),
        *("--first-round", "5", "--learning-rate", "log_uniform:0.01:1", "--trials", "2"),
    )
    assert race.exit_code == 0, race.output
    assert "id    dropped      as you say" in race.stderr
    compare = steepest(
        *("compare", "--data", file, *short, "--categorical", "zip", "--seeds", "2"),
        *("--a", "hidden=none", "--b", "hidden=4"),
    )
    assert compare.exit_code == 0, compare.output
    assert "zip   categorical  3 values" in compare.stderr


def test_an_answer_takes_the_options_of_columns(folder: Path) -> None:
    options = ["--target", "churn", "--drop", "id", "--categorical", "zip", "--seeds", "2"]
    file = str(folder / "customers.csv")
    answer = steepest("answer", "zero-weights", "--data", file, *options)
    assert answer.exit_code == 0, answer.output
    assert "id    dropped      as you say" in answer.stderr
    assert "zip   categorical  3 values" in answer.stderr
    wrong = steepest("answer", "zero-weights", "--data", "iris", "--drop", "id")
    assert wrong.stderr == 'steepest: --drop is for files, got --drop "id" with "iris"\n'


def test_a_claim_keeps_the_options_of_columns(folder: Path, tmp_path: Path) -> None:
    claim, study = str(tmp_path / "claim.toml"), str(tmp_path / "study")
    wrote = steepest(
        *("claim", "write", claim, "--claim", "It helps.", "--data", str(folder / "customers.csv")),
        *("--target", "churn", "--drop", "id, age", "--categorical", "zip", "--epochs", "1"),
        *("--a", "hidden=4", "--b", "hidden=none", "--margin", "0", "--seeds", "5"),
    )
    assert wrote.exit_code == 0, wrote.output
    assert 'drop = ["id", "age"]\ncategorical = ["zip"]\n' in wrote.stdout
    ran = steepest("claim", "run", claim, "-o", study, "--quiet")
    assert (ran.exit_code, ran.stderr) == (0, "")
    features = open_study(study).description.data["features"]
    assert {name.partition("=")[0] for name in features} == {"zip", "plan"}


def test_options_of_columns_are_not_for_a_study_that_is_there() -> None:
    done = steepest("compare", "study", "--drop", "id", "--a", "hidden=none", "--b", "hidden=4")
    assert done.exit_code != 0
    assert "--drop can be given with --data, not with the study in study" in done.stderr


def test_a_fix_is_written_with_the_options_of_the_command(tmp_path: Path) -> None:
    rows = "".join(f"{row},{row % 7},a note on {row}\n" for row in range(150))
    (tmp_path / "notes.csv").write_text("count,size,note\n" + rows)
    noted = steepest("train", str(tmp_path / "notes.csv"), "--target", "size")
    assert noted.stderr.endswith("(leave it out with --drop note)\n")
    counts = "".join(f"{row},{row % 7}\n" for row in range(150))
    (tmp_path / "counts.csv").write_text("count,size\n" + counts)
    counted = steepest("train", str(tmp_path / "counts.csv"), "--target", "count")
    assert (
        "say --problem regression for counts and measured numbers, --problem classification "
        in (counted.stderr)
    )


def test_a_dry_run_of_folds_and_halving_trains_nothing(folder: Path) -> None:
    file = str(folder / "customers.csv")
    options = ["sweep", file, "--target", "churn", "--dry-run", "--learning-rate", "0.01,0.1,1,3"]
    folds = steepest(*options, "--folds", "3", "--repeats", "2", "--groups", "id")
    assert "24 runs from 24 trainings of 4 configurations" in folds.stdout
    halved = steepest(*options, "--halving", "2", "--seeds", "3", "--epochs", "8")
    assert "6 runs from 18 trainings of 4 configurations" in halved.stdout
