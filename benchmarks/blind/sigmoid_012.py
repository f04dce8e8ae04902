# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: tanh form with a branch for the far left
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    middle = 0.5 * (1 + np.tanh(0.5 * z))
    return np.where(z < -5, np.exp(np.minimum(z, 0)) / (1 + np.exp(np.minimum(z, 0))), middle)
