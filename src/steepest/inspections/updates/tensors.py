"""Arrays that answer like tensors, and lists that answer like methods."""

from __future__ import annotations

from typing import Any

import numpy as np

__all__ = ["CallableList", "Parameter"]


class Parameter(np.ndarray):
    """An array that also answers like a tensor: ``.data``, ``.grad``, ``.detach()``."""

    grad: Any = None
    place: int = 0
    skip_decay, requires_grad, trainable = False, True, True

    @property
    def data(self) -> Any:
        """The numbers; what is assigned is written into them."""
        return self.view(Parameter)

    @data.setter
    def data(self, value: Any) -> None:
        self[...] = np.asarray(value)

    @property
    def cached_data(self) -> Any:
        """The same numbers."""
        return self.data

    @cached_data.setter
    def cached_data(self, value: Any) -> None:
        self.data = value

    @property
    def value(self) -> Any:
        """The same numbers."""
        return self.data

    @value.setter
    def value(self, numbers: Any) -> None:
        self.data = numbers

    @property
    def params(self) -> Any:
        """The same numbers."""
        return self.data

    @params.setter
    def params(self, numbers: Any) -> None:
        self.data = numbers

    @property
    def grads(self) -> Any:
        """The gradient."""
        return self.grad

    @property
    def gradients(self) -> dict[Any, Any]:
        """The gradient by the parameter itself, as nodes of a graph keep it."""
        return {self: self.grad}

    def __getitem__(self, key: Any) -> Any:
        """An element; or by a text, as of a dictionary, the numbers or the gradient."""
        if isinstance(key, str):
            return self.grad if "grad" in key.lower() or key in ("g", "d") else self.data
        return super().__getitem__(key)

    def __setitem__(self, key: Any, value: Any) -> None:
        if isinstance(key, str):
            key = ...
        super().__setitem__(key, np.asarray(value))

    def __hash__(self) -> int:  # type: ignore[override]  # tensors are keys of dictionaries
        return id(self)

    def detach(self) -> Any:
        """The array itself."""
        return self

    def numpy(self) -> Any:
        """The numbers."""
        return self.view(np.ndarray)


class CallableList(list[Any]):
    """A list that may also be called, as ``layer.parameters()``."""

    def __call__(self) -> CallableList:
        """The list."""
        return self
