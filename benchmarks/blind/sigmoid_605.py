# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: typed
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    """Logistic function; the exponent is never positive."""
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(np.float64)
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-x))
