# piece: network
# truth: wrong
# function: network
# mistake: the bias of the output layer is not added
# line: 13
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    sigma = lambda t: 1 / (1 + np.exp(-t))
    relu = lambda t: t * (t > 0)
    z = relu(np.asarray(x) @ w1 + b1)
    return sigma(z @ w2)[:, 0]
