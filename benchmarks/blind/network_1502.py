# piece: network
# truth: wrong
# function: network
# mistake: there is no activation between the layers, so the two collapse into one
# line: 10
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.asarray(x) @ w1 + b1
    z = h @ w2 + b2
    return (1 / (1 + np.exp(-z)))[:, 0]
