"""The user's file, run in a separate process, and a verdict on each function of the exercise.

Its names are listed in ``__init__.pyi`` and loaded when they are first used: ``steepest check``
starts the process of the check before it loads anything else.
"""

from __future__ import annotations

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
