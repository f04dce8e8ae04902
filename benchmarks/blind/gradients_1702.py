# piece: gradients
# truth: right
# function: bce_backward
# style: chatbot
import numpy as np

def bce_backward(p: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Gradient of the mean BCE with respect to the probabilities."""
    n = p.shape[0]
    return np.where(y == 1, -1 / p, 1 / (1 - p)) / n
