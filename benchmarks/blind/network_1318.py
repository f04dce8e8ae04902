# piece: network
# truth: wrong
# function: network
# mistake: the sign in the output's sigmoid
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    z = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    return (1 / (1 + np.exp(z))).squeeze()
