"""Older files that use names which NumPy 2 removed are checked, with a remark."""

from __future__ import annotations

import ast

import numpy as np

from steepest.inspections.removed_names import restore_removed_names


def test_a_removed_name_that_a_file_uses_is_given_and_said() -> None:
    sentences = restore_removed_names(ast.parse("b = np.float_(0.0)\nc = np.float64(1)").body)
    try:
        assert sentences == [
            "np.float_ was removed in NumPy 2; the file was checked as if it were still there."
        ]
        assert vars(np)["float_"] is np.float64
    finally:
        vars(np).pop("float_", None)
