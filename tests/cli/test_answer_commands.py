"""``steepest answer``, ``answers`` and ``report`` from outside."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import steepest as st
from question_cases import OTHER, QUESTION, SETTINGS, data as toy
from steepest.cli.app import app
from steepest.cli.progress import report_in_lines
from steepest.questions import answers

FILE = str(Path(__file__).parents[1] / "question_cases.py")


def steepest(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments), catch_exceptions=False)


def strictly(text: str) -> Any:
    """JSON that any reader takes: no NaN, no infinity."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is not JSON")

    return json.loads(text, parse_constant=refuse)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def two_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "catalogue_questions", lambda: [QUESTION, OTHER])


def test_answer_prints_claim_verdict_and_numbers(here: Path) -> None:
    result = steepest("answer", FILE, "--data", "iris", "--seeds", "3")
    assert result.exit_code == 0
    claim, verdict, few, number = result.stdout.splitlines()
    assert claim == QUESTION.claim
    assert verdict.startswith("supported: On iris it is 0.")
    assert few == "Few seeds: 3, where 64 are usual."
    assert re.fullmatch(
        r"  accuracy < 1 & more: 0\.\d\d, 0\.00 to 1\.00 \(3 seeds; a guess\)", number
    )
    assert [each.name for each in here.iterdir()] == ["studies"]


def test_answer_as_json(here: Path) -> None:
    result = steepest("answer", FILE, "--data", "iris", "--seeds", "2", "--json", "--quiet")
    answer = strictly(result.stdout)
    assert set(answer) == {
        "schema", "question", "asks", "claim", "outcome", "headline", "sentence", "counts",
        "unit", "numbers", "experiment", "varied", "data", "seeds", "command", "seconds",
    }  # fmt: skip
    assert (answer["schema"], answer["question"], answer["data"]) == (1, "toy", "iris")
    [number] = answer["numbers"]
    assert (number["low"], number["high"], number["n"]) == (0, 1, 2)
    assert answer["command"] == f"steepest answer {shlex.quote(FILE)} --data iris --seeds 2"
    assert result.stderr == ""


def test_the_command_of_an_answer_gives_it_again(here: Path) -> None:
    first = strictly(steepest("answer", FILE, "--data", "iris", "--seeds", "3", "--json").stdout)
    again = strictly(steepest(*shlex.split(first["command"])[1:], "--json").stdout)
    del first["seconds"], again["seconds"]
    assert again == first


def test_numbers_that_are_none_are_null_in_json(here: Path) -> None:
    answer = strictly(steepest("answer", "activations", "--json").stdout)
    assert answer["outcome"] == "supported"
    assert {each["low"] for each in answer["numbers"]} == {None}
    assert (answer["data"], answer["seeds"]) == (None, None)


def test_a_question_not_about_data_says_so(here: Path) -> None:
    result = steepest("answer", "activations", "--data", "wine")
    assert result.stderr == "steepest: activations is not about data: --data is ignored\n"


