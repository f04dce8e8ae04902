"""The table of promises on the page of answers is the one that the simulation wrote."""

from __future__ import annotations

from pathlib import Path

from steepest.reports.answers_page import answers_page
from steepest.reports.calibration import read_calibration

PAGE = Path(__file__).parents[2] / "benchmarks" / "CALIBRATION.md"


def test_the_summary_is_that_of_the_published_table() -> None:
    found, text = read_calibration(), PAGE.read_text(encoding="utf-8")
    assert found.date in text and found.machine in text
    for each in found.promises:
        measured = f"{each.mean_text} | {each.range_text} | {each.lines} | {each.data_sets:,} |"
        assert f"| {each.promise} | {each.nominal} | {measured}" in text
        assert each.least <= each.mean <= each.most
        assert each.populations <= each.lines


def test_the_page_of_answers_shows_every_promise() -> None:
    page, found = answers_page([]), read_calibration()
    assert f"Simulated on {found.date}" in page
    for each in found.promises:
        assert each.mean_text.replace("-", "\N{MINUS SIGN}") in page
