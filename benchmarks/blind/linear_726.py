# piece: linear
# truth: wrong
# function: linear
# mistake: weights of shape (d_out, d_in) are reshaped instead of transposed
# line: 12
# style: typed, freely
import numpy as np

def linear(x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """weight has the shape (d_out, d_in), as in PyTorch."""
    d_out, d_in = weight.shape
    W: np.ndarray = np.reshape(weight, (d_in, d_out))
    return np.add(np.matmul(x, W), bias)
