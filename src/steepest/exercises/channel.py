"""Values as bytes: what passes between the judge and the process of a submission.

A message is the length of its description, the length of its arrays, the description as JSON, and
the elements of all arrays in their order. Nothing in it is executed or looked up by name, so a
message may come from anybody; the reader checks every length. This file is also read in the process
of the submission, and imports nothing of steepest.
"""

from __future__ import annotations

import json
import struct
import sys
from typing import Any, Final

import numpy as np

__all__ = ["HEAD", "BadMessage", "Other", "Tensor", "pack", "read_lengths", "unpack"]

HEAD: Final = struct.Struct("<IQ")
MOST_DESCRIPTION: Final = 2**21
MOST_ELEMENTS: Final = 2**26
"""Bytes of arrays in a message: 64 MB."""
MOST_DEPTH: Final = 20
MOST_ARRAYS: Final = 10_000
LONGEST_TEXT: Final = 100_000
KINDS: Final = "biufc"


class BadMessage(ValueError):
    """Bytes that do not form a message, or a value that is too large for one."""


class Other:
    """A value that no message can hold, such as an object of a class; its type in words."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def __repr__(self) -> str:
        return f"an object of type {self.kind}"


def pack(value: Any) -> bytes:
    """A value as a message.

    Raises:
        BadMessage: it is too large or nested too deeply.

    >>> unpack(pack({"loss": 0.5, "gradient": (np.zeros(2), None)}))
    {'loss': 0.5, 'gradient': (array([0., 0.]), None)}
    """
    arrays: list[bytes] = []
    try:
        text = json.dumps(_describe(value, arrays, 0)).encode()
    except RecursionError:
        raise BadMessage("it is nested too deeply") from None
    elements = b"".join(arrays)
    if len(text) > MOST_DESCRIPTION or len(elements) > MOST_ELEMENTS:
        raise BadMessage(f"it is larger than {MOST_ELEMENTS >> 20} MB")
    return HEAD.pack(len(text), len(elements)) + text + elements


def read_lengths(head: bytes) -> int:
    """The number of bytes that follow the head of a message.

    Raises:
        BadMessage: it is damaged, or the message is too large.
    """
    text, elements = HEAD.unpack(head)
    if text > MOST_DESCRIPTION or elements > MOST_ELEMENTS:
        raise BadMessage("its lengths are too large")
    return int(text + elements)


def unpack(data: bytes) -> Any:
    """The value of a message.

    Raises:
        BadMessage: it is damaged.
    """
    try:
        text, elements = HEAD.unpack_from(data)
        body = memoryview(data)[HEAD.size :]
        if len(body) != text + elements:
            raise BadMessage("its lengths are wrong")
        reader = _Reader(body[text:])
        value = reader.value(json.loads(bytes(body[:text])), 0)
    except BadMessage:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, struct.error) as problem:
        raise BadMessage(f"it is damaged ({type(problem).__name__})") from None
    if reader.left:
        raise BadMessage("its lengths are wrong")
    return value


def _describe(value: Any, arrays: list[bytes], depth: int) -> Any:
    if depth > MOST_DEPTH:
        raise BadMessage("it is nested too deeply")
    kind = type(value)
    if value is None or kind is bool:
        return value
    if kind is int and abs(value) < 2**63:
        return value
    if kind is float:
        return {"float": value.hex()}
    if kind is str:
        return {"text": value[:LONGEST_TEXT].encode("utf-8", "replace").decode()}
    if isinstance(value, np.random.Generator):
        return {"generator": _state_as_text(value.bit_generator.state)}
    if isinstance(value, list | tuple):
        # A named tuple or another subclass is one with these elements.
        word = "list" if isinstance(value, list) else "tuple"
        return {word: [_describe(each, arrays, depth + 1) for each in value]}
    if isinstance(value, dict):
        pairs = [[str(k), _describe(each, arrays, depth + 1)] for k, each in value.items()]
        return {"dict": pairs}
    if hasattr(value, "__given_to_students__") and hasattr(value, "__name__"):
        return {"given": str(value.__name__)}
    return _describe_array(value, arrays)


def _describe_array(value: Any, arrays: list[bytes]) -> Any:
    kind = "array"
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(value, torch.Tensor):
        kind, value = "tensor", value.detach().cpu().numpy()
    elif not isinstance(value, np.ndarray | np.generic) and hasattr(value, "__array__"):
        value = np.asarray(value)
    if not isinstance(value, np.ndarray | np.generic):
        return {"object": type(value).__name__[:LONGEST_TEXT]}
    array = np.asarray(value)
    if array.dtype.kind not in KINDS or array.dtype.itemsize > 16:
        return {"object": f"array of {array.dtype}"[:100]}
    if array.dtype.kind == "f" and array.dtype.itemsize > 8:
        array = array.astype(float)
    if array.nbytes > MOST_ELEMENTS or len(arrays) >= MOST_ARRAYS:
        raise BadMessage(f"it is larger than {MOST_ELEMENTS >> 20} MB")
    array = array.astype(array.dtype.newbyteorder("<"))
    arrays.append(array.tobytes())
    if isinstance(value, np.generic):  # an array of no dimension could be changed in place
        kind = "scalar"
    return {kind: array.dtype.str, "shape": list(array.shape)}


def _state_as_text(state: Any) -> Any:
    """The state of a generator, with its large numbers as text."""
    if isinstance(state, dict):
        return {key: _state_as_text(each) for key, each in state.items()}
    return f"{state}" if isinstance(state, int) else state


class _Reader:
    """Reads values from their description, and arrays from the bytes after it."""

    def __init__(self, elements: memoryview) -> None:
        self._elements, self._position, self._arrays = elements, 0, 0

    @property
    def left(self) -> int:
        """The number of bytes that were not read."""
        return len(self._elements) - self._position

    def value(self, described: Any, depth: int) -> Any:
        if depth > MOST_DEPTH:
            raise BadMessage("it is nested too deeply")
        if described is None or type(described) in (bool, int):
            return described
        if "float" in described:
            return float.fromhex(described["float"])
        if "text" in described:
            return str(described["text"])
        if "list" in described:
            return [self.value(each, depth + 1) for each in described["list"]]
        if "tuple" in described:
            return tuple(self.value(each, depth + 1) for each in described["tuple"])
        if "dict" in described:
            return {str(key): self.value(each, depth + 1) for key, each in described["dict"]}
        if "object" in described:
            return Other(str(described["object"])[:100])
        if "generator" in described:
            return Other(f"generator:{json.dumps(described['generator'])}")
        if "given" in described:
            return Other(f"given:{described['given']}")
        kind = next((each for each in ("tensor", "scalar") if each in described), "array")
        array = self._array(described[kind], described["shape"])
        if kind == "scalar":
            return array[()]
        return array if kind == "array" else Tensor(array)

    def _array(self, dtype_text: Any, shape: Any) -> Any:
        self._arrays += 1
        if self._arrays > MOST_ARRAYS or not isinstance(dtype_text, str) or len(dtype_text) > 4:
            raise BadMessage("it has an array that cannot be read")
        dtype = np.dtype(dtype_text)
        if dtype.kind not in KINDS or not isinstance(shape, list) or len(shape) > 32:
            raise BadMessage("it has an array that cannot be read")
        size = dtype.itemsize
        for each in shape:
            if type(each) is not int or not 0 <= each <= MOST_ELEMENTS:
                raise BadMessage("it has an array that cannot be read")
            size *= each
            if size > MOST_ELEMENTS:
                raise BadMessage("it has an array that cannot be read")
        if size > self.left:
            raise BadMessage("its lengths are wrong")
        part = self._elements[self._position : self._position + size]
        self._position += size
        return np.frombuffer(part, dtype).reshape(shape).copy()


class Tensor:
    """An array that is a tensor of torch in the process of the submission."""

    def __init__(self, array: Any) -> None:
        self.array = array

    def __repr__(self) -> str:
        return f"Tensor({self.array!r})"
