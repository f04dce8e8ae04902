"""A network that ``steepest train --save`` wrote predicts the rows of a table."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner, Result

import steepest as st
from steepest.cli.app import app


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Flowers with an own column, and networks that predict kind or size."""
    place = tmp_path_factory.mktemp("predict")
    iris = st.load("iris")
    names = ["a", "b", "c", "d"]
    table = pl.DataFrame(iris.x, schema=names).with_columns(
        kind=pl.Series(iris.classes[iris.y].tolist())
    )
    table.write_csv(place / "flowers.csv")
    table.with_columns(visit=pl.lit("May")).select(["visit", *reversed(table.columns)]).write_csv(
        place / "more.csv"
    )
    kind = ("train", str(place / "flowers.csv"), "--target", "kind", "--save")
    assert steepest(*kind, str(place / "kind.safetensors")).exit_code == 0
    table.drop("kind").write_csv(place / "sizes.csv")
    size = ("train", str(place / "sizes.csv"), "--target", "d", "--problem", "regression", "--save")
    assert steepest(*size, str(place / "size.safetensors")).exit_code == 0
    return place


def test_predictions_are_those_of_the_trained_network(folder: Path) -> None:
    done = steepest("predict", str(folder / "kind.safetensors"), str(folder / "flowers.csv"))
    iris = st.load("iris")
    run = st.train("iris")
    expected = run.network.predict(iris.x).tolist()
    assert pl.read_csv(io.StringIO(done.stdout))["prediction"].to_list() == expected


def test_columns_are_found_by_name_and_others_are_named(folder: Path) -> None:
    model = str(folder / "kind.safetensors")
    done = steepest("predict", model, str(folder / "more.csv"))
    plain = steepest("predict", model, str(folder / "flowers.csv"))
    assert done.stdout == plain.stdout
    assert done.stderr == "steepest: not trained with, so not used: visit, kind\n"


def test_known_labels_give_loss_and_accuracy(folder: Path) -> None:
    done = steepest(
        "predict", str(folder / "kind.safetensors"), str(folder / "flowers.csv"),
        "--target", "kind", "--probabilities", "--json",
    )  # fmt: skip
    found = json.loads(done.stdout)
    iris, network = st.load("iris"), st.train("iris").network
    loss, accuracy = network.evaluate(iris.x, iris.classes[iris.y])
    assert (found["rows"], found["loss"], found["accuracy"]) == (150, loss, accuracy)
    shares = [found["predictions"][f"probability of {name}"] for name in iris.classes]
    assert np.allclose(np.sum(shares, axis=0), 1)


def test_numbers_are_predicted_in_their_units_and_written(folder: Path) -> None:
    out = folder / "predicted.csv"
    done = steepest(
        "predict", str(folder / "size.safetensors"), str(folder / "sizes.csv"),
        "--target", "d", "-o", str(out),
    )  # fmt: skip
    truth = pl.read_csv(folder / "sizes.csv")["d"].to_numpy()
    predicted = pl.read_csv(out)["prediction"].to_numpy()
    assert np.abs(predicted - truth).mean() < 0.3
    assert done.stdout == ""
    assert f"Predictions: {out}" in done.stderr
    assert "r2 0.9" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("predict", "none.safetensors", "flowers.csv"), "none.safetensors does not exist"),
        (("predict", "flowers.csv", "flowers.csv"), "is not a safetensors file, or damaged"),
        (("predict", "kind.safetensors", "none.csv"), "none.csv does not exist"),
        (
            ("predict", "kind.safetensors", "flowers.csv", "--target", "knid"),
            'unknown column "knid" (did you mean "kind"?)',
        ),
        (("predict", "kind.safetensors", "short.csv"), '"d" is missing'),
        (
            ("predict", "size.safetensors", "sizes.csv", "--probabilities", "--quiet"),
            "a network that predicts numbers has no probabilities (use predict)",
        ),
        (
            ("train", "iris", "--save", "m.pkl"),
            'the file of a network must end in .safetensors, got "m.pkl" (a pickle can run code '
            "when it is opened: use m.safetensors)",
        ),
        (
            ("predict", "kind.pkl", "short.csv"),
            "file kind.pkl does not exist",
        ),
        (("train", "iris", "--save", "no/m.safetensors"), "the folder no of m.safetensors does"),
    ],
)
def test_wrong_input_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(folder)
    Path("short.csv").write_text("a,b,c\n1,2,3\n")
    done = steepest(*arguments)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_diverged_network_is_not_saved(tmp_path: Path) -> None:
    file = tmp_path / "m.safetensors"
    done = steepest("train", "iris", "--learning-rate", "1e9", "--save", str(file))
    assert done.exit_code == 1
    assert "The network is not saved: the run diverged" in done.stderr
    assert not file.exists()


def test_rows_that_lack_a_value_are_named_and_have_no_prediction(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    lines = Path("flowers.csv").read_text().splitlines()
    lines[3] = ",".join(["", *lines[3].split(",")[1:]])
    Path("gaps.csv").write_text("\n".join(lines) + "\n")
    command = ("predict", "kind.safetensors", "gaps.csv", "--target", "kind")
    done = steepest(*command)
    whole = steepest("predict", "kind.safetensors", "flowers.csv").stdout.splitlines()
    assert done.stdout.splitlines() == [*whole[:3], '""', *whole[4:]]
    assert done.stderr.startswith(
        "steepest: 1 of 150 rows have no prediction, as they lack a value that every row had in "
        "training: line 4 of gaps.csv (a)\n"
    )
    assert "(149 rows)" in done.stderr
    found = json.loads(steepest(*command, "--json").stdout)
    assert found["rows"] == 150
    assert found["predictions"]["prediction"][2] is None
    lines[10] = lines[10].rsplit(",", 1)[0] + ",rose"
    Path("gaps.csv").write_text("\n".join(lines) + "\n")
    assert 'line 11 of gaps.csv has "rose"' in steepest(*command).stderr


def test_a_threshold_that_training_chose_is_given_to_predict(tmp_path: Path) -> None:
    file, model = tmp_path / "wine.csv", str(tmp_path / "wine.safetensors")
    wine = st.load("wine")
    rows = pl.DataFrame(wine.x[:, :3]).with_columns(kind=pl.Series(wine.y == 0))
    rows.write_csv(file)
    done = steepest("train", str(file), "--target", "kind", "--threshold", "f1", "--save", model)
    chosen = re.search(r"predict --threshold ([\d.]+)", done.stderr)
    assert chosen
    done = steepest("predict", model, str(file), "--target", "kind", "--threshold", chosen[1])
    network = st.load_network(model)
    expected = network.predict(rows.drop("kind"), float(chosen[1])).tolist()
    assert pl.read_csv(io.StringIO(done.stdout))["prediction"].to_list() == expected
    accuracy = np.mean(np.array(expected) == np.array(rows["kind"]))
    assert f"accuracy {accuracy:.4f}" in done.stderr
