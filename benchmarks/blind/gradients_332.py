# piece: gradients
# truth: wrong
# function: tanh_grad
# mistake: the square of the hyperbolic tangent is missing
# line: 15
# style: typed
import numpy as np

def tanh(x: np.ndarray) -> np.ndarray:
    return np.tanh(x)

def tanh_grad(x: np.ndarray) -> np.ndarray:
    """Derivative of tanh."""
    t: np.ndarray = tanh(x)
    return 1 - t
