"""A result as files for a paper: table, figure, methods and references."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeAlias

from steepest.arguments import check_path
from steepest.claims.results import ClaimResult
from steepest.errors import SettingsError, shown
from steepest.figures.paper_figure import save_for_paper
from steepest.files import make_writable_folder, write_whole_file
from steepest.latex.text import escape
from steepest.questions.answers import Answer
from steepest.questions.data_set_answers import Answers
from steepest.study.comparisons import Comparison
from steepest.study.data_set_comparisons import DataSetsComparison
from steepest.study.studies import Study

__all__ = ["FILES", "write_paper"]

Result: TypeAlias = Answer | Answers | Comparison | DataSetsComparison | ClaimResult | Study

FILES: Final = (
    "table.tex",
    "figure.tex",
    "figure.pdf",
    "figure.png",
    "methods.tex",
    "references.bib",
)
"""What is written, in the order in which a paper takes it."""


def write_paper(result: Result, folder: str | Path, columns: int | None = None) -> list[Path]:
    r"""Write table, figure, methods and references of a result into a folder.

    Files of these names are overwritten, so that the paper follows the result. In the paper:
    ``\input{FOLDER/table}``, ``\input{FOLDER/figure}``, ``\input{FOLDER/methods}`` and
    ``\bibliography{FOLDER/references}``, with the packages booktabs and graphicx and
    ``\graphicspath{{FOLDER/}}``.

    Args:
        result: a comparison, an answer, a verdict on a claim, or a study (its ranking).
        folder: made if it is missing.
        columns: width of the figure, 1 or 2; None is 1 for a figure on one pair of axes, else 2.

    Returns:
        The files: table.tex, figure.tex, figure.pdf, figure.png, methods.tex, references.bib.

    Raises:
        StudyError: the folder cannot be written to.
        SettingsError: other columns than 1 or 2, or a figure with more in it than one column holds.
    """
    if not isinstance(result, Result):
        raise SettingsError(
            "result must be a comparison, an answer, a verdict on a claim or a study, got "
            f"{shown(result)}"
        )
    place = check_path("folder", folder)
    make_writable_folder(place)
    for suffix in ("pdf", "png"):
        caption, width = save_for_paper(result, place / f"figure.{suffix}", columns)
    methods = result.methods()
    texts = {
        "table.tex": result.to_latex(),
        "figure.tex": figure_text(caption, width),
        "methods.tex": methods.latex + "\n",
        "references.bib": methods.bibtex,
    }
    for name, text in texts.items():
        write_whole_file(place / name, text.encode())
    return [place / name for name in FILES]


def figure_text(caption: str, columns: int) -> str:
    """The LaTeX that includes figure.pdf with its caption."""
    environment = "figure" if columns == 1 else "figure*"
    lines = [
        r"% in the preamble: \usepackage{graphicx}",
        rf"\begin{{{environment}}}",
        r"  \centering",
        r"  \includegraphics{figure.pdf}",
        rf"  \caption{{{escape(caption)}}}",
        r"  \label{fig:result}",
        rf"\end{{{environment}}}",
    ]
    return "\n".join(lines) + "\n"
