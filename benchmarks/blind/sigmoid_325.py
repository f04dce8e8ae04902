# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: cosh
import numpy as np

def sigmoid(x):
    # exp(x/2) / (exp(x/2) + exp(-x/2))
    half = np.clip(np.asarray(x, dtype=float) / 2, -350, 350)
    return np.exp(half) / (2 * np.cosh(half))
