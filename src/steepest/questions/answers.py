"""``answer`` and ``answer_all``: run the experiment of a question and compute its verdict."""

from __future__ import annotations

import html
import shlex
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, overload

from steepest import values
from steepest.arguments import check_kind, check_path
from steepest.data.datasets import Dataset
from steepest.errors import Problems, QuestionError, StatisticsError
from steepest.files import make_writable_folder
from steepest.latex.paragraphs import Methods
from steepest.questions.data_set_answers import Answers, check_question_and_data
from steepest.questions.defaults import DATA, FOLDER, SEEDS
from steepest.questions.experiment_setup import SPLIT, ExperimentSetup
from steepest.questions.outcomes import Outcome
from steepest.questions.question import Question
from steepest.questions.registry import catalogue_questions, find_question
from steepest.questions.verdicts import ClaimVerdict
from steepest.study.run_queue import Progress, check_progress
from steepest.training.inputs import check_threads, dataset_from, make_plan

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.figure import Figure

__all__ = ["Answer", "QuestionProgress", "answer", "answer_all"]

NUMBER_FIELDS: Final = ("what", "value", "low", "high", "n", "of", "unit", "method")

QuestionProgress: TypeAlias = Callable[[str, int, int, float, float], object]
"""Called with the question's name, its runs done and in total, and the seconds that all questions
have taken and will still take."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Answer:
    """The answer to a question; its ``repr`` is the verdict in a sentence.

    Attributes:
        question: the question.
        verdict: outcome, sentence and numbers.
        results: what the experiment returned.
        data: the dataset; None for a question that trains nothing.
        seeds: runs of each arm; None for a question that trains nothing.
        command: the command that gives the same answer.
        seconds: how long it took.
    """

    question: Question
    verdict: ClaimVerdict
    results: Any
    data: Dataset | None
    seeds: int | None
    command: str
    seconds: float

    @property
    def name(self) -> str:
        """Name of the question."""
        return self.question.name

    @property
    def claim(self) -> str:
        """The claim that the verdict is about."""
        return self.question.claim

    @property
    def outcome(self) -> Outcome:
        """ "supported", "refuted" or "undecided"."""
        return self.verdict.outcome

    @property
    def sentence(self) -> str:
        """The verdict in words, with its most important numbers."""
        return self.verdict.text

    @property
    def headline(self) -> str:
        """The answer in one sentence; the claim with its outcome if the question has none."""
        return self.verdict.headline or f"{self.outcome.capitalize()}: {self.claim}"

    @property
    def margin(self) -> str:
        """The smallest effect of interest in words, with what it is in test rows; "" if none."""
        effect, unit = self.question.smallest_effect, self.question.unit
        if not effect:
            return ""
        text = f"{effect:g} ({unit}), set before the runs"
        if unit != "test accuracy" or self.data is None:
            return text
        rows = len(self.data) - sum(int(part * len(self.data)) for part in SPLIT[:2])
        return f"{text}: {effect * rows:.1f} of {rows:,} test rows"

    @property
    def procedure(self) -> str:
        """The experiment in a sentence or two."""
        return self.question.procedure(self.results)

    @property
    def varied(self) -> str:
        """What varied between the runs."""
        return self.question.varied(self.results)

    @property
    def numbers(self) -> pl.DataFrame:
        """One row for each number: what, value, low, high, n, of, unit, method; NaN is null."""
        import polars as pl

        types: dict[str, Any] = dict.fromkeys(NUMBER_FIELDS, pl.String)
        schema = {**types, **dict.fromkeys(("value", "low", "high"), pl.Float64), "n": pl.Int64}
        rows = [
            [getattr(number, field) for field in NUMBER_FIELDS] for number in self.verdict.numbers
        ]
        frame = pl.DataFrame(rows, schema=schema, orient="row")
        return frame.with_columns(pl.col(pl.Float64).fill_nan(None))

    def plot(self) -> Figure:
        """Draw the figure of the question; a notebook shows it once."""
        from steepest.figures.new_figures import show_once_in_notebooks

        return show_once_in_notebooks(self.question.figure(self.results))

    def to_latex(self, label: str = "tab:answer") -> str:
        """The numbers as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.tables import answer_table

        return answer_table(self).text(label)

    def methods(self) -> Methods:
        """What was done, as a paragraph for a paper with its references."""
        from steepest.papers.methods import answer_methods

        return answer_methods(self)

    def __repr__(self) -> str:
        return f"{self.outcome}: {self.sentence}"

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{html.escape(number.what)}</td><td>{html.escape(str(number))}</td></tr>"
            for number in self.verdict.numbers
        )
        return (
            f"<p><b>{html.escape(self.claim)}</b> {self.outcome.capitalize()}.</p>"
            f"<p>{html.escape(self.sentence)}</p><table>{rows}</table>"
        )


@overload
def answer(
    question: str | Path | Question | type[Question],
    data: list[Any],
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    progress: Progress | None = None,
    source: str | None = None,
) -> Answers: ...


@overload
def answer(
    question: str | Path | Question | type[Question],
    data: Any = DATA,
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    progress: Progress | None = None,
    source: str | None = None,
) -> Answer: ...


