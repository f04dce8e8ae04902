"""``steepest answer``: answers one question about training."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Any

from steepest.cli.data_files import FileOptions, read_data, read_several
from steepest.cli.errors import DONE
from steepest.cli.output import (
    check_figure,
    print_json,
    print_remark,
    save_figure,
    write_files_for_paper,
)
from steepest.cli.progress import report_progress
from steepest.cli.setting_options import Options
from steepest.questions.answers import Answer, answer, answer_all
from steepest.questions.data_set_answers import Answers
from steepest.questions.defaults import DATA, SEEDS
from steepest.questions.registry import find_question


def run(options: Options) -> int:
    """Answer one question; print the verdict and its numbers."""
    check_figure(options["figure"])
    question = find_question(options["question"])
    if len(options["data"]) > 1:
        return answer_over_data_sets(options)
    options |= {"data": options["data"][0]}
    if not question.trains and (options["data"], options["target"]) != (DATA, None):
        remark = f"steepest: {question.name} is not about data: --data is ignored"
        print_remark(remark, options["quiet"])
    [answer] = answer_questions([options["question"]], options)
    if options["json"]:
        print_json(answer_as_dict(answer))
    else:
        print_answer(answer)
    if options["figure"]:
        save_figure(answer.plot(), options["figure"])
        print_remark(f"Figure: {options['figure']}", options["quiet"])
    write_files_for_paper(answer, options)
    return DONE


def answer_over_data_sets(options: Options) -> int:
    """Answer one question on several data sets; print what they say about new ones."""
    arguments = {name: options[name] for name in ("seeds", "folder", "threads")}
    data = read_several(options["data"], FileOptions.of(options))
    with report_progress(options["quiet"]) as report:
        found = answer(options["question"], data, progress=report, **arguments)
    if options["json"]:
        print_json(answers_as_dict(found))
    else:
        print(found.claim)
        print(found)
    if options["figure"]:
        save_figure(found.plot(), options["figure"])
        print_remark(f"Figure: {options['figure']}", options["quiet"])
    write_files_for_paper(found, options)
    return DONE


def answers_as_dict(found: Answers) -> dict[str, Any]:
    """The JSON of the answers on several data sets."""
    mean, share = found.mean, found.supported
    over = None
    if mean is not None:
        over = {name: getattr(mean, name) for name in ("mean", "low", "high", "n", "confidence")}
    return {
        "question": found.question.name,
        "claim": found.claim,
        "outcome": found.outcome,
        "sentence": found.sentence,
        "counts": found.question.smallest_effect,
        "deciding": found.question.deciding or None,
        "mean": over,
        "supported": {name: getattr(share, name) for name in ("share", "low", "high", "n")},
        "too_few": found.too_few,
        "data": [
            {"data": name, "outcome": each.outcome, "headline": each.headline}
            for name, each in zip(found.names, found.answers, strict=True)
        ],
    }


def answer_questions(questions: Sequence[str] | None, options: Options) -> list[Answer]:
    """The answers to questions, by default to all, with the data and options of the command."""
    source = shlex.quote(options["data"])
    if options["target"] is not None:
        source += f" --target {shlex.quote(options['target'])}"
    for name in ("drop", "categorical", "numeric"):
        for column in options[name]:
            source += f" --{name} {shlex.quote(column)}"
    arguments = {name: options[name] for name in ("seeds", "folder", "threads")}
    data = read_data(options["data"], FileOptions.of(options))
    with report_progress(options["quiet"]) as report:

        def report_question(name: str, done: int, total: int, spent: float, left: float) -> None:
            assert report is not None  # it is only called then
            report(done, total, spent, left, question=name)

        try:
            progress = None if report is None else report_question
            return list(answer_all(questions, data, progress=progress, source=source, **arguments))
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                f"interrupted; what was trained is in {options['folder']} "
                "(the same command continues)"
            ) from None


def answer_as_dict(answer: Answer) -> dict[str, Any]:
    """The JSON of an answer."""
    return {
        "question": answer.name,
        "asks": answer.question.asks,
        "claim": answer.claim,
        "outcome": answer.outcome,
        "headline": answer.headline,
        "sentence": answer.sentence,
        "counts": answer.question.smallest_effect,
        "unit": answer.question.unit,
        "numbers": answer.numbers.to_dicts(),
        "experiment": answer.procedure,
        "varied": answer.varied,
        "data": None if answer.data is None else answer.data.name,
        "seeds": answer.seeds,
        "command": answer.command,
        "seconds": answer.seconds,
    }


def print_answer(answer: Answer) -> None:
    """Print claim, verdict and numbers of an answer."""
    print(answer.claim)
    print(answer)
    if answer.seeds is not None and answer.seeds < SEEDS:
        print(f"Few seeds: {answer.seeds}, where {SEEDS} are usual.")
    for number in answer.verdict.numbers:
        print(f"  {number.what}: {number}")
