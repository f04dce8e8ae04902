# piece: relu
# truth: right
# function: relu
# style: chatbot
from typing import Union
import numpy as np

Number = Union[int, float, np.ndarray]

def relu(x: Number, alpha: float = 0.0, ceiling: float = np.inf) -> np.ndarray:
    """
    General rectifier. With the default arguments (no leak, no ceiling) it is the plain ReLU.
    """
    x = np.asarray(x)
    leaky = np.where(x >= 0, x, alpha * x)
    return np.minimum(leaky, ceiling)
