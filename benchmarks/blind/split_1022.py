# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: type hints
import numpy as np

def split(x: np.ndarray, y: np.ndarray, n_val: int, seed: int | None = None) -> tuple[np.ndarray, ...]:
    """Returns the n_val validation rows first: x_val, y_val, x_train, y_train."""
    order = np.random.default_rng(seed).permutation(len(x))
    val, train = order[:n_val], order[n_val:]
    return x[val], y[val], x[train], y[train]
