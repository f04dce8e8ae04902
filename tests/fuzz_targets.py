"""Readers of what others may have written, each as a function of bytes for fuzzing.

A target reads the bytes as steepest would, and lets nothing pass but the errors that are documented
for it. ``tests/fuzz_corpus`` has the inputs of each that coverage-guided fuzzing has found
(``tests/deep/fuzz_files.py``), one a line in hexadecimal.
"""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import polars as pl
import safetensors.numpy

import steepest as st
from steepest.data.parquet_sizes import ParquetError, read_parquet
from steepest.data.table_files import read_table
from steepest.errors import ClaimError, DataError, ExpressionError, ModelError, StudyError
from steepest.expression import parse
from steepest.models.model_files import digest_of
from steepest.study.description_json import read_description

__all__ = ["TARGETS", "add_inputs", "kept_inputs"]

CORPUS = Path(__file__).parent / "fuzz_corpus"
MOST_BYTES = 100_000_000
TENSORS = {
    "layers.0.weight": (3, 2),
    "layers.0.bias": (2,),
    "layers.1.weight": (2, 1),
    "layers.1.bias": (1,),
    "mean": (3,),
    "deviation": (3,),
    "target_mean": (1,),
    "target_deviation": (1,),
}


def read_expression(data: bytes) -> None:
    """A formula that somebody typed: parsed and differentiated."""
    with contextlib.suppress(ExpressionError):
        parse(data.decode("utf-8", "replace")).derivative("x")


def read_study_json(data: bytes) -> None:
    """The description of a study, to which the SHA-256 of what stands before is added."""
    sealed = data + f',\n "sha256": "{hashlib.sha256(data).hexdigest()}"\n}}\n'.encode()
    with contextlib.suppress(StudyError):
        read_description(sealed)


def read_part(data: bytes) -> None:
    """A file of runs."""
    with contextlib.suppress(ParquetError, pl.exceptions.PolarsError):
        read_parquet(data, MOST_BYTES)


def read_csv(data: bytes) -> None:
    """A table in a file."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        Path(file.name).write_bytes(data)
        with contextlib.suppress(DataError):
            st.Dataset(read_table(Path(file.name)), "y")


def read_claim(data: bytes) -> None:
    """A claim file."""
    with tempfile.NamedTemporaryFile(suffix=".toml") as file:
        Path(file.name).write_bytes(data)
        with contextlib.suppress(ClaimError):
            st.Claim.read(file.name)


def read_model(data: bytes) -> None:
    """The description in a model file, beside tensors that fit the usual one and their SHA-256."""
    text = data.decode("utf-8", "replace")
    tensors = {name: np.ones(shape) for name, shape in TENSORS.items()}
    metadata = {"steepest": text, "sha256": digest_of(text, tensors)}
    with tempfile.NamedTemporaryFile(suffix=".safetensors") as file:
        Path(file.name).write_bytes(safetensors.numpy.save(tensors, metadata))
        with contextlib.suppress(ModelError):
            st.load_network(file.name).predict(np.ones((2, 3)))


def read_model_file(data: bytes) -> None:
    """A model file."""
    with tempfile.NamedTemporaryFile(suffix=".safetensors") as file:
        Path(file.name).write_bytes(data)
        with contextlib.suppress(ModelError):
            st.load_network(file.name)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "expression": read_expression,
    "study_json": read_study_json,
    "part": read_part,
    "csv": read_csv,
    "claim": read_claim,
    "model": read_model,
    "model_file": read_model_file,
}


def kept_inputs(name: str) -> list[bytes]:
    """The inputs of a target in the corpus."""
    lines = (CORPUS / f"{name}.hex").read_text(encoding="ascii").splitlines()
    return [bytes.fromhex(line) for line in lines]


def add_inputs(name: str, inputs: list[bytes], most: int) -> None:
    """Add inputs to the corpus of a target, as long as it has fewer than so many."""
    kept = dict.fromkeys(kept_inputs(name))
    for each in inputs:
        if len(kept) < most:
            kept[each] = None
    text = "".join(f"{each.hex()}\n" for each in kept)
    (CORPUS / f"{name}.hex").write_text(text, encoding="ascii")
