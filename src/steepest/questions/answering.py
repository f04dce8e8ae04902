"""``answer``: ask one question, and ``answer_all``: ask them all."""

from __future__ import annotations

import shlex
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from steepest import values
from steepest.data.datasets import Dataset
from steepest.errors import Problems, QuestionError, StatisticsError
from steepest.files import make_writable_folder
from steepest.questions.answers import Answer
from steepest.questions.defaults import DATA, FOLDER, SEEDS
from steepest.questions.laboratory import SPLIT, Laboratory
from steepest.questions.record import UNDECIDED, Question, Verdict
from steepest.questions.registry import question_from, questions
from steepest.study.run_queue import Progress
from steepest.training.inputs import check_threads, dataset_from, plan_for

__all__ = ["Told", "answer", "answer_all"]

Told: TypeAlias = Callable[[str, int, int, float, float], object]
"""Told a question's name, its trainings done and in all; seconds of all so far, and to go."""


def answer(
    question: str | Path | Question,
    data: Any = DATA,
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    progress: Progress | None = None,
    source: str | None = None,
) -> Answer:
    """Make the experiment behind a question and judge its claim by the results.

    Args:
        question: its name, a file that holds one as ``QUESTION`` (it is run), or a ``Question``.
        data: the name of a dataset, a ``Dataset``, or a pair (x, y). A question about functions
            and not about data ignores it.
        seeds: runs of each arm of a comparison, at least 2; the claim of an answer from fewer than
            64 is weak, and its page says so.
        folder: where the studies are kept, so that the same question is answered at once the next
            time; None keeps nothing.
        threads: workers, None is one a processor; answers do not depend on them.
        progress: as for ``sweep``.
        source: the data as the command line names it, for ``Answer.command``.

    Raises:
        QuestionError: there is no such question, or it cannot be asked so.
        DataError: data that cannot be trained on.
        StudyError: the folder cannot be written to.
        KeyboardInterrupt: after Ctrl-C; what was trained is in the folder.

    >>> import steepest as st
    >>> st.answer("layers", "wine", seeds=4, folder=None).seeds
    4
    """
    asked = question_from(question)
    bench = _bench(data, seeds, folder, threads, source)
    return bench.answer(asked, str(question), progress)


def answer_all(
    asked: Sequence[str | Path | Question] | None = None,
    data: Any = DATA,
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    told: Told | None = None,
    source: str | None = None,
) -> Iterator[Answer]:
    """The answers to several questions, one after the other; by default to all.

    What is wrong with the arguments is raised by this call, before anything is computed.

    Args:
        asked: as for ``answer``, several; None asks all.
        data, seeds, folder, threads, source: as for ``answer``.
        told: told of progress over all questions.

    Raises:
        QuestionError: as ``answer``, and DataError and StudyError likewise.
    """
    found = questions() if asked is None else [question_from(each) for each in asked]
    named = [each.name for each in found] if asked is None else [str(each) for each in asked]
    bench = _bench(data, seeds, folder, threads, source)
    return _answers(bench, found, named, told)


@dataclass(frozen=True, slots=True)
class _Bench:
    """Arguments that were checked."""

    data: Dataset
    seeds: int
    folder: Path | None
    threads: int | None
    source: str

    def answer(self, asked: Question, named: str, progress: Progress | None) -> Answer:
        """Experiment, verdict, and how to have them again."""
        start = time.perf_counter()
        laboratory = Laboratory(self.data, self.seeds, self.folder, self.threads, progress)
        results = asked.experiment(laboratory)
        named = named if named.endswith(".py") else asked.name
        command = f"steepest answer {shlex.quote(named)}"
        if asked.trains:
            command += f" --data {self.source} --seeds {self.seeds}"
        return Answer(
            question=asked,
            verdict=_verdict(asked, results),
            results=results,
            data=self.data if asked.trains else None,
            seeds=self.seeds if asked.trains else None,
            command=command,
            seconds=time.perf_counter() - start,
        )


def _verdict(asked: Question, results: Any) -> Verdict:
    """The verdict; undecided where the results do not bear one, as when every run diverged."""
    try:
        return asked.verdict(results)
    except StatisticsError as error:
        return Verdict(UNDECIDED, f"The results bear no verdict: {error}.", ())


def _bench(
    data: Any, seeds: int, folder: str | Path | None, threads: int | None, source: str | None
) -> _Bench:
    problems = Problems()
    values.count(2, f"{SEEDS} is usual; one run says nothing about its spread")(
        "seeds", seeds, problems
    )
    problems.raise_as(QuestionError)
    dataset = dataset_from(data)
    plan_for(dataset, SPLIT)
    place = None if folder is None else Path(folder)
    if place is not None:
        make_writable_folder(place)
    return _Bench(
        dataset, int(seeds), place, check_threads(threads), source or shlex.quote(dataset.name)
    )


def _answers(
    bench: _Bench, asked: list[Question], names: list[str], told: Told | None
) -> Iterator[Answer]:
    start = time.perf_counter()
    spent, expected = 0.0, 0.0
    for number, (question, named) in enumerate(zip(asked, names, strict=True)):
        rest = sum(each.seconds for each in asked[number + 1 :])
        slower = max(spent / expected, 0.1) if expected else 1.0
        begun = time.perf_counter()

        def progress(
            done: int,
            total: int,
            seconds: float,
            left: float,
            name: str = question.name,
            rest: float = rest * slower,
            own: float = question.seconds * slower,
            begun: float = begun,
        ) -> None:
            now = time.perf_counter()
            here = max(left if left == left else 0.0, own - (now - begun))
            assert told is not None  # it is only called then
            told(name, done, total, now - start, here + rest)

        yield bench.answer(question, named, None if told is None else progress)
        spent += time.perf_counter() - begun
        expected += question.seconds
