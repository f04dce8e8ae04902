from __future__ import annotations

import pytest

from wasm_module import WasmEngine


@pytest.fixture(params=["steepest", "steepest-relaxed"])
def wasm(request: pytest.FixtureRequest) -> WasmEngine:
    """An instance of each module."""
    return WasmEngine(request.param)
