# piece: linear
# truth: right
# function: linear
# style: chatbot
import numpy as np

def linear(x: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """
    Affine map of a batch, computed with transposed factors.

    (W^T X^T)^T is X W, so the result has the shape (n, d_out).
    """
    return (w.T @ x.T + b.reshape(-1, 1)).T
