"""``answer`` and ``answer_all``: the answer, wrong arguments, progress."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

import steepest as st
from question_cases import OTHER, QUESTION, data, with_attributes
from steepest.questions.answers import answer_all
from steepest.statistics import paired

FILE = str(Path(__file__).parents[1] / "question_cases.py")


def test_an_answer_has_claim_verdict_numbers_and_command(tmp_path: Path) -> None:
    found = st.answer(QUESTION, data(), seeds=3, folder=tmp_path)
    assert (found.name, found.claim, found.seeds) == ("toy", QUESTION.claim, 3)
    assert repr(found) == f"{found.outcome}: {found.sentence}"
    assert found.sentence == f"On toy it is {sum(found.results.accuracy) / 3:.2f}."
    assert found.numbers.columns == ["what", "value", "low", "high", "n", "of", "unit", "method"]
    assert found.numbers.row(0)[2:] == (0.0, 1.0, 3, "seeds", "", "a guess")
    assert (found.procedure, found.varied) == ("3 runs on toy.", "The seed varied.")
    assert found.command == "steepest answer toy --data toy --seeds 3"
    assert found.seconds > 0


def test_an_answer_shows_itself_in_a_notebook_escaped() -> None:
    shown = st.answer(QUESTION, data(), seeds=2, folder=None)._repr_html_()
    assert "<td>accuracy &lt; 1 &amp; more</td>" in shown
    assert "Accuracy is below 1 &amp; above 0." in shown


def test_the_verdict_is_undecided_if_the_results_do_not_allow_one() -> None:
    lost = with_attributes(QUESTION, verdict=lambda results: paired([float("nan")], [1.0]))
    found = st.answer(lost, data(), seeds=2, folder=None)
    assert found.outcome == "undecided"
    assert found.sentence == (
        "The verdict cannot be computed from the results: a and b must share at least one seed "
        "with a score in both, got none of 1."
    )
    assert found.numbers.is_empty()


def test_an_answer_draws_its_figure() -> None:
    figure = st.answer(QUESTION, data(), seeds=2, folder=None).plot()
    assert figure.axes[0].get_title() == "toy"


def test_the_second_time_nothing_is_trained(tmp_path: Path) -> None:
    reports: list[int] = []

    def progress(done: int, *_: Any) -> None:
        reports.append(done)

    first = st.answer(QUESTION, data(), seeds=3, folder=tmp_path, progress=progress)
    assert reports
    reports.clear()
    again = st.answer(QUESTION, data(), seeds=3, folder=tmp_path, progress=progress)
    assert reports == []
    assert again.results == first.results


def test_the_command_names_file_and_source() -> None:
    found = st.answer(FILE, data(), seeds=2, folder=None, source="mine.csv --target kind")
    file = shlex.quote(FILE)  # the path of a clone may have a space
    assert found.command == f"steepest answer {file} --data mine.csv --target kind --seeds 2"
    hostile = st.answer(QUESTION, data("a; rm b"), seeds=2, folder=None)
    assert hostile.command == "steepest answer toy --data 'a; rm b' --seeds 2"


def test_a_question_that_trains_nothing_names_no_data() -> None:
    found = st.answer(OTHER, data(), seeds=2, folder=None)
    assert (found.data, found.seeds, found.command) == (None, None, "steepest answer other")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            {"seeds": 1},
            "seeds must be a whole number of at least 2, got 1 (64 is usual; one run says nothing "
            "about its spread)",
        ),
        ({"data": "wnie"}, 'unknown data set "wnie" (did you mean "wine"?)'),
        ({"question": "layer"}, 'unknown question "layer" (did you mean "layers"?)'),
        (
            {"question": with_attributes(QUESTION, name="Not a name")},
            "name of a question must be small letters, digits and hyphens, got "
            '"Not a name" (for example "learning-rate")',
        ),
    ],
)
def test_each_wrong_argument_is_named_in_a_sentence(
    arguments: dict[str, Any], sentence: str
) -> None:
    given = {"question": QUESTION, "data": data(), "seeds": 2, "folder": None} | arguments
    with pytest.raises(st.SteepestError, match=f"^{re.escape(sentence)}$"):
        st.answer(given.pop("question"), given.pop("data"), **given)


def test_a_folder_that_cannot_be_written_to_is_refused_at_once(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(st.StudyError, match=r"file/studies cannot be written to \(Not a directory"):
        answer_all([QUESTION], data(), folder=tmp_path / "file" / "studies")


def test_several_questions_are_answered_in_order_with_one_progress(tmp_path: Path) -> None:
    reports: list[tuple[str, float]] = []

    def listen(question: str, done: int, total: int, seconds: float, left: float) -> None:
        reports.append((question, left))

    asked = [QUESTION, OTHER]
    found = list(answer_all(asked, data(), seeds=2, folder=tmp_path, progress=listen))
    assert [each.name for each in found] == ["toy", "other"]
    assert {name for name, _ in reports} == {"toy"}  # the second found its study
    assert all(left >= 0 for _, left in reports)
