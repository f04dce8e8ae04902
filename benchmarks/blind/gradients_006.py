# piece: gradients
# truth: right
# function: tanh_grad
# mistake: none
# line: none
# style: product form, type-annotated
import numpy as np

def tanh(x: np.ndarray) -> np.ndarray:
    return np.tanh(x)

def tanh_grad(x: np.ndarray) -> np.ndarray:
    t: np.ndarray = tanh(x)
    return (1 - t) * (1 + t)
