# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: typed, freely
import numpy as np
from typing import Optional

def linear(x: np.ndarray, weight: np.ndarray, bias: Optional[np.ndarray] = None) -> np.ndarray:
    """weight as in PyTorch: (out_features, in_features)"""
    z = x @ weight.T
    if bias is not None:
        z = z + bias
    return z
