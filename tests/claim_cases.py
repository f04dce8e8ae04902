"""A claim on the wine data whose runs take a moment."""

from __future__ import annotations

from typing import Any

PLAN: dict[str, Any] = {
    "claim": "A hidden layer raises the test accuracy by more than 0.01.",
    "data": "wine",
    "a": {"hidden": (32,)},
    "b": {"hidden": ()},
    "common": {"batch_size": None, "epochs": 5},
    "margin": 0.01,
    "seeds": 8,
}
