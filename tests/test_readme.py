"""The README is right: its commands and its Python run here, and print what it says."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e[-+]\d+)?")
# "8.7 ms", "0.1 s", and the milliseconds in a ranking, left of its last column.
TIME = re.compile(r"[\d.e-]+( ms\b| s\b|  +\d\.\d{4} *$)", flags=re.M)
TOLERANCE = 0.011
"""Of scores: other processors round differently, and a network may then answer a row otherwise."""


@dataclass(frozen=True)
class Block:
    """A fenced block of the README and the one after it."""

    kind: str
    text: str
    answer: str


def blocks() -> list[Block]:
    """Commands and Python, each with the text block that follows it directly."""
    found = re.findall(
        r"^```(console|python)\n(.*?)^```\n(?:```text\n(.*?)^```\n)?", README, flags=re.M | re.S
    )
    return [Block(*parts) for parts in found]


def agrees(printed: str, promised: str) -> bool:
    """Whether the words are the same, whole numbers too, decimals nearly, times not at all."""
    timeless = [TIME.sub(r"TIME\1", text) for text in (printed, promised)]
    words = [NUMBER.sub("#", text).split() for text in timeless]
    numbers = [NUMBER.findall(text) for text in timeless]
    return words[0] == words[1] and all(
        given == wanted if "." not in wanted else abs(float(given) - float(wanted)) <= TOLERANCE
        for given, wanted in zip(*numbers, strict=True)
    )


def commands_of(block: Block) -> list[tuple[str, str]]:
    """Each command of a console block with the lines printed below it."""
    pieces = re.split(r"^\$ ", block.text, flags=re.M)[1:]
    return [(piece.split("\n", 1)[0], piece.split("\n", 1)[1]) for piece in pieces]


def recipe(target: str) -> str:
    """What `make target` runs last, once everything is installed."""
    listing = subprocess.run(
        ["make", "--dry-run", "-o", ".venv/core.stamp", "-o", ".venv/test.stamp", target],
        cwd=ROOT,
        # Within `make test` the options of the outer make would be inherited, and talk.
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=True,
    )
    return listing.stdout.replace("\\\n", " ").strip().splitlines()[-1]


def run_command(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of the README in a folder, with the steepest under test."""
    if command.startswith("make "):
        command = recipe(command.removeprefix("make "))
    program, *arguments = shlex.split(command)
    assert Path(program).name == "steepest"
    return subprocess.run(
        [sys.executable, "-m", "steepest", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"NO_COLOR": "1"},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the whole README is played through, as a reader would."""
    return tmp_path_factory.mktemp("readme")


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    """What the Python blocks have defined so far."""
    return {}


def test_every_block_runs_and_prints_what_the_readme_says(
    folder: Path, names: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for block in blocks():
        if block.kind == "python" and (named := re.match(r"# (\w+\.py)\n", block.text)):
            (folder / named[1]).write_text(block.text, encoding="utf-8")
            continue
        if block.kind == "python":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(block.text, "README.md", "exec"), names)
            plt.close("all")
            assert agrees(printed.getvalue(), block.answer), printed.getvalue()
            continue
        for command, promised in commands_of(block):
            ended = run_command(command, folder)
            refused = promised.startswith("steepest: ")
            wrong = re.search(r"^\d+ functions? checked: .*[1-9]\d* wrong", promised, flags=re.M)
            assert ended.returncode == (2 if refused else 1 if wrong else 0), ended.stderr
            printed_text = ended.stderr if refused else ended.stdout
            assert not promised.strip() or agrees(printed_text, promised), printed_text


def test_the_first_screen_names_users_shows_both_verbs_and_how_to_install() -> None:
    first = "\n".join(README.splitlines()[:30])
    parts = ("is for people who", "**answers**", "**checks**", "docs/answer.png", "docs/check.png")
    places = [first.index(part) for part in (*parts, "$ make study", "```python", "```text")]
    assert places == sorted(places)


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 170


def test_links_and_pictures_exist() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:`|\$ )make (\w+)", README))))
def test_every_make_target_exists(target: str) -> None:
    assert recipe(target)


def test_answers_are_compared_by_words_and_nearly_by_numbers() -> None:
    assert agrees("done 32 seeds 0.9777 in 8 ms", "done 32  seeds\n0.9751 in 10.5 ms")
    assert agrees(
        "mean  n   ms  test\n0.97  32  9  0.9811", "mean n ms test\n0.97  32  8.7  0.9811"
    )
    assert not agrees("done 31 seeds 0.9777", "done 32 seeds 0.9777")
    assert not agrees("done 0.95", "done 0.97")
    assert not agrees("failed 0.97", "done 0.97")
