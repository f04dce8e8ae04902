# piece: sigmoid
# truth: right
# function: logistic
# style: chatbot
from typing import Union
import numpy as np

Number = Union[float, np.ndarray]

def logistic(t: Number, steepness: float = 1.0) -> Number:
    """
    Logistic function with an adjustable steepness.

    The exponent is clipped at +-709 because exp would overflow beyond it.
    """
    u = np.clip(steepness * np.asarray(t, dtype=float), -709.0, 709.0)
    return (1.0 + np.exp(-u)) ** -1
