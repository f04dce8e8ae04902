# piece: relu
# truth: wrong
# function: relu
# mistake: the derivative (0 or 1) is returned, not the function
# line: 12
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Rectified linear unit, elementwise."""
    x = np.asarray(x)
    return np.heaviside(x, 0.0)
