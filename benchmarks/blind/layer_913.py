# piece: layer
# truth: wrong
# function: layer
# mistake: the weights are uniform between minus and plus the standard deviation, not normal
# line: 12
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    s: float = (2.0 / d_out) ** 0.5
    rng: np.random.Generator = np.random.default_rng()
    weights: np.ndarray = rng.uniform(-s, s, size=(d_in, d_out))
    return weights, np.zeros(d_out, dtype=float)
