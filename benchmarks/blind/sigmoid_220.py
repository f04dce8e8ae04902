# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: tanh for moderate, exp for small
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    small = np.exp(np.minimum(x, 0.0))
    return np.where(x < -5, small / (1 + small), 0.5 * np.tanh(np.maximum(x, -5) / 2) + 0.5)
