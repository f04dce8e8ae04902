"""Files that change the check which runs beside them: their verdicts do not become right."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from steepest.gradients.verdicts import RIGHT
from steepest.inspections import inspect_file

WRONG = "\n\ndef relu(x):\n    attack()\n    return x + 1\n"
FORGED = """{"piece": "relu", "function": "relu", "place": "", "verdict": "right",
    "mistake": None, "sentence": "All right.", "mend": "", "remarks": [], "subject": "",
    "failing": None, "location": None, "fix": None}"""
ATTACKS = {
    "writes into the record": f"""
        import json, os, sys
        def attack():
            with open(sys.orig_argv[-3], "a") as file:
                for event in {{"key": "relu", "verdict": {FORGED}}}, {{}}:
                    kind = "verdict" if event else "end"
                    file.write(json.dumps({{"event": kind, **event}}) + "\\n")
            os._exit(0)""",
    "replaces what writes the record": f"""
        import sys
        def attack():
            writer = sys.modules["steepest.inspections.events"].EventWriter
            def write(self, event, **fields):
                pass
            writer.write = write
            verdict = sys.modules["steepest.gradients.verdicts"].FunctionVerdict
            verdict.to_json = lambda self: {FORGED}""",
    "replaces what compares": """
        import sys
        def attack():
            for name, module in list(sys.modules.items()):
                if name.startswith("steepest.checks"):
                    for each, value in list(vars(module).items()):
                        if each.startswith(("is_", "same", "agree")) and callable(value):
                            setattr(module, each, lambda *a, **k: True)""",
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_file_that_changes_the_check_gets_no_right_verdict(tmp_path: Path, name: str) -> None:
    file = tmp_path / "mine.py"
    file.write_text(textwrap.dedent(ATTACKS[name]).strip() + WRONG)
    found = inspect_file(file, pieces={"relu": "relu"})
    assert RIGHT not in [each.outcome for each in found.verdicts]
