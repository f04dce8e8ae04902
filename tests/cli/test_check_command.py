"""``steepest check`` from outside: the text, the JSON, the exit codes, one sentence a mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from steepest.checks import PIECES
from steepest.cli.app import app

HEAD = "import numpy as np\n"
RIGHT = HEAD + (
    "def bce(y, y_hat):\n"
    "    p = np.clip(y_hat, np.finfo(float).eps, 1 - np.finfo(float).eps)\n"
    "    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))\n"
)
NAIVE = HEAD + (
    "def walk(y, y_hat):\n    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))\n"
)


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments], catch_exceptions=False)


def written(folder: Path, text: str) -> str:
    file = folder / "solution.py"
    file.write_text(text, encoding="utf-8")
    return str(file)


def answer(*arguments: str) -> Any:
    result = steepest(*arguments, "--json")
    return json.loads(result.stdout, parse_constant=lambda word: pytest.fail(f"{word} in JSON"))


def test_a_right_file(tmp_path: Path) -> None:
    result = steepest(written(tmp_path, RIGHT))
    assert result.exit_code == 0
    head, row, *_, last = result.stdout.splitlines()
    assert head == "right  bce (line 2, bce)"
    assert row.startswith("    Your binary cross-entropy is right on all")
    assert last == "1 function checked: 1 right, 0 wrong"
    assert result.stderr == ""
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_a_wrong_file_names_the_mistake_and_gives_a_hint(tmp_path: Path) -> None:
    result = steepest(written(tmp_path, NAIVE), "--piece", "bce=walk", "--hints", "how")
    assert result.exit_code == 1
    text = " ".join(result.stdout.split())
    assert "wrong walk (line 2, bce): NaN at a perfect prediction" in text
    assert "Clip y_hat to [eps, 1 - eps] first" in text  # brackets are no markup
    assert text.count("Clip y_hat") == 1
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_functions_are_listed_as_in_the_file(tmp_path: Path) -> None:
    code = f"import numpy as np\n\ndef relu(x):\n    return np.maximum(x, 0)\n\n{RIGHT}"
    result = steepest(written(tmp_path, code))
    headings = [line for line in result.stdout.splitlines()[:-1] if not line.startswith(" ")]
    assert [line.split()[1] for line in headings] == ["relu", "bce"]


def test_hints_limit_the_output_and_the_json(tmp_path: Path) -> None:
    file = written(tmp_path, NAIVE)
    usual = steepest(file, "--piece", "bce=walk")
    text = " ".join(usual.stdout.split())
    assert "NaN at a perfect prediction" in text
    assert "Clip y_hat" not in text
    assert usual.stderr == "steepest: how to correct what is wrong is shown with --hints how\n"
    assert steepest(file, "--piece", "bce=walk", "--quiet").stderr == ""
    least = steepest(file, "--piece", "bce=walk", "--hints", "that")
    assert " ".join(least.stdout.split()) == (
        "wrong walk (line 2, bce) Your binary cross-entropy is wrong. 1 function checked: 0 right, "
        "1 wrong"
    )
    [check] = answer(file, "--piece", "bce=walk", "--hints", "where")["checks"]
    assert (check["mistake"], check["mend"], check["fix"]) == (None, "", None)
    assert check["sentence"] == (
        "Your binary cross-entropy is wrong: walk(y=[1], y_hat=[1]) gives nan, "
        "expected 2.22045e-16."
    )
    assert check["failing"]["call"] == "walk(y=[1], y_hat=[1])"


LEAKY = """import numpy as np


def relu(x):
    return np.where(x > 0, x, 0.01 * x)


