"""The commands that make pages and verdicts: ``answer``, ``answers``, ``report``."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from steepest.cli.endings import ends_well
from steepest.cli.options import Given
from steepest.questions.defaults import DATA, FOLDER, SEEDS

QUESTION = "A question's name, or a file of your own (.py) that holds one; it is run."

Name: TypeAlias = Annotated[str, typer.Argument(metavar="QUESTION", help=QUESTION)]
Data: TypeAlias = Annotated[
    str, typer.Option(metavar="DATA", help="A data set, or a CSV or Parquet file.")
]
Target: TypeAlias = Annotated[
    str | None, typer.Option(metavar="COLUMN", help="Column with the labels, if DATA is a file.")
]
Seeds: TypeAlias = Annotated[
    int, typer.Option(metavar="COUNT", help="Runs of each arm of a comparison.")
]
Folder: TypeAlias = Annotated[
    str,
    typer.Option(metavar="FOLDER", help="Keeps the studies, so that a second run is instant."),
]
Threads: TypeAlias = Annotated[
    int | None, typer.Option(metavar="COUNT", help="All cores unless given.")
]
Figure: TypeAlias = Annotated[
    str | None, typer.Option(metavar="FILE", help="Save the figure to this file.")
]
Output: TypeAlias = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="The page, an .html file.")
]
Page: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="The page (default: report.html in FOLDER)."
    ),
]
StudyFolder: TypeAlias = Annotated[
    str, typer.Argument(metavar="FOLDER", help="The folder of a study.")
]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", help="No progress and no remarks.")]


def add_answers(app: typer.Typer) -> None:
    """Add the commands to the application."""
    app.command("answer")(answer)
    app.command("answers")(answers)
    app.command("report")(report)


def answer(
    question: Name,
    data: Data = DATA,
    target: Target = None,
    seeds: Seeds = SEEDS,
    folder: Folder = FOLDER,
    threads: Threads = None,
    figure: Figure = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Answer one question about training with an experiment, and say how sure the answer is."""
    given = {name: value for name, value in locals().items() if name != "question"}
    _answer(question, given)


def answers(
    output: Output = "answers.html",
    data: Data = DATA,
    target: Target = None,
    seeds: Seeds = SEEDS,
    folder: Folder = FOLDER,
    threads: Threads = None,
    json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Answer all questions about training, on one page."""
    given = {name: value for name, value in locals().items() if name != "output"}
    _answers(output, given)


def report(
    folder: StudyFolder, output: Page = None, json: Json = False, quiet: Quiet = False
) -> None:
    """Write a study as one page: ranking, pictures, settings, what varied."""
    _report(folder, {"output": output, "json": json, "quiet": quiet})


@ends_well
def _answer(question: str, given: Given) -> None:
    from steepest.cli.answering import answer_command

    answer_command(question, given)


@ends_well
def _answers(output: str, given: Given) -> None:
    from steepest.cli.answering import answers_command

    answers_command(output, given)


@ends_well
def _report(folder: str, given: Given) -> None:
    from steepest.cli.reporting import report_command

    report_command(folder, given)
