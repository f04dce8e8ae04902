# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: tanh(x/2) runs from -1 to 1, it still has to be shifted
# line: 12
# style: typed
import numpy as np

def sigmoid(x: np.ndarray | float) -> np.ndarray | float:
    """Logistic function by way of the hyperbolic tangent."""
    half = np.multiply(0.5, x)
    return np.tanh(half)
