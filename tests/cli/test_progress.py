"""Progress on stderr: a line now and then without a terminal, nothing when quiet."""

from __future__ import annotations

import math

import pytest

from steepest.cli.progress import report_in_lines, report_progress


def test_lines_come_now_and_then_and_at_the_end(capsys: pytest.CaptureFixture[str]) -> None:
    now = 0.0
    report = report_in_lines(clock=lambda: now, between=10.0)
    for done, now, left in ((1, 1, 30), (2, 10, 30), (3, 11, 20), (4, 20, math.nan), (8, 22, 0)):
        report(done, 8, now, left)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "2 of 8 networks trained, 30 s left",
        "4 of 8 networks trained",
        "8 of 8 networks trained in 22.0 s",
    ]


def test_quiet_reports_nothing() -> None:
    with report_progress(quiet=True) as report:
        assert report is None


def test_no_bar_where_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with report_progress(quiet=False) as report:
        assert report is not None
        report(3, 3, 1.0, 0.0)
    assert capsys.readouterr().err == "3 of 3 networks trained in 1.0 s\n"
