"""The engine as WebAssembly, run by wasmtime, with arrays of NumPy in its memory."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from wasmtime import Engine, Linker, Module, Store, WasiConfig

from steepest.training.settings import Settings

BUILT = Path(__file__).parents[1] / "build/wasm"
"""Where ``make wasm`` puts the modules."""

_FLAGS = ("drop_last", "loss_after")
_NUMBERS = ("momentum", "beta1", "beta2", "epsilon", "rho", "weight_decay", "learning_rate")
_MORE_NUMBERS = ("decay", "label_smoothing", "dropout", "min_delta", "epochs")
_CHOICES = ("initialisation", "rule", "schedule")


@cache
def compiled_module(variant: str) -> tuple[Engine, Module]:
    """A module, compiled for this machine."""
    engine = Engine()
    return engine, Module.from_file(engine, str(BUILT / f"{variant}.wasm"))


class WasmEngine:
    """One instance of a module; its functions are called by name."""

    def __init__(self, variant: str) -> None:
        engine, module = compiled_module(variant)
        self._store = Store(engine)
        self._store.set_wasi(WasiConfig())
        linker = Linker(engine)
        linker.define_wasi()
        self._exports = linker.instantiate(self._store, module).exports(self._store)
        self.call("_initialize")

    def call(self, name: str, *arguments: int | float) -> Any:
        """A function of the module."""
        return self._exports[name](self._store, *arguments)  # type: ignore[operator]

    def put(self, values: ArrayLike, dtype: str) -> int:
        """The address of a copy."""
        array = np.ascontiguousarray(values, dtype=dtype)
        address = self.call("allocate", max(1, array.nbytes))
        self._bytes()[address : address + array.nbytes] = array.tobytes()
        return int(address)

    def text(self, text: str) -> int:
        """The address of a text that ends in 0."""
        return self.put(np.frombuffer(text.encode() + b"\0", dtype="u1"), "u1")

    def get(self, address: int, shape: int | tuple[int, ...], dtype: str) -> NDArray[Any]:
        """A copy of an array of the module."""
        count = int(np.prod(shape)) * np.dtype(dtype).itemsize
        data = bytes(self._bytes()[address : address + count])
        return np.frombuffer(data, dtype=dtype).reshape(shape)

    def _bytes(self) -> Any:
        memory = self._exports["memory"]
        start = ctypes.addressof(memory.data_ptr(self._store).contents)  # type: ignore[union-attr]
        size = memory.data_len(self._store)  # type: ignore[union-attr]
        return memoryview((ctypes.c_ubyte * size).from_address(start)).cast("B")

    # ---- what tests need of it

    def use_table(self, x: ArrayLike, y: ArrayLike, classes: int, *, scale: bool = True) -> None:
        """The table that is trained on."""
        rows, columns = np.shape(x)
        self.call(
            "set_table", self.put(x, "f8"), self.put(y, "i4"), rows, columns, classes, int(scale)
        )

    def use_parts(self, parts: Sequence[NDArray[Any]]) -> None:
        """The row numbers of training, validation and test part."""
        self.call("set_parts", self.put(np.concatenate(parts), "i4"), *map(len, parts))

    def use(self, settings: Settings, d: int, classes: int) -> None:
        """The settings of the next runs."""
        sizes = settings.sizes(d, classes)
        self.call("set_widths", self.put(sizes, "i4"), len(sizes))
        numbers = {name: getattr(settings, name) for name in (*_NUMBERS, *_MORE_NUMBERS, *_FLAGS)}
        numbers |= {
            "batch_size": settings.batch_size or 0,
            "max_gradient_norm": settings.max_gradient_norm or 0.0,
            "patience": settings.patience or 0,
            "schedule_per_step": settings.schedule_unit == "step",
            "float64": settings.dtype == "float64",
        }
        for name, value in numbers.items():
            assert self.call("set_number", self.text(name), float(value)), name
        choices = {name: getattr(settings, name) for name in _CHOICES}
        choices["loss"] = settings.loss_for(classes)
        if settings.hidden:
            [choices["activation"]] = set(settings.activations())
        for name, value in choices.items():
            assert self.call("set_choice", self.text(name), self.text(value)), name

    def train(self, seeds: Sequence[int]) -> None:
        """A run for each seed, with all three streams on it."""
        self.call("train", self.put(np.repeat(np.array(seeds, "u8"), 3), "u8"), len(seeds))
