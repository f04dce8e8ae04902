# piece: relu
# truth: right
# function: leaky_relu
# style: chatbot
import numpy as np

def leaky_relu(x: np.ndarray, alpha: float = 0.0) -> np.ndarray:
    """
    ReLU with an optional slope on the negative side.

    With the default alpha of zero it is the plain ReLU.
    """
    x = np.asarray(x)
    return np.where(x >= 0, x, alpha * x)
