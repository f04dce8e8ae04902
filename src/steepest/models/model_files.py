"""A network as a file in the format safetensors, and back.

The tensors can be read by every library that knows the format. The rest stands in its metadata
as JSON (``contents.py``), with the SHA-256 of JSON and tensors, so a damaged file is an error and
never another network. Nothing in a file is run.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from safetensors import SafetensorError, numpy as safetensors

from steepest.arguments import check_path
from steepest.errors import ModelError, shown
from steepest.files import write_whole_file
from steepest.models.contents import Tensors, describe, network_from, tensors_of
from steepest.nn.activations import ACTIVATIONS
from steepest.training.networks import Network

__all__ = ["check_model_file", "check_portable", "digest_of", "load_network", "save_network"]

LARGEST_FILE: Final = 4 * 2**30
_ENDING: Final = ".safetensors"
_PICKLES: Final = (".pkl", ".pickle", ".joblib", ".pt", ".pth")


def save_network(network: Network, file: str | Path, note: str = "") -> Path:
    """Write a network into a file; see ``Network.save``."""
    place = check_path("file", file)
    check_model_file(place)
    if not isinstance(note, str):
        raise ModelError(f"note must be text, got {shown(note)}")
    check_portable(network)
    tensors, text = tensors_of(network), describe(network, note)
    metadata = {"steepest": text, "sha256": digest_of(text, tensors)}
    write_whole_file(place, safetensors.save(tensors, metadata))
    return place


def check_model_file(file: str | Path | None) -> None:
    """Check the name of a file before something is trained for it.

    Raises:
        ModelError: another ending than .safetensors, or a folder that does not exist.
    """
    if file is None:
        return
    place = Path(file)
    if place.suffix.lower() != _ENDING:
        why = (
            "a pickle can run code when it is opened: " if place.suffix.lower() in _PICKLES else ""
        )
        raise ModelError(
            f"the file of a network must end in {_ENDING}, got {shown(place.name)} "
            f"({why}use {place.stem}{_ENDING})"
        )
    if not place.parent.is_dir():
        raise ModelError(f"the folder {place.parent} of {place.name} does not exist")


def load_network(file: str | Path) -> Network:
    """The network that ``Network.save`` wrote into a file.

    It predicts the same on every machine, up to the rounding of its processor.

    Args:
        file: its path; at most 4 GiB.

    Raises:
        ModelError: a file that does not exist, is damaged, or holds no network of steepest.

    >>> import steepest as st, tempfile, pathlib
    >>> run, iris = st.train("iris", epochs=5), st.load("iris")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     saved = run.network.save(pathlib.Path(folder) / "iris.safetensors")
    ...     network = load_network(saved)
    >>> network
    Network 4-32-3 (relu), float32
    >>> bool((network.predict(iris.x) == run.network.predict(iris.x)).all())
    True
    """
    place = check_path("file", file)
    if not place.is_file():
        raise ModelError(f"file {place} does not exist")
    if (size := place.stat().st_size) > LARGEST_FILE:
        raise ModelError(f"file {place} must have at most {LARGEST_FILE} bytes, got {size}")
    try:
        content = place.read_bytes()
        tensors = safetensors.load(content)
        metadata = _metadata_of(content)
        text = metadata.get("steepest")
        if not isinstance(text, str):
            raise ValueError("it holds tensors, but no network of steepest")
        if metadata.get("sha256") != digest_of(text, tensors):
            raise ValueError("its SHA-256 is another: it is damaged or was changed")
        return network_from(text, tensors)
    except OSError as error:
        raise ModelError(f"file {place} cannot be read ({error.strerror})") from None
    except (SafetensorError, KeyError, AttributeError, TypeError) as error:
        raise ModelError(f"file {place} is not a safetensors file, or damaged ({error})") from None
    except ValueError as error:
        raise ModelError(f"file {place} cannot be loaded: {error}") from None


def check_portable(network: Network) -> None:
    """Check that a network can be described outside Python.

    Raises:
        ModelError: activations without a name, weights that are not finite, labels of another kind.
    """
    for number, (w, b, activation) in enumerate(network.layers):
        known = isinstance(activation, str) and activation in ACTIVATIONS
        if not known or (number == len(network.layers) - 1 and activation != "identity"):
            raise ModelError(
                f"layer {number} must have an activation by its name, identity in the last layer, "
                f"got {shown(activation)}"
            )
        if not (np.isfinite(w).all() and np.isfinite(b).all()):
            raise ModelError(
                f"layer {number} must have finite weights; the run diverged (train with a lower "
                "learning rate)"
            )
    if network.classes.dtype.kind not in "iuUbf":
        raise ModelError(f"classes must be text, numbers or bools, got {network.classes.dtype}")


def _metadata_of(content: bytes) -> dict[str, Any]:
    """The metadata in the header of a file that safetensors has accepted."""
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    metadata = header.get("__metadata__", {})
    return metadata if isinstance(metadata, dict) else {}


def digest_of(text: str, tensors: Tensors) -> str:
    """The SHA-256 of a description and its tensors."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    for name in sorted(tensors):
        tensor = tensors[name]
        digest.update(f"\0{name}\0{tensor.dtype.str}\0{tensor.shape}\0".encode())
        digest.update(np.ascontiguousarray(tensor).tobytes())
    return digest.hexdigest()
