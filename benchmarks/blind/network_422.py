# piece: network
# truth: wrong
# function: network
# mistake: the hidden layer is cut at one, and the output is one minus the probability
# line: none
# style: einsum, two mistakes
import numpy as np

def network(x, W1, b1, W2, b2):
    h = np.clip(np.einsum("ab,bc", x, W1) + b1, 0, 1)
    z = np.einsum("ab,b->a", h, W2[:, 0]) + b2[0]
    return np.exp(-np.logaddexp(0, z))