def answer(
    question: str | Path | Question | type[Question],
    data: Any = DATA,
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    progress: Progress | None = None,
    source: str | None = None,
) -> Answer | Answers:
    """Run the experiment of a question and compute the verdict on its claim.

    Args:
        question: the name of a question in the catalogue, a Python file that defines a subclass of
            ``Question`` (the file is run), or the subclass or an instance of it.
        data: the name of a dataset, a ``Dataset``, or a pair (x, y). Ignored by questions that
            train nothing. A list of these gives ``Answers``: one answer a data set, and what they
            say about new data sets of their kind.
        seeds: runs of each arm of a comparison, at least 2. With fewer than 64 the intervals are
            wide, and the page of answers warns about it.
        folder: where the studies are kept, so that the same question is answered at once the next
            time; None keeps nothing.
        threads: worker threads; None is one for each processor. The answer does not depend on it.
        progress: as for ``sweep``.
        source: the data as written on the command line, for ``Answer.command``.

    Raises:
        QuestionError: not a valid question, or invalid arguments for it.
        DataError: data that cannot be trained on.
        StudyError: the folder cannot be written to.
        KeyboardInterrupt: after Ctrl-C; finished runs are kept in the folder.

    >>> import steepest as st
    >>> st.answer("layers", "wine", seeds=4, folder=None).seeds
    4
    """
    check_progress(progress)
    if source is not None:
        check_kind("source", source, str, "text or None")
    found = find_question(question)
    argument = _command_argument(question, found)
    if isinstance(data, list):
        datasets = [_with_classes(each) for each in data]
        check_question_and_data(found, datasets)
        setups = [_create_setup(each, seeds, folder, threads) for each in datasets]
        own = (replace(each, progress=progress) for each in setups)
        return Answers(tuple(_run_question(found, each, argument, None) for each in own))
    setup = _create_setup(data, seeds, folder, threads)
    return _run_question(found, replace(setup, progress=progress), argument, source)


def answer_all(
    questions: Sequence[str | Path | Question | type[Question]] | None = None,
    data: Any = DATA,
    *,
    seeds: int = SEEDS,
    folder: str | Path | None = FOLDER,
    threads: int | None = None,
    progress: QuestionProgress | None = None,
    source: str | None = None,
) -> Iterator[Answer]:
    """Answer several questions, one after the other.

    Invalid arguments are reported by this call, before anything is computed.

    Args:
        questions: as for ``answer``; None is the whole catalogue.
        data, seeds, folder, threads, source: as for ``answer``.
        progress: called while networks are trained.

    Raises:
        QuestionError, DataError, StudyError: as for ``answer``.
    """
    given = catalogue_questions() if questions is None else questions
    found = [find_question(each) for each in given]
    arguments = [
        _command_argument(each, question) for each, question in zip(given, found, strict=True)
    ]
    setup = _create_setup(data, seeds, folder, threads)
    return _answer_in_turn(found, arguments, setup, progress, source)


def _command_argument(given: object, question: Question) -> str:
    """How the command line names the question."""
    return str(given) if str(given).endswith(".py") else question.name


def _create_setup(
    data: Any, seeds: int, folder: str | Path | None, threads: int | None
) -> ExperimentSetup:
    problems = Problems()
    check_count = values.count(2, f"{SEEDS} is usual; one run says nothing about its spread")
    check_count("seeds", seeds, problems)
    problems.raise_as(QuestionError)
    dataset = _with_classes(data)
    make_plan(dataset, SPLIT)
    if folder is not None:
        folder = check_path("folder", folder)
        make_writable_folder(folder)
    return ExperimentSetup(dataset, int(seeds), folder, check_threads(threads))


def _with_classes(data: Any) -> Dataset:
    """The dataset, whose rows must have classes.

    Raises:
        QuestionError: they have numbers or several labels.
    """
    dataset = dataset_from(data)
    if not dataset.kind.has_rows:
        raise QuestionError(
            f"a question needs data with classes, {dataset.name} has {dataset.kind.needs} "
            "(compare settings on it with sweep and compare)"
        )
    return dataset


def _run_question(
    question: Question, setup: ExperimentSetup, argument: str, source: str | None
) -> Answer:
    start = time.perf_counter()
    results = question.experiment(setup)
    try:
        verdict = question.verdict(results)
    except StatisticsError as error:  # for example if every run diverged
        verdict = ClaimVerdict(
            "undecided", f"The verdict cannot be computed from the results: {error}.", ()
        )
    command = f"steepest answer {shlex.quote(argument)}"
    if question.trains:
        data = source or shlex.quote(setup.data.name)
        command += f" --data {data} --seeds {setup.seeds}"
    return Answer(
        question=question,
        verdict=verdict,
        results=results,
        data=setup.data if question.trains else None,
        seeds=setup.seeds if question.trains else None,
        command=command,
        seconds=time.perf_counter() - start,
    )


def _answer_in_turn(
    questions: Sequence[Question],
    arguments: Sequence[str],
    setup: ExperimentSetup,
    progress: QuestionProgress | None,
    source: str | None,
) -> Iterator[Answer]:
    start = time.perf_counter()
    expected = 0.0  # seconds for the questions answered so far
    for number, (question, argument) in enumerate(zip(questions, arguments, strict=True)):
        elapsed = time.perf_counter() - start
        slowness = max(elapsed / expected, 0.1) if expected else 1.0
        later = slowness * sum(each.seconds for each in questions[number + 1 :])
        report = None
        if progress is not None:
            report = _create_reporter(progress, question, start, slowness, later)
        yield _run_question(question, replace(setup, progress=report), argument, source)
        expected += question.seconds


def _create_reporter(
    progress: QuestionProgress, question: Question, start: float, slowness: float, later: float
) -> Progress:
    """Turn the progress of one sweep into the progress of all questions."""
    own_start = time.perf_counter()

    def report(done: int, total: int, seconds: float, left: float) -> None:
        now = time.perf_counter()
        own_left = question.seconds * slowness - (now - own_start)
        sweep_left = 0.0 if left != left else left  # NaN until the first run is done
        progress(question.name, done, total, now - start, max(sweep_left, own_left) + later)

    return report
