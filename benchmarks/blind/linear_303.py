# piece: linear
# truth: wrong
# function: linear
# mistake: a relu is applied that does not belong to the linear map
# line: 12
# style: typed
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Affine map x w + b."""
    out: np.ndarray = np.matmul(x, w) + b
    return np.maximum(out, 0)
