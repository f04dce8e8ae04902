"""The engine as WebAssembly, run by wasmtime, with arrays of NumPy in its memory."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.data.datasets import Dataset
from steepest.training.inputs import make_plan
from steepest.training.settings import Settings

BUILT = Path(__file__).parents[1] / "build/wasm"
"""Where ``make wasm`` puts the modules."""

_NUMBERS = (
    *("momentum", "beta1", "beta2", "epsilon", "rho", "weight_decay", "learning_rate", "decay"),
    *("label_smoothing", "dropout", "min_delta", "decay_patience", "delta", "quantile", "epochs"),
    *("drop_last", "loss_after", "batch_size", "max_gradient_norm", "patience", "restore_best"),
)
_ONLY_IF_GIVEN = ("decay_every", "warmup")
_CHOICES = ("loss", "initialisation", "rule", "schedule", "schedule_unit", "monitor", "dtype")


@cache
def compiled_module(variant: str) -> tuple[Any, Any]:
    """A module, compiled for this machine."""
    from wasmtime import Engine, Module  # only these tests need it

    engine = Engine()
    return engine, Module.from_file(engine, str(BUILT / f"{variant}.wasm"))


class WasmEngine:
    """One instance of a module; its functions are called by name."""

    def __init__(self, variant: str) -> None:
        from wasmtime import Linker, Store, WasiConfig

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

    def pages(self) -> int:
        """How much memory the module has, in pages of 64 KiB."""
        return int(self._exports["memory"].size(self._store))  # type: ignore[union-attr]

    def checked(self, name: str, *arguments: int | float) -> None:
        """A function that is refused with a sentence."""
        if not self.call(name, *arguments):
            raise ValueError(self.error())

    def error(self) -> str:
        """The sentence about the last call."""
        data = bytes(self._bytes()[self.call("error") :][:1024])
        return data.partition(b"\0")[0].decode()

    # ---- what tests need of it

    def prepare(self, data: Dataset, split: Any, settings: Settings) -> None:
        """The table with its split, and the settings."""
        plan = make_plan(data, split)
        if plan.targets is None:
            self.use_table(plan.x, plan.y, plan.classes, scale=plan.scale)
        else:
            self.use_targets(plan.x, plan.targets, regression=plan.problem == "regression")
        self.use_parts(split)
        self.use(settings, plan.sizes(settings))

    def use_table(self, x: ArrayLike, y: ArrayLike, classes: int, *, scale: bool = True) -> None:
        """The table that is trained on."""
        rows, columns = np.shape(x)
        self.checked(
            "set_table", self.put(x, "f8"), self.put(y, "i4"), rows, columns, classes, int(scale)
        )

    def use_targets(self, x: ArrayLike, targets: ArrayLike, *, regression: bool) -> None:
        """The same with numbers or labels."""
        (rows, columns), outputs = np.shape(x), np.shape(targets)[1]
        addresses = self.put(x, "f8"), self.put(targets, "f8")
        self.checked("set_target_table", *addresses, rows, columns, outputs, int(regression), 1)

    def use_parts(self, parts: Sequence[NDArray[Any]]) -> None:
        """The row numbers of training, validation and test part."""
        self.checked("set_parts", self.put(np.concatenate(parts), "i4"), *map(len, parts))

    def use(self, settings: Settings, widths: Sequence[int]) -> None:
        """The settings of the next runs."""
        self.checked("set_widths", self.put(widths, "i4"), len(widths))
        for name in (*_NUMBERS, *_ONLY_IF_GIVEN):
            value = getattr(settings, name)
            if value is not None or name not in _ONLY_IF_GIVEN:
                self.checked("set_number", self.text(name), float(value or 0))
        for name in _CHOICES:
            self.choose(name, getattr(settings, name))
        if settings.hidden:
            self.choose("activation", ",".join(settings.activations()))
        weight = settings.class_weight
        if isinstance(weight, tuple):
            self.checked("set_class_weights", self.put(weight, "f8"), len(weight))
        else:
            self.choose("class_weight", weight or "none")

    def choose(self, name: str, value: str) -> None:
        """A setting that is a name."""
        self.checked("set_choice", self.text(name), self.text(value))

    def train(self, seeds: Sequence[int]) -> None:
        """A run for each seed, with all three streams on it."""
        self.checked("train", self.put(np.repeat(np.array(seeds, "u8"), 3), "u8"), len(seeds))

    def begin(self, seeds: Sequence[int]) -> None:
        """The same, to be advanced."""
        self.checked("begin", self.put(np.repeat(np.array(seeds, "u8"), 3), "u8"), len(seeds))

    def predict(self, run: int, x: NDArray[Any], outputs: int) -> NDArray[Any]:
        """Predictions of a run for new rows."""
        out = self.put(np.zeros((len(x), outputs)), "f8")
        self.checked("predict", run, self.put(x, "f8"), len(x), out)
        return self.get(out, (len(x), outputs), "f8")


def halves(data: Dataset) -> tuple[Any, Any, Any]:
    """Every second row for training, the others for validation."""
    rows = np.arange(len(data.y))
    return rows[::2], rows[1::2], rows[:0]
