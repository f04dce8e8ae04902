# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the largest entry is subtracted from all, as one does for softmax
# line: 11
# style: NumPy with a stability trick
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    z = x - np.max(x) if x.ndim else x
    return 1 / (1 + np.exp(-z))
