"""Exercises that are files: a lecturer's own solution, inputs, and known mistakes.

>>> @piece(points=2)
... def half(x):
...     return x / 2
>>> @half.inputs
... def _(rng):
...     yield 3.0
>>> half(3.0), half.points
(1.5, 2.0)
"""

from steepest.exercises.loading import Exercise, load_exercise
from steepest.exercises.pieces import ExercisePiece, given, piece

__all__ = ["Exercise", "ExercisePiece", "given", "load_exercise", "piece"]
