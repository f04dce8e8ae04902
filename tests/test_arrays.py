"""The library of an argument, and the same numbers in another."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import numpy as np
import pytest
import torch

from steepest.arrays import as_floating, convert_like, is_tensor, namespace, to_numpy
from steepest.errors import DataError


def test_the_namespace_is_the_arguments_library() -> None:
    assert namespace(torch.zeros(1)) is torch
    for x in (np.zeros(1), [1.0], 1, np.float32(1)):
        assert namespace(x) is np
        assert not is_tensor(x)


def test_torch_is_not_imported_for_arrays() -> None:
    code = (
        "import sys, numpy as np; from steepest.nn import networks; "
        "networks.network(np.zeros((1, 2)), networks.make_network((2, 1))); "
        "assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("dtype", [bool, np.int8, np.uint8, np.int64])
def test_integers_and_bools_become_float64(dtype: type) -> None:
    assert as_floating(np.ones(2, dtype=dtype)).dtype == np.float64


@pytest.mark.parametrize("dtype", [np.float16, np.float32, np.float64, np.dtype(">f8")])
def test_floats_stay_as_they_are(dtype: Any) -> None:
    x = np.ones(2, dtype=dtype)
    assert as_floating(x) is x


def test_integer_tensors_take_torchs_default_dtype_and_floats_stay() -> None:
    assert as_floating(torch.ones(2, dtype=torch.int64)).dtype == torch.get_default_dtype()
    assert as_floating(torch.tensor([True])).dtype == torch.get_default_dtype()
    x = torch.ones(2, dtype=torch.float16)
    assert as_floating(x) is x


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (["a"], "x must hold real numbers, got dtype <U1"),
        ([1j], "x must hold real numbers, got dtype complex128"),
        ([None], "x must hold real numbers, got dtype object"),
        (torch.tensor([1j]), "x must hold real numbers, got torch.complex64"),
        ([[1, 2], [3]], "x must be an array of numbers, got rows of unequal length"),
    ],
)
def test_arrays_without_real_numbers_are_refused(x: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        as_floating(x)
    assert str(caught.value) == message


def test_convert_like_takes_library_and_dtype() -> None:
    for x in ([1, 0], np.array([1, 0]), torch.tensor([1, 0])):
        array = convert_like(x, np.zeros(1, dtype=np.float32))
        assert isinstance(array, np.ndarray)
        assert array.dtype == np.float32
        tensor = convert_like(x, torch.zeros(1, dtype=torch.float64))
        assert isinstance(tensor, torch.Tensor)
        assert tensor.dtype == torch.float64
        assert array.tolist() == tensor.tolist() == [1.0, 0.0]


def test_like_keeps_a_tensor_in_its_graph_and_copies_an_array() -> None:
    x = torch.tensor([2.0], requires_grad=True)
    convert_like(x, torch.zeros(1, dtype=torch.float64)).sum().backward()
    assert x.grad is not None
    source = np.ones(2)
    convert_like(source, torch.zeros(1, dtype=torch.float64)).zero_()
    assert source.tolist() == [1.0, 1.0]


def test_to_numpy_detaches_from_the_graph() -> None:
    assert to_numpy(torch.tensor([2.0], requires_grad=True)).tolist() == [2.0]
