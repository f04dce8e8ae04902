"""``steepest answer`` and ``steepest answers``: what they print and write."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from steepest.cli.options import Given
from steepest.cli.output import check_figure, print_json, remark
from steepest.cli.progress import progress_over_questions
from steepest.cli.tables import read_data
from steepest.questions.answering import answer_all
from steepest.questions.answers import Answer
from steepest.questions.defaults import DATA, FEW
from steepest.questions.registry import question_from

ARGUMENTS = ("seeds", "folder", "threads")


def answer_command(question: str, given: Given) -> None:
    """Ask one question; print the verdict and its numbers."""
    check_figure(given["figure"])
    asked = question_from(question)
    if not asked.trains and (given["data"], given["target"]) != (DATA, None):
        remark(f"steepest: {asked.name} is not about data: --data is ignored", given["quiet"])
    [found] = _ask([question], given)
    if given["json"]:
        print_json(as_json(found))
    else:
        _print(found)
    if given["figure"]:
        import matplotlib.pyplot as plt

        figure = found.plot()
        figure.savefig(given["figure"], dpi=150)
        plt.close(figure)
        remark(f"Figure: {given['figure']}", given["quiet"])


def answers_command(output: str, given: Given) -> None:
    """Ask all questions; write the page and print the verdicts."""
    from steepest.reports.answers_page import answers_page
    from steepest.reports.pages import check_page, write_page

    check_page(output, "--output")
    found = _ask(None, given)
    page = write_page(answers_page(found, given["folder"]), output)
    if given["json"]:
        print_json({"answers": [as_json(each) for each in found], "page": str(page)})
    else:
        wide = max(len(each.name) for each in found)
        for each in found:
            print(f"{each.name:{wide}}  {each.outcome:10}  {each.claim}")
    remark(f"Page: {page}", given["quiet"])


def as_json(answer: Answer) -> dict[str, Any]:
    """An answer as the JSON of the commands tells it."""
    return {
        "question": answer.name,
        "asks": answer.question.asks,
        "claim": answer.claim,
        "outcome": answer.outcome,
        "sentence": answer.sentence,
        "counts": answer.question.counts,
        "unit": answer.question.unit,
        "numbers": answer.numbers.to_dicts(),
        "experiment": answer.procedure,
        "varied": answer.varied,
        "data": None if answer.data is None else answer.data.name,
        "seeds": answer.seeds,
        "command": answer.command,
        "seconds": answer.seconds,
    }


def _ask(asked: list[str | Path] | list[str] | None, given: Given) -> list[Answer]:
    source = shlex.quote(given["data"])
    if given["target"] is not None:
        source += f" --target {shlex.quote(given['target'])}"
    arguments = {name: given[name] for name in ARGUMENTS}
    data = read_data(given["data"], given["target"])
    with progress_over_questions(given["quiet"]) as told:
        try:
            return list(answer_all(asked, data, told=told, source=source, **arguments))
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                f"interrupted; what was trained is in {given['folder']} (the same command goes on)"
            ) from None


def _print(answer: Answer) -> None:
    print(answer.claim)
    print(answer)
    if answer.seeds is not None and answer.seeds < FEW:
        print(f"Few seeds: {answer.seeds}, where {FEW} are usual.")
    for number in answer.verdict.numbers:
        print(f"  {number.what}: {number}")
