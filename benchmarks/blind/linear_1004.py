# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: type hints
import numpy as np

def linear(x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """weight is stored as (d_out, d_in), as in PyTorch."""
    return np.einsum("ni,oi->no", x, weight) + bias
