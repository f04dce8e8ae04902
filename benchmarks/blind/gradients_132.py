# piece: gradients
# truth: wrong
# function: relu_grad
# mistake: np.gradient differentiates along the position in the array, not by x
# line: 14
# style: numerical, np.gradient
import numpy as np

def relu(x):
    return np.maximum(np.asarray(x, dtype=float), 0)

def relu_grad(x):
    values = relu(x)
    return np.gradient(values) if values.ndim == 1 else (values > 0) * 1.0
