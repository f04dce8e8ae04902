# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: options off, over-defensive
import numpy as np

def relu(x, *, negative_slope=0.0, ceiling=None):
    """Rectified linear unit; slope and ceiling are off unless given."""
    z = np.array(x, dtype=float, copy=True)
    if np.isnan(z).any():
        raise ValueError("NaN in the input")
    z = np.where(z < 0, negative_slope * z, z)
    return z if ceiling is None else np.minimum(z, ceiling)
