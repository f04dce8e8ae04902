"""The user's file, run in a separate process, and a verdict on each function of the exercise."""

from steepest.inspections.inspecting import inspect_file
from steepest.inspections.record import Inspection

__all__ = ["Inspection", "inspect_file"]
