"""Control characters in names of columns, classes and files never reach the terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from steepest.cli.app import app
from steepest.cli.terminal import escaped_output, plain_stream, print_styled

CLEAR, RIGHT_TO_LEFT = "\x1b[2J", "\u202e"


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def odd_table(tmp_path: Path) -> str:
    """A file whose name, columns and classes hold control characters."""
    rows = [f"{k % 7},{k % 3},{'a' if k % 2 else 'b' + CLEAR}" for k in range(40)]
    head = f"one{CLEAR},two{RIGHT_TO_LEFT},label"
    file = tmp_path / f"odd{RIGHT_TO_LEFT}.csv"
    file.write_text("\n".join([head, *rows]), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("train", "--target label --epochs 2"),
        ("train", "--target nothing --epochs 2"),
        ("sweep", "--target label --learning-rate 0.1,0.3 --epochs 2 --seeds 6"),
        ("check", ""),
    ],
)
def test_names_from_a_table_are_escaped(odd_table: str, command: str, options: str) -> None:
    result = CliRunner().invoke(app, [command, odd_table, *options.split()])
    lines = (result.stdout + result.stderr).split("\n")
    assert any("\\u202e" in line for line in lines)
    for line in lines:
        assert line.isprintable(), repr(line)


def test_output_is_as_it_was_after_a_command() -> None:
    before = sys.stdout, sys.stderr
    with escaped_output():
        assert (plain_stream(sys.stdout), plain_stream(sys.stderr)) == before
    assert (sys.stdout, sys.stderr) == before


def test_a_terminal_gets_colours_and_no_other_control(monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"\x1b[1;31mred\x1b[0m{CLEAR}{RIGHT_TO_LEFT}"
    for stream, written in (
        (Terminal(), "\x1b[1;31mred\x1b[0m\\x1b[2J\\u202e\n"),
        (io.StringIO(), "\\x1b[1;31mred\\x1b[0m\\x1b[2J\\u202e\n"),
    ):
        monkeypatch.setattr(sys, "stdout", stream)
        with escaped_output():
            print_styled(text)
        assert stream.getvalue() == written
