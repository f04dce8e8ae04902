"""Wrong usage of the command line is reported in one sentence, with exit code 2."""

from __future__ import annotations

import subprocess
import sys

import pytest

SENTENCES = {
    "answer learning-rate --seeds two": "--seeds must be a whole number, got 'two'",
    "answer learning-rate --seeds=two": "--seeds must be a whole number, got 'two'",
    "train": "DATA must be given (steepest train --help)",
    "descend x**2": "--start must be given (steepest descend --help)",
    "train wine --learning-rat 3": (
        'unknown option --learning-rat (did you mean "--learning-rate"?)'
    ),
    "train wine --lr 0.1": 'unknown option --lr (did you mean "--learning-rate"?)',
    "train wine --max-iter 5": 'unknown option --max-iter (did you mean "--epochs"?)',
    "tran wine": 'unknown command tran (did you mean "train"?)',
    "show --top": "option '--top' requires an argument (steepest --help)",
    "train wine x": "got unexpected extra argument (x) (steepest train --help)",
}


def run(arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "steepest", *arguments.split()],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("arguments", SENTENCES)
def test_wrong_usage_is_one_sentence(arguments: str) -> None:
    ended = run(arguments)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"steepest: {SENTENCES[arguments]}\n"


def test_nothing_asked_is_answered_with_the_help() -> None:
    ended = run("")
    assert ended.returncode == 2 and "Commands" in ended.stdout + ended.stderr


def test_the_version_is_data() -> None:
    ended = run("--version")
    assert ended.returncode == 0 and ended.stdout.startswith("steepest ")
