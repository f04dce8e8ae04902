# piece: network
# truth: wrong
# function: network
# mistake: the ReLU between the layers is missing
# line: 10
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    z = h @ w2 + b2
    return (0.5 + 0.5 * np.tanh(z / 2)).squeeze(-1)
