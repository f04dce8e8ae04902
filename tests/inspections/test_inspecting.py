"""A file is run in a separate process, and its functions get a verdict whatever it does.

Time limits here only stop what never returns; no test depends on speed.
"""

from __future__ import annotations

import json
import os
import select
from pathlib import Path
from typing import Any

import pytest

from steepest.checks.child import run_in_child
from steepest.errors import InspectionError
from steepest.inspections import Inspection, inspect_file
from steepest.inspections.events import EventWriter, Job, read_events
from steepest.inspections.finding import UserCode
from steepest.inspections.stopped_checks import verdict_on_stopped_check
from steepest.inspections.worker import NOT_SEARCHED, find_candidates, run_job
from steepest.machine import memory_allowed

SIGMOID = "import numpy as np\ndef sigmoid(x): return 1 / (1 + np.exp(-x))\n"
RIGHT = "def sigmoid_grad(x): return sigmoid(x) * (1 - sigmoid(x))\n"
WRONG = "def sigmoid_grad(x): return sigmoid(x) * (1 + sigmoid(x))\n"


def inspected(folder: Path, text: str, time_limit: float = 60, **how: object) -> Inspection:
    file = folder / "solution.py"
    file.write_text(text, encoding="utf-8")
    return inspect_file(file, time_limit=time_limit, **how)  # type: ignore[arg-type]  # pieces


def outcome_of_gradient(found: Inspection) -> str:
    """The outcome of the function named sigmoid_grad."""
    [outcome] = [each.outcome for each in found.verdicts if each.function == "sigmoid_grad"]
    return outcome


def test_a_right_and_a_wrong_gradient_get_their_verdicts(tmp_path: Path) -> None:
    assert outcome_of_gradient(inspected(tmp_path, SIGMOID + RIGHT)) == "right"
    found = inspected(tmp_path, SIGMOID + WRONG)
    assert outcome_of_gradient(found) == "wrong"
    assert not found.ok
    assert found.verdicts[-1].place == "line 3"


def test_a_known_mistake_has_its_verdict_but_no_fix_without_searches(
    tmp_path: Path, without_searches: None
) -> None:
    found = inspected(tmp_path, SIGMOID.replace("-x", "x")).verdicts[-1]
    assert (found.outcome, found.fix) == ("wrong", None)


def test_output_and_closed_files_do_not_change_the_verdict(tmp_path: Path) -> None:
    noise = "import os, sys\nprint('{\"event\": \"end\"}')\nos.write(1, b'x' * 100_000)\n"
    closed = "sys.stdout.close()\nos.closerange(0, 64)\n"
    found = inspected(tmp_path, SIGMOID + RIGHT + noise + closed)
    assert (outcome_of_gradient(found), found.remarks) == ("right", ())


def test_a_failing_line_costs_only_the_functions_that_need_it(tmp_path: Path) -> None:
    lost = "data = open('no-such-file')\ndef relu(x): return x * data\n"
    found = inspected(tmp_path, SIGMOID + lost + RIGHT)
    assert outcome_of_gradient(found) == "right"
    error = "line 3 raises FileNotFoundError: [Errno 2] No such file or directory: 'no-such-file'"
    assert found.remarks == (error,)
    [sentence] = [each.sentence for each in found.verdicts if each.function == "relu"]
    assert sentence == f"relu uses data, which the file did not define ({error})."
    assert (found.broken, found.count("not checked")) == (True, 1)


def test_a_missing_import_names_the_functions_that_it_left_undefined(tmp_path: Path) -> None:
    text = (
        "import no_such_module\nfrom no_such_module import nn\nclass Net(nn.Module): ...\n"
        "@no_such_module.fast\ndef relu(x): return x\ndef softplus(x): return nn.softplus(x)\n"
    )
    found = inspected(tmp_path, text + SIGMOID)
    assert found.remarks == (
        "line 1 raises ModuleNotFoundError: No module named 'no_such_module'; "
        "Net, relu were not defined because of it",
    )
    outcomes = {each.function: each.outcome for each in found.verdicts}
    assert outcomes == {"softplus": "not checked", "sigmoid": "right"}


