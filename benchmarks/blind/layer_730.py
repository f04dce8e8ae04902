# piece: layer
# truth: wrong
# function: init_layer
# mistake: uniform numbers in +-sqrt(2 / d_out) have a third of the variance and are not normal
# line: 12
# style: typed
import numpy as np

def init_layer(d_in: int, d_out: int) -> tuple[np.ndarray, np.ndarray]:
    """He initialisation."""
    a: float = float(np.sqrt(2.0 / d_out))
    W: np.ndarray = np.random.uniform(-a, a, size=(d_in, d_out))
    b: np.ndarray = np.zeros((d_out,), dtype=np.float64)
    return W, b
