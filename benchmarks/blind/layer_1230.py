# piece: layer
# truth: wrong
# function: layer
# mistake: integer division, 2 // d_out is 0 for more than two outputs
# line: 11
# style: type hints
import numpy as np

def layer(d_in: int, d_out: int, seed: int | None = None) -> tuple[np.ndarray, np.ndarray]:
    rng: np.random.Generator = np.random.default_rng(seed)
    variance: float = 2 // d_out
    W: np.ndarray = rng.normal(0.0, np.sqrt(variance), size=(d_in, d_out))
    return W, np.zeros(d_out)
