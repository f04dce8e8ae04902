# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch of negative x has 1 - e^x in the denominator
# line: 12
# style: vectorised with np.where
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=np.float64)
    t = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + t), t / (1 - t))