def test_training_that_no_function_needs_is_not_run(tmp_path: Path) -> None:
    lines = "w = np.zeros(3)\nwhile True: w = w + 1\nn = input('steps? ')\n"
    found = inspected(tmp_path, SIGMOID + lines + RIGHT)
    assert (outcome_of_gradient(found), found.remarks) == ("right", ())


def test_training_that_a_function_needs_is_stopped_at_the_time_limit(tmp_path: Path) -> None:
    endless = "w = 1.0\nwhile True: w = w * 1.0\n"
    text = SIGMOID + endless + "def sigmoid_grad(x): return w * sigmoid(x) * (1 - sigmoid(x))\n"
    found = inspected(tmp_path, text, time_limit=10)
    assert outcome_of_gradient(found) == "right"
    assert found.remarks == (
        "line 4 still runs after 10 s: after it only imports, functions and constants were run "
        '(put training under if __name__ == "__main__": to leave it out)',
    )
    assert not found.broken


def test_training_under_the_guard_is_not_run(tmp_path: Path) -> None:
    found = inspected(tmp_path, SIGMOID + RIGHT + "if __name__ == '__main__':\n    1 / 0\n")
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("os._exit(3)", "line 3 ends the program (exit code 3)"),
        (
            "os.kill(os.getpid(), 9)",
            "line 3 kills the program (SIGKILL: killed, as systems do when memory runs out)",
        ),
    ],
)
def test_the_last_words_of_a_file_that_ends_its_process_are_a_remark(
    tmp_path: Path, ending: str, words: str
) -> None:
    deadly = f"import os; os.write(2, b'no space\\n'); K = {ending}\n"
    text = SIGMOID + deadly + RIGHT + "def relu(x): return K * x\n"
    found = inspected(tmp_path, text.replace("os.write", "L = os.write").replace("K * x", "K * L"))
    assert outcome_of_gradient(found) == "right"
    assert found.remarks == (f'{words}: it was left out; the last it wrote: "no space"',)
    [sentence] = [each.sentence for each in found.verdicts if each.function == "relu"]
    assert sentence == (
        "relu uses K, which the file did not define (line 3 was not run to its end)."
    )


def test_the_report_names_the_line_of_a_crash(tmp_path: Path) -> None:
    crash = (
        "import ctypes\ndef sin(x): return np.sin(x)\ndef sin_prime(x):\n    ctypes.string_at(0)\n"
    )
    found = inspected(tmp_path, SIGMOID + crash + RIGHT)
    verdicts = {each.function: (each.outcome, each.sentence) for each in found.verdicts}
    assert verdicts["sin_prime"] == (
        "not checked",
        "sin_prime kills the program (SIGSEGV: segmentation fault) when it is checked; "
        'the last it wrote: "Fatal Python error: Segmentation fault in line 6".',
    )
    assert outcome_of_gradient(found) == "right"


def test_exiting_and_reading_input_lead_to_remarks(tmp_path: Path) -> None:
    needed = "import sys\nn = input('steps? ')\ndef relu(x): return n\n"
    found = inspected(tmp_path, SIGMOID + RIGHT + needed)
    assert found.remarks == ("line 5 raises EOFError: it asks for input, and there is none",)
    with pytest.raises(InspectionError) as error:
        inspected(tmp_path, "import sys\nsys.exit('done')\n")
    assert str(error.value).startswith("line 2 ends the program: sys.exit(done)\n")


def test_a_function_that_kills_its_process_is_not_checked_and_the_others_are(
    tmp_path: Path,
) -> None:
    deadly = "import os\ndef sin(x): return np.sin(x)\ndef sin_prime(x): os._exit(7)\n"
    found = inspected(tmp_path, SIGMOID + deadly + RIGHT)
    verdicts = {each.function: (each.outcome, each.sentence) for each in found.verdicts}
    assert verdicts["sin_prime"] == (
        "not checked",
        "sin_prime ends the program (exit code 7) when it is checked.",
    )
    assert outcome_of_gradient(found) == "right"


