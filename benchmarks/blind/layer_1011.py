# piece: layer
# truth: wrong
# function: layer
# mistake: the root is taken of the 2 only
# line: 11
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int, seed: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    rng: np.random.Generator = np.random.default_rng(seed)
    std: float = np.sqrt(2) / d_out
    W: np.ndarray = std * rng.standard_normal((d_in, d_out))
    b: np.ndarray = np.zeros(d_out)
    return W, b
