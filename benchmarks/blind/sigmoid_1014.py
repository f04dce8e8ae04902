# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: type hints
import numpy as np

def sigmoid(x: float | np.ndarray) -> np.ndarray:
    x = np.asarray(x)
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    pos = x >= 0
    e: np.ndarray = np.exp(np.where(pos, -x, x))
    return np.where(pos, 1, e) / (e + 1)
