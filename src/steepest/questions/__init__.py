"""Questions about training, each answered with an experiment and a verdict computed from it."""

from __future__ import annotations

from steepest.questions.answering import answer, answer_all
from steepest.questions.answers import Answer
from steepest.questions.record import Number, Question, Verdict

__all__ = ["Answer", "Number", "Question", "Verdict", "answer", "answer_all"]
