"""Ctrl-C waits for a first import of a library, and is not lost where Python drops exceptions."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest

from steepest.interrupts import raise_dropped_interrupt, restored_output, uninterrupted


def interrupt() -> None:
    """Ctrl-C now."""
    os.kill(os.getpid(), signal.SIGINT)


def test_an_interrupt_waits_until_the_block_is_complete() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():  # noqa: PT012
        interrupt()
        steps.append("complete")
    assert steps == ["complete"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_error_of_an_import_is_raised_as_it_is() -> None:
    with pytest.raises(ModuleNotFoundError), uninterrupted():
        import no_such_library  # type: ignore[import-not-found]  # noqa: F401
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_other_threads_change_no_handler() -> None:
    handlers = []

    def work() -> None:
        with uninterrupted():
            handlers.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert handlers == [signal.default_int_handler]


class InterruptedWhenFreed:
    """Python drops what ``__del__`` raises."""

    def __del__(self) -> None:
        interrupt()


class CallsWhenFreed:
    """What the call in ``__del__`` raises is dropped as well."""

    def __del__(self) -> None:
        os.getpid()


class FailsWhenFreed:
    """Python reports what ``__del__`` raises, and goes on."""

    def __del__(self) -> None:
        raise ValueError("while it is freed")


def test_a_dropped_interrupt_is_raised_at_the_next_call() -> None:
    steps, hook = [], sys.unraisablehook
    with pytest.raises(KeyboardInterrupt), raise_dropped_interrupt():  # noqa: PT012
        InterruptedWhenFreed()
        steps.append("went on")
    assert steps == []
    assert sys.unraisablehook is hook
    assert sys.getprofile() is None
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_interrupt_that_is_dropped_twice_is_raised() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), raise_dropped_interrupt():  # noqa: PT012
        InterruptedWhenFreed()
        CallsWhenFreed()
        steps.append("went on")
    assert steps == []


def test_what_else_is_dropped_is_reported_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    reported = []
    monkeypatch.setattr(sys, "unraisablehook", lambda what: reported.append(what.exc_type))
    with raise_dropped_interrupt():
        FailsWhenFreed()
    assert reported == [ValueError]


def test_an_interrupt_that_python_keeps_ends_the_block_at_once() -> None:
    steps = []
    with pytest.raises(KeyboardInterrupt), raise_dropped_interrupt():  # noqa: PT012
        interrupt()
        steps.append("went on")
    assert steps == []


def test_an_interrupt_that_a_library_turned_into_another_error_is_raised() -> None:
    with pytest.raises(KeyboardInterrupt), raise_dropped_interrupt():  # noqa: PT012
        try:
            interrupt()
        except KeyboardInterrupt:
            raise ValueError("invalid affine transformation matrix") from None


def test_another_error_is_raised_as_it_is() -> None:
    with pytest.raises(ValueError, match="no number"), raise_dropped_interrupt():
        raise ValueError("no number")


def test_output_that_an_interrupt_left_redirected_is_restored(
    capsys: pytest.CaptureFixture[str],
) -> None:
    filters = list(warnings.filters)
    with pytest.raises(KeyboardInterrupt), restored_output():  # noqa: PT012
        sys.stdin = sys.stdout = sys.stderr = io.StringIO()
        warnings.simplefilter("ignore")
        np.seterr(all="ignore")
        interrupt()
    print("shown")
    print("shown too", file=sys.stderr)
    assert capsys.readouterr() == ("shown\n", "shown too\n")
    assert warnings.filters == filters
    assert np.geterr()["divide"] == "warn"


@pytest.mark.parametrize("nested", ["library", "library.part"])
def test_a_library_whose_first_import_meets_an_interrupt_works_afterwards(
    tmp_path: Path, nested: str
) -> None:
    package = tmp_path / "library"
    package.mkdir()
    stop = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"
    for file, name in (("__init__.py", "library"), ("part.py", "library.part")):
        (package / file).write_text((stop if name == nested else "") + "value = 1\n")
    (tmp_path / "main.py").write_text(
        "from steepest.interrupts import raise_dropped_interrupt, restored_output, uninterrupted\n"
        "try:\n"
        "    with uninterrupted():\n"
        "        import library.part\n"
        "except KeyboardInterrupt:\n"
        "    import sys\n"
        "    assert 'library.part' in sys.modules\n"
        "    print(library.value, library.part.value)\n"
    )
    done = subprocess.run(
        [sys.executable, str(tmp_path / "main.py")],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([*sys.path, str(tmp_path)])},
        check=False,
    )
    assert done.stdout == "1 1\n", done.stderr


READS = """
import os, signal, sys, threading
from pathlib import Path
{first}
from steepest.data.table_files import read_table_file

def interrupted(read, delay):
    if delay:
        threading.Timer(delay, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        try:
            while True:
                read(Path(sys.argv[1]))
        except KeyboardInterrupt:
            pass
        for _ in range(100):
            pass
    except KeyboardInterrupt:
        return "twice"
    return "once"

print(*[interrupted(read_table_file, delay) for delay in {delays}])
print(read_table_file(Path(sys.argv[1])).frame.shape)
"""

WHILE_POLARS_IS_IMPORTED = """
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == "polars.lazyframe":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
"""


@pytest.mark.parametrize(
    ("first", "delays"),
    [("import polars", [0.02 * n for n in range(1, 11)]), (WHILE_POLARS_IS_IMPORTED, [0])],
    ids=["while polars reads", "while polars is imported"],
)
def test_an_interrupt_of_a_table_is_raised_once_and_the_next_table_is_read(
    tmp_path: Path, first: str, delays: list[float]
) -> None:
    rows = np.random.default_rng(0).random((2000, 20)).round(3)
    header = ",".join(f"column {n}" for n in range(20))
    np.savetxt(tmp_path / "table.csv", rows, "%g", ",", header=header, comments="")
    script = READS.format(first=first, delays=delays)
    done = subprocess.run(
        [sys.executable, "-c", script, tmp_path / "table.csv"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"{' '.join(['once'] * len(delays))}\n(2000, 20)\n", done.stderr
