# piece: linear
# truth: right
# function: forward
# mistake: none
# line: none
# style: typed, freely
import numpy as np

def forward(A: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Z = W A + b, one column a sample."""
    return np.dot(W, A) + b
