"""Files with a wrong relu that try to get it called right by the check that runs beside it."""

from __future__ import annotations

import textwrap

__all__ = ["CHANGES_ITS_VERDICT", "attack_on_check", "names_of_attacks"]

_FORGED = (
    '{"piece": "relu", "function": "relu", "place": "", "verdict": "right", "mistake": None, '
    '"sentence": "All right.", "mend": "", "remarks": [], "subject": "", "failing": None, '
    '"location": None, "fix": None}'
)
_FRAMES = """
    import sys
    def frames():
        frame = sys._getframe(2)
        while frame:
            yield frame
            frame = frame.f_back"""

_ATTACKS = {
    "writes into the record": f"""
        import json, os, sys
        def attack(x):
            with open(sys.orig_argv[-3], "a") as file:
                for event in {{"key": "relu", "verdict": {_FORGED}}}, {{}}:
                    kind = "verdict" if event else "end"
                    file.write(json.dumps({{"event": kind, **event}}) + "\\n")
            os._exit(0)""",
    "replaces what writes the record": f"""
        import sys
        def attack(x):
            writer = sys.modules["steepest.inspections.events"].EventWriter
            def write(self, event, **fields):
                pass
            writer.write = write
            verdict = sys.modules["steepest.gradients.verdicts"].FunctionVerdict
            verdict.to_json = lambda self: {_FORGED}""",
    "replaces what compares": """
        import sys
        def attack(x):
            for name, module in list(sys.modules.items()):
                if name.startswith("steepest.checks"):
                    for each, value in list(vars(module).items()):
                        if each.startswith(("is_", "same", "agree")) and callable(value):
                            setattr(module, each, lambda *a, **k: True)""",
    "writes with the check's own writer": f"""{_FRAMES}
    import os
    def attack(x):
        for frame in frames():
            events = frame.f_locals.get("events")
            if hasattr(events, "write"):
                events.write("verdict", key="relu=relu", verdict={_FORGED})
                events.write("end")
                os._exit(0)""",
    "finds the writer among all objects": f"""
        import gc, os
        def attack(x):
            for each in gc.get_objects():
                if type(each).__name__ == "EventWriter":
                    each.write("verdict", key="relu=relu", verdict={_FORGED})
                    each.write("end")
                    os._exit(0)""",
    "reads the key out of the writer": f"""
        import gc, hmac, json, os, sys
        def attack(x):
            for each in gc.get_objects():
                if isinstance(each, hmac.HMAC):
                    lines = open(sys.orig_argv[-3]).read().count("\\n")
                    with open(sys.orig_argv[-3], "a") as file:
                        for event in {{"event": "verdict", "key": "relu=relu",
                                       "verdict": {_FORGED}}}, {{"event": "end"}}:
                            code, text = each.copy(), json.dumps(event)
                            code.update(f"{{lines}} {{text}}".encode())
                            file.write(code.hexdigest() + " " + text + "\\n")
                            lines += 1
                    os._exit(0)""",
    "calls steepest's own relu": """
        def attack(x):
            from steepest.nn.activations import relu as right
            global answer
            answer = right(x)""",
    "calls the reference of the piece": """
        import sys
        def attack(x):
            global answer
            answer = sys.modules["steepest.checks.registry"].get_piece("relu").reference(x)""",
    "replaces numbers of the judge in its frames": f"""{_FRAMES}
    import ctypes
    def attack(x):
        for frame in frames():
            for name, value in list(frame.f_locals.items()):
                if hasattr(value, "tolerance"):
                    try: object.__setattr__(value, "tolerance", 1e300)
                    except Exception: pass""",
    "makes every observation that it finds agree": """
        import gc
        def attack(x):
            for each in gc.get_objects():
                if type(each).__name__ in ("Observation", "ComparisonRow", "Piece"):
                    for name, value in ("tolerance", 1e300), ("ok", True), ("judged", False):
                        try: object.__setattr__(each, name, value)
                        except Exception: pass""",
    "patches numpy": """
        import numpy as np
        zero = lambda *a, **k: np.float64(0.0)
        def attack(x):
            np.max = np.amax = np.nanmax = np.abs = np.absolute = np.maximum = zero
            np.allclose = np.array_equal = lambda *a, **k: True""",
    "patches builtins": """
        import builtins
        def attack(x):
            builtins.all = lambda *a: True
            builtins.max = lambda *a, **k: 0.0""",
    "returns an array that equals everything": """
        import numpy as np
        class Same(np.ndarray):
            def __eq__(self, other): return np.ones(self.shape, bool)
            def __array_ufunc__(self, *a, **k): return np.zeros(self.shape)
        def attack(x):
            global answer
            answer = (np.asarray(x) + 1.0).view(Same)""",
    "exchanges the function that is checked": f"""{_FRAMES}
    import gc
    def attack(x):
        for each in gc.get_objects():
            if type(each).__name__ == "SafeFunction" and hasattr(each, "piece"):
                each._function = each.piece.reference""",
    "traces the check": """
        import sys
        def attack(x):
            def trace(frame, event, argument):
                return trace
            sys.settrace(trace); sys.setprofile(lambda *a: None)""",
    "forges at its exit": """
        import atexit, sys
        def attack(x):
            atexit.register(lambda: open(sys.orig_argv[-3], "a").write("verdict"))
            raise SystemExit(0)""",
}

CHANGES_ITS_VERDICT = (
    "writes with the check's own writer",
    "finds the writer among all objects",
    "reads the key out of the writer",
    "calls steepest's own relu",
    "calls the reference of the piece",
)
"""Attacks with which the check beside the file calls relu right; `check --sandbox` does not."""


def names_of_attacks() -> tuple[str, ...]:
    """The names of all attacks."""
    return tuple(_ATTACKS)


def attack_on_check(name: str) -> str:
    """The file of an attack."""
    code = textwrap.dedent(_ATTACKS[name]).strip("\n")
    wrong = "def relu(x):\n    attack(x)\n    return x + 1 if answer is None else answer\n"
    return f"answer = None\n{code}\n\n\n{wrong}"
