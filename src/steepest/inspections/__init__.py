"""The user's file, run in a process of its own, and every function of the exercise checked."""

from steepest.inspections.inspecting import inspect_file
from steepest.inspections.record import Inspection, Verdict

__all__ = ["Inspection", "Verdict", "inspect_file"]
