# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: difference quotient of softplus in closed form
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return np.exp(np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x))))
