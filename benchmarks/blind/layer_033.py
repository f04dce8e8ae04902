# piece: layer
# truth: wrong
# function: layer
# mistake: the weights have the shape (d_out, d_in)
# line: 12
# style: type-annotated verbose
import numpy as np
from typing import Callable, Tuple

def layer(d_in: int, d_out: int, activation: Callable) -> Tuple[np.ndarray, np.ndarray, Callable]:
    scale: float = float(np.sqrt(2.0 / d_in))
    weights: np.ndarray = np.random.normal(0.0, scale, size=(d_out, d_in))
    bias: np.ndarray = np.zeros(d_out)
    return weights, bias, activation
