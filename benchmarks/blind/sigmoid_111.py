# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the bracket closes too early: 1 / e^-x + 1 is computed
# line: 11
# style: two fractions
import numpy as np

def sigmoid(x):
    z = np.clip(np.asarray(x, dtype=float), -700, 700)
    return np.reciprocal(np.exp(-z)) + 1
