"""Every question of the catalogue from end to end, on other data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import steepest as st
from question_cases import data
from steepest.cli.answer_command import answer_as_dict
from steepest.cli.output import as_json_value
from steepest.questions.answers import answer_all
from steepest.questions.registry import catalogue_names
from steepest.reports import answers_page

SEEDS = 3
NUMBERLESS = {"descent", "activations", "cross-entropy"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("answers")


@pytest.fixture(scope="module")
def answers(folder: Path) -> list[st.Answer]:
    return list(answer_all(None, "iris", seeds=SEEDS, folder=folder))


def test_every_question_is_answered(answers: list[st.Answer]) -> None:
    assert sorted(each.name for each in answers) == catalogue_names()
    for each in answers:
        assert each.outcome in ("supported", "refuted", "undecided")
        assert each.sentence.endswith(".") and each.procedure.endswith(".")
        assert each.varied.endswith(".") and each.numbers.height > 0
        json.dumps(as_json_value(answer_as_dict(each)), allow_nan=False)


def test_trained_answers_name_their_data_and_have_intervals(answers: list[st.Answer]) -> None:
    for each in answers:
        trained = each.name not in NUMBERLESS
        assert each.question.trains is trained
        assert (each.seeds == SEEDS) is trained
        assert ("iris" in each.procedure) is trained
        assert each.numbers["low"].is_not_null().any() is trained


def test_the_figures_stand_on_one_page(answers: list[st.Answer]) -> None:
    page = answers_page(answers)
    for name in catalogue_names():
        assert page.count(f'<section id="{name}">') == 1
    assert page.count("<svg ") == len(answers)
    assert len(page.encode()) < 5_000_000


def test_asked_again_nothing_is_trained_and_the_answer_is_the_same(
    answers: list[st.Answer], folder: Path
) -> None:
    reports: list[str] = []

    def listen(question: str, *_: object) -> None:
        reports.append(question)

    again = list(answer_all(None, "iris", seeds=SEEDS, folder=folder, progress=listen))
    assert reports == []
    assert [each.sentence for each in again] == [each.sentence for each in answers]


def test_all_questions_can_be_answered_on_40_rows_of_other_data() -> None:
    asked = [name for name in catalogue_names() if name not in NUMBERLESS]
    for each in answer_all(asked, data(), seeds=2, folder=None):
        assert each.outcome in ("supported", "refuted", "undecided")
        each.plot()
