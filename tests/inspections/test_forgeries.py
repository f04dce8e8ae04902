"""Files that change the check which runs beside them: their verdicts do not become right."""

from __future__ import annotations

from pathlib import Path

import pytest

from check_attacks import attack_on_check
from steepest.gradients.verdicts import RIGHT
from steepest.inspections import inspect_file

QUICK = "writes into the record", "replaces what writes the record", "replaces what compares"
"""`tests/deep/attacks.py` runs all, and names those that need `check --sandbox`."""


@pytest.mark.parametrize("name", QUICK)
def test_a_file_that_changes_the_check_gets_no_right_verdict(tmp_path: Path, name: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(attack_on_check(name))
    found = inspect_file(file, pieces={"relu": "relu"})
    assert RIGHT not in [each.outcome for each in found.verdicts]