def test_a_function_that_sleeps_for_ever_is_not_checked_and_the_others_are(
    tmp_path: Path,
) -> None:
    endless = "import time\ndef sin(x): return np.sin(x)\ndef sin_prime(x): time.sleep(1e6)\n"
    found = inspected(tmp_path, SIGMOID + endless + RIGHT, time_limit=10)
    verdicts = {each.function: (each.outcome, each.sentence) for each in found.verdicts}
    assert verdicts["sin_prime"] == (
        "not checked",
        "sin_prime does not return within 10 s when it is checked.",
    )
    assert outcome_of_gradient(found) == "right"


def test_what_is_judged_when_the_time_of_the_file_is_used_up_is_said(tmp_path: Path) -> None:
    endless = "import time\ndef sin(x): return np.sin(x)\ndef sin_prime(x): time.sleep(1e6)\n"
    after = "def tanh(x): return np.tanh(x)\ndef tanh_prime(x): return 1 - np.tanh(x) ** 2\n"
    found = inspected(tmp_path, SIGMOID + endless + after, file_limit=12.0)
    verdicts = {each.function: (each.outcome, each.sentence) for each in found.verdicts}
    assert verdicts["sigmoid"][0] == "right"
    for name in ("sin_prime", "tanh_prime"):
        outcome, sentence = verdicts[name]
        assert outcome == "not checked"
        used = f"{name} was not checked: the time limit of 12 s for the file was used up by "
        assert sentence.startswith(used + "sin_prime (")


def test_trainings_are_checked_last_and_shown_where_they_stand(tmp_path: Path) -> None:
    endless = "import time\ndef train_epoch(X, y, w, b, lr, batch_size): time.sleep(1e6)\n"
    found = inspected(tmp_path, "import numpy as np\n" + endless + SIGMOID, file_limit=8.0)
    verdicts = [(each.function, each.outcome) for each in found.verdicts]
    assert verdicts == [("train_epoch", "not checked"), ("sigmoid", "right")]


def test_a_file_whose_own_statements_use_up_its_time_is_refused(tmp_path: Path) -> None:
    endless = "import time\nn = time.sleep(1e6)\ndef relu(x): return np.maximum(n, x)\n"
    with pytest.raises(InspectionError) as error:
        inspected(tmp_path, "import numpy as np\n" + endless, file_limit=6.0)
    assert "the time limit of 6 s for the file was used up by running it (" in str(error.value)


def test_what_the_text_shows_is_kept_of_a_check_that_does_not_end() -> None:
    remark = "In line 4 vt is divided by 1 - beta2."
    event = {"piece": "adam", "function": "step", "place": "line 3", "notes": [remark]}
    found = verdict_on_stopped_check(event, "does not return within 30 s")
    assert (found.sentence, found.notes) == ("step does not return within 30 s.", (remark,))


def test_a_function_whose_search_took_too_long_is_judged_without_one(tmp_path: Path) -> None:
    file, events = tmp_path / "solution.py", tmp_path / "events"
    file.write_text(SIGMOID + "def relu(x): return np.minimum(0, x)\n", encoding="utf-8")
    job = Job(str(file), {}, unsearched=("relu=relu",))
    run_in_child(lambda: str(run_job(job, EventWriter(str(events), b"key"))), 60.0)
    written = read_events(events, b"key").events
    assert "searching" not in [each["event"] for each in written]
    [found] = [e["verdict"] for e in written if "verdict" in e and e["key"] == "relu=relu"]
    assert (found["verdict"], found["fix"]) == ("wrong", None)
    assert found["remarks"] == [NOT_SEARCHED]


def test_damaged_lines_of_the_record_are_one_remark(tmp_path: Path) -> None:
    forged = '{"event": "verdict", "key": "x", "verdict": {}}\\n{"event": "looked"}\\nx\\n'
    text = f"import sys\nwith open(sys.orig_argv[-3], 'a') as f: K = f.write('{forged}') > 0\n"
    found = inspected(
        tmp_path, SIGMOID + text + RIGHT + "def relu(x): return np.maximum(x, 0) * K\n"
    )
    assert outcome_of_gradient(found) == "right"
    assert found.remarks == ("3 lines of the record of the check were damaged and left out",)


