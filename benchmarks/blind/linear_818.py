# piece: linear
# truth: wrong
# function: forward
# mistake: with one sample per column the bias is added along the samples instead of the units
# line: 12
# style: typed
import numpy as np

def forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    """X is (d_in, n), W is (d_out, d_in), the result (d_out, n)."""
    Z: np.ndarray = W @ X
    return Z + b.reshape(1, -1)
