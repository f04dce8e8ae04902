# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: each row is shifted by its mean before the function is applied
# line: 12
# style: row-wise centring
import numpy as np

def sigmoid(x):
    z = np.array(x, dtype=float)
    if z.ndim > 1:
        z -= z.mean(axis=-1, keepdims=True)
    half = np.tanh(0.5 * z)
    return 0.5 + 0.5 * half
