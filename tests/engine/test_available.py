"""The engine was built. Without this test all tests of the engine would be skipped unnoticed."""

from __future__ import annotations

import platform
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from steepest import compiled


def processor_can() -> bool:
    """Whether this is a processor that the engine promises to run on."""
    if platform.machine() not in ("x86_64", "AMD64"):
        return True
    info = Path("/proc/cpuinfo")
    return not info.exists() or {"avx2", "fma"} <= set(info.read_text().split())


@pytest.mark.skipif(not processor_can(), reason="this processor lacks AVX2 and FMA")
def test_the_engine_is_available() -> None:
    assert compiled.available(), compiled.unavailable_because()


def test_without_the_engine_the_readable_trainer_trains_with_one_warning() -> None:
    """A replaced ``_cpu`` module reports an old processor."""
    program = textwrap.dedent(
        """
        import sys, types, warnings
        cpu = types.ModuleType("steepest._cpu")
        cpu.supported = lambda: False
        sys.modules["steepest._cpu"] = cpu
        import steepest as st
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            run = st.train("iris", hidden=4, epochs=2)
            study = st.sweep("iris", hidden=4, epochs=2, seeds=2)
        print(run.status, study.runs.height, "steepest._engine" in sys.modules)
        print(*(w.message for w in caught if w.category is st.EngineWarning), sep="\\n")
        """
    )
    child = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    first, *warned = child.stdout.splitlines()
    assert first == "done 2 False"
    assert len(warned) == 1, warned
    assert "this processor lacks AVX2 and FMA" in warned[0]
    assert "slower" in warned[0] or "times" in warned[0]
