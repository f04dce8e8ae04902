# piece: linear
# truth: right
# function: linear
# style: chatbot
from typing import Union
import numpy as np

Array = Union[np.ndarray, float]

def linear(x: np.ndarray, w: np.ndarray, b: Array = 0.0) -> Array:
    """
    Pre-activation of a layer (no activation function here).

    Works for one sample, for a batch, for one unit and for several.
    """
    x, w = np.asarray(x), np.asarray(w)
    if x.shape[-1] != w.shape[0]:
        raise ValueError(f"{x.shape[-1]} features but {w.shape[0]} weights")
    return np.add(b, np.dot(x, w))
