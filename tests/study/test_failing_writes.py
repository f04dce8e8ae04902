"""Whichever write fails, the error names the file, and the study goes on from what was saved."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import steepest as st
from folder_damage import table_of

SPACE: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [1, 2], "seeds": 3}


class FailingCalls:
    """Counts calls, and fails in one of them as a full disk does."""

    def __init__(self, real: Callable[..., Any], place: int | None) -> None:
        self.calls = 0
        self._real = real
        self._place = place

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        self.calls += 1
        if self.calls == self._place:
            raise OSError(28, "No space left on device")
        return self._real(*arguments, **options)


def sweep_with_failure(folder: Path, call: str, place: int | None) -> tuple[int, OSError | None]:
    """Sweep with one failing call; how many calls there were, and the error."""
    with pytest.MonkeyPatch.context() as patch:
        failing = FailingCalls(getattr(os, call), place)
        patch.setattr(os, call, failing)
        try:
            st.sweep("iris", folder=folder, **SPACE)
        except OSError as error:
            return failing.calls, error
        except st.StudyError:  # the folder is tried before anything else
            return failing.calls, None
    return failing.calls, None


@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_every_write_that_fails_leaves_a_study_that_goes_on(tmp_path: Path, call: str) -> None:
    count, error = sweep_with_failure(tmp_path / "whole", call, None)
    whole = table_of(st.open_study(tmp_path / "whole"))
    assert error is None and count >= 4
    for place in range(1, count + 1):
        folder = tmp_path / str(place)
        _, error = sweep_with_failure(folder, call, place)
        if error is not None:
            assert Path(str(error.filename)).parent == folder
        with warnings.catch_warnings():
            # The description may be missing while its copy is there.
            warnings.simplefilter("ignore", st.StudyWarning)
            again = st.sweep("iris", folder=folder, resume=True, **SPACE)
        assert table_of(again).equals(whole)
        assert table_of(st.open_study(folder)).equals(whole)
        assert [file.name for file in folder.glob(".*")] == []
