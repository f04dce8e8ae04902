from .inspecting import inspect_file
from .record import Inspection

__all__ = ["Inspection", "inspect_file"]
