# piece: layer
# truth: wrong
# function: make_layer
# mistake: the dictionary's bias is a column instead of a vector
# line: 14
# style: type hints
import numpy as np

def make_layer(n_in: int, n_out: int, seed: int | None = None) -> dict[str, np.ndarray]:
    """Returns {"W": (n_in, n_out), "b": (n_out,)}."""
    rng = np.random.default_rng(seed)
    return {
        "W": rng.normal(0.0, np.sqrt(2 / n_out), size=(n_in, n_out)),
        "b": np.zeros((n_out, 1)),
    }
