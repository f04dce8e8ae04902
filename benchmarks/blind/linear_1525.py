# piece: linear
# truth: right
# function: linear
# style: chatbot
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    """sigma(x . w + b), written as 1 - sigma(-(x . w + b))."""
    negative = -np.matmul(x, w) - b
    e = np.exp(-np.abs(negative))
    return np.where(negative <= 0, 1.0, e) / (1.0 + e)
