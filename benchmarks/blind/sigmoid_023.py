# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: softmax of two
import numpy as np

def logistic(z):
    """Logistic function as the first entry of a softmax over (z, 0)."""
    z = np.asarray(z, dtype=float)
    pair = np.stack([z, np.zeros_like(z)])
    pair = np.exp(pair - pair.max(axis=0))
    return pair[0] / pair.sum(axis=0)
