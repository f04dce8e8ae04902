# piece: linear
# truth: wrong
# function: model
# mistake: squeeze takes away the sample axis when the batch holds one sample
# line: 13
# style: typed
import numpy as np

def model(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """Scalar for one sample (d,), array (n,) for a batch (n, d)."""
    z: np.ndarray = x @ w[:, None] + b
    out: np.ndarray = 1.0 / (1.0 + np.exp(-z))
    return np.squeeze(out)
