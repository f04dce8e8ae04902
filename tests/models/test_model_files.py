"""A saved network predicts the same when it is loaded; a damaged file is an error."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from safetensors import numpy as safetensors

import steepest as st
from steepest.errors import ModelError
from steepest.models import model_files
from steepest.models.contents import describe, tensors_of
from steepest.training.networks import Network

X = np.random.default_rng(0).normal(size=(60, 3))
LABELS = (X[:, :2] > 0).astype(int)
SHORT: dict[str, Any] = {"epochs": 2, "hidden": (4, 3)}
TASKS: dict[str, Any] = {
    "text classes": "iris",
    "two classes of bools": (X, X[:, 0] > 0),
    "whole numbers": (X, np.where(X[:, 0] > 0, 2**62 + 1, -3)),
    "a number": (X, X[:, 0] * 100 + 7),
    "several numbers": (X, X[:, :2] * [100, 3]),
    "several labels": (X, LABELS),
}


def trained(task: str = "text classes", **settings: Any) -> Network:
    """A small network of a task."""
    network: Network = st.train(TASKS[task], **SHORT | settings).network
    return network


def saved(folder: Path, network: Network | None = None) -> Path:
    """A file with a network."""
    return (network or trained()).save(folder / "m.safetensors", note="made by a test")


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("task", TASKS)
def test_a_loaded_network_is_the_one_that_was_saved(tmp_path: Path, task: str, dtype: str) -> None:
    network = trained(task, dtype=dtype, activation=("gelu", "tanh"))
    loaded = st.load_network(saved(tmp_path, network))
    for field in fields(Network):
        before, after = getattr(network, field.name), getattr(loaded, field.name)
        if field.name == "layers":
            assert [name for _, _, name in after] == ["gelu", "tanh", "identity"]
            for old, new in zip(before, after, strict=True):
                assert all(np.array_equal(old[i], new[i]) for i in (0, 1))
                assert new[0].dtype == dtype
        else:
            assert np.array_equal(before, after), field.name
            assert np.asarray(before).dtype == np.asarray(after).dtype
    x = st.load("iris").x if task == "text classes" else X
    assert np.array_equal(loaded.predict(x), network.predict(x))
    assert np.array_equal(loaded.logits(x), network.logits(x))


def test_the_losses_keep_their_parameters(tmp_path: Path) -> None:
    huber = trained("a number", loss="huber", delta=0.25)
    pinball = trained("a number", loss="pinball", quantile=0.9)
    assert st.load_network(saved(tmp_path, huber)).delta == 0.25
    assert st.load_network(saved(tmp_path, pinball)).quantile == 0.9


def test_columns_are_checked_by_name_after_loading(tmp_path: Path) -> None:
    frame = st.load("iris")
    network = st.load_network(saved(tmp_path))
    assert network.features == frame.features
    import polars as pl

    table = pl.DataFrame(frame.x, schema=list(frame.features))
    assert np.array_equal(
        network.predict(table.select(reversed(table.columns))), network.predict(frame.x)
    )
    with pytest.raises(st.DataError, match="is missing"):
        network.predict(table.drop(table.columns[0]))


def test_other_libraries_read_the_tensors(tmp_path: Path) -> None:
    network = trained()
    tensors = safetensors.load_file(saved(tmp_path, network))
    assert np.array_equal(tensors["layers.0.weight"], network.weights[0])
    assert tensors["mean"].tolist() == network.mean.tolist()


def same_or_refused(file: Path, content: bytes, original: Network) -> bool:
    """Whether a changed file is refused; the only network it may give is the original."""
    file.write_bytes(content)
    try:
        loaded = st.load_network(file)
    except ModelError:
        return True
    assert describe(loaded, "") == describe(original, "")
    for name, tensor in tensors_of(original).items():
        assert tensors_of(loaded)[name].tobytes() == tensor.tobytes()
    return False


@pytest.mark.parametrize("flips", [400, pytest.param(10_000, marks=pytest.mark.deep)])
def test_flipped_bits_are_never_another_network(tmp_path: Path, flips: int) -> None:
    original = trained()
    content = saved(tmp_path, original).read_bytes()
    source = np.random.default_rng(0)
    refused = 0
    for bit in source.choice(8 * len(content), size=min(flips, 8 * len(content)), replace=False):
        changed = bytearray(content)
        changed[bit // 8] ^= 1 << bit % 8
        refused += same_or_refused(tmp_path / "changed.safetensors", bytes(changed), original)
    assert refused > 0.9 * min(flips, 8 * len(content))


def test_truncated_files_are_refused(tmp_path: Path) -> None:
    original = trained()
    content = saved(tmp_path, original).read_bytes()
    for length in np.linspace(0, len(content) - 1, 200).astype(int):
        assert same_or_refused(tmp_path / "short.safetensors", content[:length], original)


def rewritten(
    folder: Path,
    tensors: dict[str, Any] | None = None,
    network: Network | None = None,
    **entries: Any,
) -> Path:
    """A file with changed contents and the digest that fits them."""
    network = network or trained()
    text = json.dumps(json.loads(describe(network, "")) | entries)
    kept = {k: v for k, v in (tensors_of(network) | (tensors or {})).items() if v is not None}
    kept = {name: np.ascontiguousarray(value) for name, value in kept.items()}
    metadata = {"steepest": text, "sha256": model_files.digest_of(text, kept)}
    file = folder / "m.safetensors"
    file.write_bytes(safetensors.save(kept, metadata))
    return file


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        ({"format": 3}, "its format is 3, and this version reads up to 2 (update steepest)"),
        ({"format": True}, "its format is True, and this version reads up to 2"),
        ({"activations": ["relu", "os.system"]}, 'it has the unknown activation "os.system"'),
        ({"activations": ["relu"]}, "it has 10 tensors instead of 8"),
        ({"activations": "relu"}, "its activations must be a list of texts"),
        ({"problem": "ranking"}, 'its problem is unknown: "ranking"'),
        ({"loss": "squared_error"}, 'its loss is unknown: "squared_error"'),
        ({"features": ["a"]}, "it names 1 features of 4"),
        ({"classes": {"kind": "text", "values": ["a"]}}, "its 3 outputs do not fit 1 classes"),
        ({"classes": {"kind": "int", "values": ["a"]}}, "its classes must be of the kind int"),
        ({"classes": {"kind": "int", "values": [2**70, 1, 2]}}, "its classes cannot be read"),
        ({"classes": None}, "its classes cannot be read"),
        ({"delta": "x"}, "its delta must be a finite number"),
        ({"targets": ["y"]}, "its 3 outputs do not fit 3 classes and 1 targets"),
    ],
)
def test_contents_that_make_no_network_are_refused(
    tmp_path: Path, entries: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ModelError) as caught:
        st.load_network(rewritten(tmp_path, **entries))
    file = tmp_path / "m.safetensors"
    assert str(caught.value).startswith(f"file {file} cannot be loaded: {sentence}")


@pytest.mark.parametrize(
    ("tensors", "sentence"),
    [
        ({"mean": np.zeros(3)}, "its mean must be 4 numbers in float64"),
        ({"deviation": np.zeros(4)}, "its deviation must be finite and positive"),
        ({"layers.1.bias": None}, "its layer 1 has no weights and biases that fit"),
        ({"layers.1.weight": np.zeros((5, 3), np.float32)}, "its layer 1 does not fit the one"),
        ({"layers.0.weight": np.zeros((4, 4))}, "its weights must be all float32 or all float64"),
        ({"layers.2.bias": np.full(3, np.nan, np.float32)}, "its weights are not finite"),
        ({"extra": np.zeros(2)}, "it has 11 tensors instead of 10"),
    ],
)
def test_tensors_that_make_no_network_are_refused(
    tmp_path: Path, tensors: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        st.load_network(rewritten(tmp_path, tensors))


def test_what_is_no_model_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    safetensors.save_file({"w": np.zeros(2)}, other)
    with pytest.raises(ModelError, match="it holds tensors, but no network of steepest"):
        st.load_network(other)
    with pytest.raises(ModelError, match=r"missing\.safetensors does not exist"):
        st.load_network(tmp_path / "missing.safetensors")
    (tmp_path / "text.safetensors").write_text("a,b\n1,2\n")
    with pytest.raises(ModelError, match="is not a safetensors file, or damaged"):
        st.load_network(tmp_path / "text.safetensors")


def test_what_cannot_be_saved_is_refused_in_one_sentence(tmp_path: Path) -> None:
    network = trained()
    with pytest.raises(ModelError, match=r'must end in .safetensors, got "m.pkl"'):
        network.save(tmp_path / "m.pkl")
    with pytest.raises(ModelError, match=r"the folder .*none of m.safetensors does not exist"):
        network.save(tmp_path / "none" / "m.safetensors")
    w, b, _ = network.layers[0]
    own = replace(network, layers=[(w, b, np.tanh), *network.layers[1:]])
    with pytest.raises(ModelError, match="layer 0 must have an activation by its name"):
        own.save(tmp_path / "m.safetensors")
    infinite = replace(network, layers=[(w * np.inf, b, "relu"), *network.layers[1:]])
    with pytest.raises(ModelError, match="layer 0 must have finite weights; the run diverged"):
        infinite.save(tmp_path / "m.safetensors")
    assert list(tmp_path.iterdir()) == []


def mixed() -> Network:
    """A network of a table with a category, a flag and missing numbers."""
    frame = pl.DataFrame(
        {
            "place": ["x", "y", "y", "x", "z"] * 12,
            "size": [1.0, 2.0, None, 4.0, 3.0, 2.5] * 10,
            "y": ["yes", "no"] * 30,
        }
    )
    network: Network = st.train(frame, target="y", **SHORT).network
    return network


def test_what_columns_became_is_kept_with_the_network(tmp_path: Path) -> None:
    network = mixed()
    loaded = st.load_network(saved(tmp_path, network))
    assert loaded.columns is not None
    assert network.columns is not None
    assert loaded.columns.plan == network.columns.plan
    frame = pl.DataFrame({"size": [None, 2.0], "place": ["x", "y"]})
    assert np.array_equal(loaded.logits(frame), network.logits(frame))


@pytest.mark.parametrize(
    ("tensors", "entries", "sentence"),
    [
        ({"fill": np.zeros(2)}, {}, "its fill must be 6 numbers in float64"),
        ({"fill": np.zeros(6)}, {}, "its fill must be finite where numbers may be missing"),
        ({"into": np.zeros(6, np.int32)}, {}, "its into must be the inputs of categories"),
        ({"into": np.zeros(6)}, {}, "its into must be 6 numbers in int32"),
        ({"deviation": np.full(6, -np.inf)}, {}, "its deviation must be finite and positive"),
        ({}, {"columns": {"rare": 2, "columns": []}}, "its columns must have different names"),
        ({}, {"features": ["a"] * 6}, "its features are not those of its columns"),
    ],
)
def test_columns_that_do_not_fit_the_network_are_refused(
    tmp_path: Path, tensors: dict[str, Any], entries: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        st.load_network(rewritten(tmp_path, tensors, mixed(), **entries))
