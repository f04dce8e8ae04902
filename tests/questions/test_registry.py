"""Questions are found by name, in a file, as a class or as an instance."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import steepest as st
from question_cases import QUESTION, Toy
from steepest.questions.registry import catalogue_names, catalogue_questions, find_question

OWN = Path(__file__).parents[1] / "question_cases.py"


def test_every_file_of_the_catalogue_holds_the_question_of_its_name() -> None:
    assert sorted(each.name for each in catalogue_questions()) == catalogue_names()
    assert all(find_question(name).name == name for name in catalogue_names())


def test_questions_come_in_the_order_of_the_exercise() -> None:
    asked = catalogue_questions()
    assert [each.order for each in asked] == sorted({each.order for each in asked})
    assert [each.name for each in asked][:5] == [
        "descent",
        "activations",
        "cross-entropy",
        "settings",
        "layers",
    ]


@pytest.mark.parametrize("question", catalogue_questions(), ids=lambda each: each.name)
def test_a_question_has_all_texts_that_a_reader_needs(question: st.Question) -> None:
    assert question.asks.endswith("?")
    assert question.claim.endswith(".") and question.matters.endswith(".")
    assert question.smallest_effect == 0 or question.unit
    assert 0 < question.seconds <= 40


def test_a_file_or_an_object_gives_its_question() -> None:
    assert find_question(str(OWN)).name == find_question(OWN).name == "toy"
    assert find_question(QUESTION) is QUESTION


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(
        st.QuestionError, match=r'^unknown question "desent" \(did you mean "descent"\?\)$'
    ):
        find_question("desent")


def test_a_file_without_one_complete_question_is_refused(tmp_path: Path) -> None:
    question = "import steepest as st\nclass Mine(st.Question): name = 'mine'"
    for text, message in (
        ("", "{} must define one subclass of steepest.Question, got none"),
        (
            f"{question}\nclass Yours(st.Question): pass",
            "{} must define one subclass of steepest.Question, got Mine, Yours",
        ),
        (
            question,
            "question Mine must define asks, claim, experiment, figure, verdict",
        ),
        ("1 / 0", "{} cannot be run: ZeroDivisionError: division by zero"),
    ):
        file = tmp_path / "mine.py"
        file.write_text(text)
        with pytest.raises(st.QuestionError, match=f"^{re.escape(message.format(file))}$"):
            find_question(file)
    with pytest.raises(st.QuestionError, match=r"^nowhere\.py is not a file"):
        find_question("nowhere.py")


def test_a_class_is_as_good_as_an_instance_of_it() -> None:
    assert isinstance(find_question(Toy), Toy)