def log_loss(y, p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
"""


def test_low_levels_of_hints_give_nothing_away_of_what_is_not_wrong(tmp_path: Path) -> None:
    file = written(tmp_path, LEAKY)
    least = " ".join(steepest(file, "--hints", "that").stdout.split())
    assert "relu was not recognised as the piece relu. " in least
    assert "There is a remark on it." in least
    assert "log_loss is right. There" in least
    for given_away in ("leaky", "expected", "Clip", "line 9", "NaN"):
        assert given_away not in least
    where = " ".join(steepest(file, "--hints", "where").stdout.split())
    assert "There is a remark on it: line 9." in where
    assert "leaky" not in where and "Clip" not in where


def test_as_json(tmp_path: Path) -> None:
    found = answer(written(tmp_path, NAIVE), "--piece", "bce=walk")
    assert (found["schema"], found["ok"], found["wrong"], found["right"]) == (1, False, 1, 0)
    [check] = found["checks"]
    assert (check["piece"], check["function"], check["place"]) == ("bce", "walk", "line 2")
    assert (check["verdict"], check["mistake"]) == ("wrong", "NaN at a perfect prediction")
    assert check["mend"].startswith("Clip y_hat")


def test_a_line_that_fails_is_a_remark_on_stderr_and_no_mistake(tmp_path: Path) -> None:
    file = written(tmp_path, "import no_such_module\n" + RIGHT)
    result = steepest(file)
    assert result.exit_code == 0
    assert result.stderr == (
        "steepest: line 1 raises ModuleNotFoundError: No module named 'no_such_module'\n"
    )
    assert steepest(file, "--quiet").stderr == ""
    found = answer(file)
    assert (found["ok"], found["file_raised"], len(found["remarks"])) == (True, True, 1)


def test_a_file_whose_functions_could_not_be_checked_is_usage(tmp_path: Path) -> None:
    text = "import no_such_module\ndef relu(x): return no_such_module.relu(x)\n"
    result = steepest(written(tmp_path, text))
    assert result.exit_code == 2
    assert "0 functions checked: 0 right, 0 wrong, 1 not checked" in result.stdout


def test_a_signature_that_does_not_fit_is_not_checked(tmp_path: Path) -> None:
    result = steepest(written(tmp_path, "def bce(a, b, c, d): return 1\n"))
    assert result.exit_code == 2
    assert "not checked" in " ".join(result.stdout.split())
    assert result.stdout.splitlines()[-1] == (
        "0 functions checked: 0 right, 0 wrong, 1 not checked"
    )


NOT_IN_THE_PACKAGE = {
    "one_layer",
    "split_by_rows",
    "log_softmax",
    "nesterov",
    "adagrad",
    "rmsprop",
    "linear_regression",
    "logistic_regression",
    "softmax_epoch",
    "mini_batch",
}
"""Pieces that only check other people's functions: the package has no such function to check."""
BY_THEIR_VALUES = {"leaky_relu", "tanh"}
"""Judged without a piece."""


def test_the_package_checks_each_piece_that_it_implements() -> None:
    found = answer("--self")
    assert found["ok"], [each for each in found["checks"] if each["verdict"] != "right"]
    assert found["not_checked"] == 0
    assert set(PIECES) >= NOT_IN_THE_PACKAGE
    assert {each["piece"] for each in found["checks"]} == {
        *PIECES,
        *BY_THEIR_VALUES,
        "gradient",
    } - NOT_IN_THE_PACKAGE
    gradients = {each["function"] for each in found["checks"] if each["piece"] == "gradient"}
    assert {"sigmoid_gradient", "relu_gradient"} <= gradients


def test_the_help_says_that_the_file_is_run() -> None:
    text = " ".join(steepest("--help").stdout.replace("│", " ").split())
    assert "with all your rights: check code of others with --sandbox" in text


WRONG = {
    "check must be given a FILE or --self, got neither (steepest check solution.py)": [],
    "check must be given a FILE or --self, got both": ["a.py", "--self"],
    'FILE must exist, there is no file "a.py"': ["a.py"],
    'FILE must be a Python file (.py) or a notebook (.ipynb), got "a.txt"': ["a.txt"],
    '--piece must be PIECE=NAME, got "bce" (for example descent=my_function)': [
        "a.py",
        "--piece",
        "bce",
    ],
    "--piece must name a piece of the exercise or a usual activation, loss or metric, "
    'got "bca" (did you mean "bce"?)': [
        "a.py",
        "--piece",
        "bca=f",
    ],
    '--hints must be one of that, where, why, how, got "wy" (did you mean "why"?)': [
        "a.py",
        "--hints",
        "wy",
    ],
    "--time-limit must be a number of seconds above 0, got 0.0 (the default is 30)": [
        "a.py",
        "--time-limit",
        "0",
    ],
}


@pytest.mark.parametrize("sentence", WRONG)
def test_wrong_usage_is_one_sentence(
    sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = steepest(*WRONG[sentence])
    assert (result.exit_code, result.stderr, result.stdout) == (2, f"steepest: {sentence}\n", "")


def test_no_function_to_check_is_usage(tmp_path: Path) -> None:
    result = steepest(written(tmp_path, "x = 1\n"))
    assert result.exit_code == 2
    assert result.stderr.startswith("steepest: ")
    assert "Looked for " in result.stderr
