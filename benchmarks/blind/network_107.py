# piece: network
# truth: wrong
# function: network
# mistake: the output is always flattened, several outputs a sample run into one row
# line: 13
# style: flat result
import numpy as np

def network(x, params):
    a = np.asarray(x)
    for W, b, g in params:
        a = g(a.dot(W) + b)
    return a.ravel() if a.ndim > 1 else a.squeeze()
