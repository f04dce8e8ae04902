"""The search for the edit that makes a piece right, and submissions that attack it."""

from __future__ import annotations

import contextlib
import textwrap
from pathlib import Path
from typing import Any

import pytest

from grading_attacks import EXERCISE, needs_sandbox
from steepest.exercises.judging import Judgement
from steepest.gradients.verdicts import WRONG
from steepest.grading import grade, repairs
from steepest.grading.grading import Grades
from steepest.grading.repairs import Search

HELPER = """
import os, sys
TEXT = '''
{code}
'''

def make():
    scope = {{}}
    exec(TEXT, scope)
    return scope["hidden"]

hidden = make()

def double(x):
    return hidden(x, sys._getframe().f_code, double_code)

double_code = double.__code__
"""
"""Code that no edit reaches; it gets the argument, the code that runs, and the one at first."""

ATTACKS = {
    "is right if it is edited": """
        def hidden(x, now, first): return x + (x if now is not first else 1)""",
    "is right if it is compiled again, from the second time on": """
        seen = []
        def hidden(x, now, first):
            seen.append(now)
            return x + (x if len(set(map(id, seen))) > 2 else 1)""",
    "is right from the tenth call on": """
        calls = []
        def hidden(x, now, first):
            calls.append(x)
            return x + (x if len(calls) > 9 else 1)""",
    "forges the end of the search": """
        import json, os, struct
        def text(words): return {"text": words}
        def hidden(x, now, first):
            if now is not first:
                line = [["words", text("all points")], ["line", 1], ["place", text("line 1")],
                        ["before", text("<b>")], ["after", text("</b>")]]
                found = {"dict": [["event", text("repair")], ["found", {"dict": line}]]}
                message = json.dumps(found).encode()
                for fd in range(3, 64):
                    try: os.write(fd, struct.pack("<IQ", len(message), 0) + message)
                    except OSError: pass
            return x + 1""",
    "writes garbage": """
        import os
        def hidden(x, now, first):
            if now is not first:
                for fd in range(3, 64):
                    try: os.write(fd, os.urandom(4096))
                    except OSError: pass
            return x + 1""",
    "forks and lets both return": """
        import os
        def hidden(x, now, first):
            if now is not first: os.fork()
            return x + 1""",
    "kills the process that waits for it": """
        import os
        def hidden(x, now, first):
            if now is not first: os.kill(os.getppid(), 9)
            return x + 1""",
    "fills the memory": """
        held = []
        def hidden(x, now, first):
            while now is not first: held.append(bytearray(2**24))
            return x + 1""",
    "waits": """
        import time
        def hidden(x, now, first):
            if now is not first: time.sleep(10**6)
            return x + 1""",
    "catches every limit": """
        def hidden(x, now, first):
            while now is not first:
                try: raise ValueError
                except BaseException: pass
            return x + 1""",
    "never ends in a library": """
        def hidden(x, now, first):
            if now is not first: sum(iter(int, 1))
            return x + 1""",
    "starts processes without end": """
        import os
        def hidden(x, now, first):
            while now is not first:
                try: os.fork()
                except OSError: pass
            return x + 1""",
}
SLOW = list(ATTACKS)[-3:]
"""Attacks that end by a limit on the computing time."""
WRONG_TOO = "def double(x):\n    return 3 * x\n"


def searched(folder: Path, sources: dict[str, str]) -> Grades:
    folder.mkdir(exist_ok=True)
    (folder / "doubling.py").write_text(EXERCISE)
    (folder / "submissions").mkdir()
    for name, text in sources.items():
        (folder / "submissions" / f"{name.replace(' ', '_').replace(',', '')}.py").write_text(text)
    return grade(folder / "submissions", folder / "doubling.py", folder / "out", workers=2)


def attack(name: str) -> str:
    return HELPER.format(code=textwrap.dedent(ATTACKS[name]).strip())


def assert_nothing_was_gained(judged: Judgement) -> None:
    assert judged.verdict.outcome == WRONG
    assert judged.points == 0.0
    assert judged.verdict.fix is None
    assert judged.verdict.location is None


@needs_sandbox
@pytest.mark.parametrize("names", [list(ATTACKS)[:-3], pytest.param(SLOW, marks=pytest.mark.deep)])
def test_no_attack_on_the_search_gains_points_or_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.setattr("steepest.grading.running.LONGEST_SEARCH", 5.0 if names != SLOW else 60.0)
    sources = {each: attack(each) for each in names} | {"zz honest": WRONG_TOO}
    *attacks, honest = searched(tmp_path, sources).records
    for each in attacks:
        assert_nothing_was_gained(each.pieces[0])
    assert len(attacks) == len(names)
    fix = honest.pieces[0].verdict.fix
    assert fix is not None
    assert fix.edit == "2 instead of 3 in line 2"


@needs_sandbox
def test_a_search_that_does_not_end_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steepest.grading.running.LONGEST_SEARCH", 2.0)
    (record,) = searched(tmp_path, {"a": attack("waits")}).records
    assert record.pieces[0].verdict.notes == (
        "The line of the mistake was not looked for to the end: it takes too long.",
    )


@needs_sandbox
def test_an_edit_that_never_ends_hides_no_other(tmp_path: Path) -> None:
    text = """
        def double(x):
            n = 0
            while n < 1:
                n += 1
            return 3 * x
        """
    (record,) = searched(tmp_path, {"a": textwrap.dedent(text)}).records
    fix = record.pieces[0].verdict.fix
    assert fix is not None
    assert fix.edit == "2 instead of 3 in line 6"


def run_search(call: Any, monkeypatch: pytest.MonkeyPatch) -> Search:
    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(repairs, "_end_at", lambda seconds: None)
    monkeypatch.setattr(repairs, "_exit", leave)
    return Search(call, lambda message: {"same": 1}, [(1.0,)])


def test_a_call_is_ended_after_a_number_of_lines_whatever_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counts = []

    def call(arguments: Any) -> dict[str, Any]:
        counts.append(0)
        while True:
            counts[-1] += 1

    monkeypatch.setattr(repairs, "limit_computing_time", lambda _: contextlib.nullcontext())
    search = run_search(call, monkeypatch)
    assert [search.results(0), search.results(0)] == [0, 0]
    assert counts[0] == counts[1] > 10_000


def test_lines_count_more_with_large_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []

    def call(arguments: Any) -> dict[str, Any]:
        counts.append(0)
        while True:
            counts[-1] += 1

    monkeypatch.setattr(repairs, "_end_at", lambda seconds: None)
    search = Search(call, lambda message: {"same": 1}, [(1.0,), ([0.0] * 999, 1.0)])
    assert [search.results(0), search.results(1)] == [0, 0]
    assert abs(counts[0] / counts[1] - 2) < 0.01


def test_a_search_ends_without_a_result_where_a_limit_of_time_is_met(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(repairs, "SECONDS", -1.0)
    search = run_search(lambda arguments: {"value": 1.0}, monkeypatch)
    with pytest.raises(SystemExit):
        search.results(0)
