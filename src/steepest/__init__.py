"""Train small networks very fast, and put an error bar on every statement about training.

Importing this package loads the standard library only; a name loads its module when first used.
"""

from __future__ import annotations

__version__ = "0.1.0"
