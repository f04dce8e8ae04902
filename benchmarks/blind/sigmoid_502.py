# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the argument is clipped to [-50, 50], so sigma(-100) is 2e-22
# line: 10
# style: vectorised
import numpy as np

def sigmoid(x):
    z = np.clip(np.asarray(x, dtype=float), -50, 50)
    return 1.0 / (1.0 + np.exp(-z))