def test_a_file_that_forks_is_inspected_once_and_leaves_no_process(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    fork = (
        f"import os, time\npipe = os.open({str(pipe)!r}, os.O_WRONLY)\nK = 1\n"
        "if os.fork() == 0:\n    K = os.write(pipe, b'child')\n    time.sleep(1e6)\n"
        "def relu(x): return K * np.maximum(x, 0)\n"
    )
    found = inspected(tmp_path, SIGMOID + RIGHT + fork)
    assert len([each for each in found.verdicts if each.function == "sigmoid_grad"]) == 1
    # A child that lived on would hold the pipe, and its end would not come.
    os.set_blocking(reading, True)
    while select.select([reading], [], [], 60)[0] and (text := os.read(reading, 100)):
        assert text == b"child"
    assert select.select([reading], [], [], 0)[0]
    os.close(reading)


def test_too_much_memory_is_an_error_of_the_file(tmp_path: Path) -> None:
    there = memory_allowed()
    assert there is not None
    hungry = f"large = np.empty({there * 3 // 4 + 1}, dtype=np.uint8)\n"  # reserved, never written
    found = inspected(tmp_path, SIGMOID + hungry + RIGHT + "def relu(x): return large\n")
    [remark] = found.remarks
    assert remark.startswith("line 3 raises MemoryError: Unable to allocate")
    assert outcome_of_gradient(found) == "right"


def test_a_cell_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    cells = [
        "%matplotlib inline\n" + SIGMOID,
        "k = 1 / 0",
        "k = 1 + 1",
        RIGHT + "def relu(x): return k",
    ]
    book = {"cells": [{"cell_type": "code", "source": text} for text in cells]}
    file = tmp_path / "solution.ipynb"
    file.write_text(json.dumps(book), encoding="utf-8")
    found = inspect_file(file, time_limit=60)
    assert outcome_of_gradient(found) == "right"
    assert found.verdicts[-1].place == "code cell 4, line 1"
    assert found.remarks == (
        "code cell 1: left out %matplotlib inline",
        "code cell 2, line 1 raises ZeroDivisionError: division by zero",
    )


def test_a_file_with_nothing_to_check_is_an_error_with_the_known_names(tmp_path: Path) -> None:
    with pytest.raises(InspectionError) as error:
        inspected(tmp_path, "import numpy as np\nx = open('nothing')\ndef f(x): return x\n")
    first, second = str(error.value).splitlines()
    assert first.startswith("line 2 raises FileNotFoundError")
    assert second.startswith(
        f'"{tmp_path / "solution.py"}" must have a function that is a piece of the exercise, '
        "found none (name yours: --piece descent=my_function). Looked for "
    )
    assert "bce_loss" in second


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), "soon", True])
def test_a_time_limit_must_be_a_positive_number_of_seconds(tmp_path: Path, seconds: object) -> None:
    with pytest.raises(InspectionError) as error:
        inspect_file(tmp_path / "a.py", time_limit=seconds)  # type: ignore[arg-type]  # wrong
    shown = '"soon"' if seconds == "soon" else seconds
    assert str(error.value) == (
        f"time_limit must be a number of seconds above 0, got {shown} (the default is 30)"
    )
    with pytest.raises(InspectionError) as error:
        inspect_file(tmp_path / "a.py", file_limit=seconds)  # type: ignore[arg-type]  # wrong
    assert str(error.value) == (
        f"file_limit must be a number of seconds above 0, got {shown} (None for no limit)"
    )


SHARED_LIST = """
import numpy as np


class Stack:
    layers = []

    def __init__(self, weights):
        for each in weights:
            self.layers.append(each)

    def forward(self, x):
        for w, b, act in self.layers:
            x = act(x @ w + b)
        return x


def network(x, weights):
    out = Stack(weights).forward(x)
    return out.ravel() if out.shape[1] == 1 else out
"""


def test_a_given_function_is_found_as_the_file_left_it(tmp_path: Path) -> None:
    names: dict[str, Any] = {"__name__": "solution"}
    file = tmp_path / "solution.py"
    file.write_text(SHARED_LIST, encoding="utf-8")
    exec(compile(SHARED_LIST, str(file), "exec"), names)
    job = Job("", {"network": "network"})
    find_candidates(job, names, UserCode({str(file)}, tmp_path))
    assert names["Stack"].layers == []
