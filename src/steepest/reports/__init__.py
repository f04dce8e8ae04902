"""Answers and studies as one self-contained HTML page, to read on a phone or to print."""

from __future__ import annotations

from steepest.reports.answers_page import answers_page
from steepest.reports.pages import write_page
from steepest.reports.study_page import study_page, write_report

__all__ = ["answers_page", "study_page", "write_page", "write_report"]
