"""Submissions of a class: run apart from the judge, compared with an exercise, and graded."""

from steepest.grading.grading import Grades, grade

__all__ = ["Grades", "grade"]