def test_answer_draws(here: Path) -> None:
    result = steepest("answer", FILE, "--data", "iris", "--seeds", "2", "--figure", "toy.png")
    assert result.exit_code == 0
    assert (here / "toy.png").stat().st_size > 3000


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["answer", "layer"], 'unknown question "layer" (did you mean "layers"?)'),
        (
            ["answer", "layers", "--data", "wnie"],
            'unknown data set "wnie" (did you mean "wine"?)',
        ),
        (
            ["answer", "layers", "--seeds", "1"],
            "seeds must be a whole number of at least 2, got 1 (64 is usual; one run says nothing "
            "about its spread)",
        ),
        (
            ["answer", "layers", "--figure", "nowhere/a.png"],
            '--figure must lie in a folder that exists, got "nowhere/a.png"',
        ),
        (["answers", "-o", "answers.pdf"], '--output must end in .html, got "answers.pdf"'),
        (
            ["answers", "-o", "nowhere/a.html"],
            '--output must lie in a folder that exists, got "nowhere/a.html"',
        ),
        (["answers", "--data", "wnie"], 'unknown data set "wnie" (did you mean "wine"?)'),
        (
            ["answers", "--threads", "0"],
            "threads must be a whole number of at least 1 or None, got 0 (None means one per "
            "processor)",
        ),
    ],
)
def test_wrong_input_is_one_sentence_and_nothing_is_computed(
    here: Path, arguments: list[str], sentence: str
) -> None:
    result = steepest(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"steepest: {sentence}\n"
    assert not list(here.glob("studies/answers/*"))


def test_answers_writes_the_page(here: Path, two_questions: None) -> None:
    result = steepest("answers", "-o", "a.html", "--data", "iris", "--seeds", "2")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"toy    supported   {QUESTION.claim}",
        f"other  supported   {QUESTION.claim}",
    ]
    assert result.stderr.endswith("Page: a.html\n")
    assert "On iris it is" in (here / "a.html").read_text(encoding="utf-8")
    again = steepest("answers", "-o", "a.html", "--data", "iris", "--seeds", "2", "--json")
    printed = strictly(again.stdout)
    assert [each["question"] for each in printed["answers"]] == ["toy", "other"]
    assert printed["page"] == "a.html"


def test_answers_of_one_s_own_table(here: Path, two_questions: None) -> None:
    rows = [f"{k % 7},{k % 3},{'ab'[k % 2]}" for k in range(40)]
    (here / "mine.csv").write_text("\n".join(["one,two,kind", *rows]))
    result = steepest("answers", "--data", "mine.csv", "--target", "kind", "--seeds", "2")
    assert result.exit_code == 0
    page = (here / "answers.html").read_text(encoding="utf-8")
    assert "steepest answer toy --data mine.csv --target kind --seeds 2" in page


def test_progress_names_question_count_and_time_to_go(
    capsys: pytest.CaptureFixture[str],
) -> None:
    times = iter([0.0, 1.0, 11.0, 11.0])
    report = report_in_lines(lambda: next(times))
    report(5, 100, 1.0, 60.0, "layers")
    report(50, 100, 11.0, 30.0, "layers")
    message = capsys.readouterr().err
    assert message == "layers: 50 of 100 networks trained, 30 s left in all\n"


def test_ctrl_c_saves_exits_with_130_and_the_same_command_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    arguments = ["answer", "layers", "--seeds", "3000", "--folder", str(folder)]
    process = subprocess.Popen(
        [sys.executable, "-m", "steepest", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONWARNINGS": "default"},
    )
    # A part on disk says that training is under way.
    while process.poll() is None and not list(folder.glob("*/part-*.parquet")):
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    output, remarks = process.communicate()
    assert (process.returncode, output) == (130, "")
    assert remarks.splitlines()[-1] == (
        f"steepest: interrupted; what was trained is in {folder} (the same command continues)"
    )
    [begun] = folder.iterdir()
    assert 0 < len(st.open_study(begun)) < 18000


def test_report_writes_into_the_folder_of_the_study(here: Path) -> None:
    st.sweep(toy(), seeds=2, folder=here / "study", **SETTINGS)
    result = steepest("report", "study")
    assert (result.exit_code, result.stderr) == (0, "Page: study/report.html\n")
    assert result.stdout == "Study of toy: 2 runs from 2 trainings, 1 configuration, 2 seeds\n"
    assert (here / "study" / "report.html").is_file()
    printed = strictly(steepest("report", "study", "-o", "b.html", "--json").stdout)
    assert (printed["page"], printed["runs"]) == ("b.html", 2)
    assert len(st.open_study(here / "study")) == 2


def test_report_of_no_study_is_an_error(here: Path) -> None:
    result = steepest("report", ".")
    assert result.exit_code == 2
    assert result.stderr.startswith("steepest: folder . holds no study")
