"""``steepest exercise`` and ``steepest grade`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from steepest.cli.app import app
from steepest.exercises.writing import EXAMPLE


def run(*words: object) -> int:
    with pytest.raises(SystemExit) as ended:
        app.main([str(each) for each in words])
    return int(ended.value.code or 0)


def test_an_exercise_is_written_verified_and_packed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.py"
    assert run("exercise", "new", file) == 0
    assert file.read_text() == EXAMPLE
    assert run("exercise", "verify", file) == 0
    assert run("exercise", "pack", file, "--output", tmp_path / "packed") == 0
    assert capsys.readouterr().out.splitlines()[-2:] == [
        f"{tmp_path}/packed/mine_template.py",
        f"{tmp_path}/packed/mine_gradescope.zip",
    ]


def test_a_missing_probe_is_exit_code_1_and_stands_in_the_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.py"
    file.write_text(
        "from steepest.exercises import piece\n@piece\ndef double(x):\n    return 2 * x\n"
        "@double.inputs\ndef _():\n    yield 0.0\n"
    )
    assert run("exercise", "verify", file, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    first = found["pieces"][0]["missing_probes"][0]
    assert (first["before"], first["probe"]) == ("return 2 * x", "0.5")
    assert first["after"].startswith("return ")
    assert run("exercise", "verify", file) == 1
    assert capsys.readouterr().out.splitlines()[-1].endswith(" missing.")


def test_a_graded_class_is_printed_with_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.py").write_text(EXAMPLE)
    (tmp_path / "class").mkdir()
    (tmp_path / "class/anna.py").write_text(
        "def mse(x, y, slope, intercept):\n    return ((slope * x + intercept - y) ** 2).mean()\n"
    )
    words = ("--exercise", tmp_path / "mine.py", "--output", tmp_path / "out", "--trust")
    assert run("grade", tmp_path / "class", *words) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines()[-1] == "1 submission, median 2 of 2 points"
    assert printed.err.splitlines()[-1] == f"Page: {tmp_path}/out/grades.html"


def test_submissions_that_are_not_there_are_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("--exercise", "update_rules", "--output", tmp_path / "out", "--trust")
    assert run("grade", tmp_path / "none", *words) == 2
    assert capsys.readouterr().err == (
        f"steepest: submissions must be a folder or a zip, there is none at {tmp_path}/none\n"
    )
    assert not (tmp_path / "out").exists()
