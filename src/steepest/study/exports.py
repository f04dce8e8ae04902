"""A study for a paper; ``Study`` has these functions as its methods."""

from __future__ import annotations

from typing import Any

from steepest.latex.paragraphs import Methods

__all__ = ["methods", "to_latex"]


def to_latex(study: Any, top: int = 10, label: str = "tab:ranking") -> str:
    """The ranking as a LaTeX table (booktabs) with a caption.

    Args:
        top: how many configurations, the best first.
        label: of the table.
    """
    from steepest.papers.tables import ranking_table

    return ranking_table(study, top).text(label)


def methods(study: Any) -> Methods:
    """What was done, as a paragraph for a paper with its references."""
    from steepest.papers.methods import study_methods

    return study_methods(study)
