# piece: network
# truth: wrong
# function: network
# mistake: the probability of class zero is returned because the exponent lost its minus
# line: 12
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    a = np.maximum(x @ w1 + b1, 0)
    z = a @ w2[:, 0] + b2
    return 1.0 / (1.0 + np.exp(z))
