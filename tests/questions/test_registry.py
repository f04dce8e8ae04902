"""Questions are found by name, in files, or given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import steepest as st
from question_cases import QUESTION
from steepest.questions.registry import names, question_from, questions

OWN = Path(__file__).parents[1] / "question_cases.py"


def test_every_file_of_the_catalogue_holds_the_question_of_its_name() -> None:
    assert sorted(each.name for each in questions()) == names()
    assert all(question_from(name).name == name for name in names())


def test_questions_come_in_the_order_of_the_exercise() -> None:
    asked = questions()
    assert [each.order for each in asked] == sorted({each.order for each in asked})
    assert [each.name for each in asked][:5] == [
        "descent",
        "activations",
        "cross-entropy",
        "settings",
        "layers",
    ]


@pytest.mark.parametrize("question", questions(), ids=lambda each: each.name)
def test_a_question_tells_what_a_reader_needs(question: st.Question) -> None:
    assert question.asks.endswith("?")
    assert question.claim.endswith(".") and question.matters.endswith(".")
    assert question.counts == 0 or question.unit
    assert 0 < question.seconds <= 30


def test_a_question_of_one_s_own_from_a_file_or_an_object() -> None:
    assert question_from(str(OWN)).name == question_from(OWN).name == "toy"
    assert question_from(QUESTION) is QUESTION


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(
        st.QuestionError, match=r'^unknown question "desent" \(did you mean "descent"\?\)$'
    ):
        question_from("desent")


def test_a_file_without_a_question_is_told(tmp_path: Path) -> None:
    for text, told in (
        ("QUESTION = 3", "must hold a Question as QUESTION, got 3"),
        ("", "must hold a Question as QUESTION, got None"),
        ("1 / 0", "cannot be run: ZeroDivisionError: division by zero"),
    ):
        file = tmp_path / "mine.py"
        file.write_text(text)
        with pytest.raises(st.QuestionError, match=re.escape(f"{file} {told}") + "$"):
            question_from(file)
    with pytest.raises(st.QuestionError, match="is no file"):
        question_from("nowhere.py")
