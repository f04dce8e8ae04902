# piece: gradients
# truth: wrong
# function: backward
# mistake: the weights of the output layer are left out of the way back
# line: 13
# style: terse
import numpy as np

def backward(x, y, W1, b1, W2, b2):
    z = x @ W1 + b1
    h = z*(z > 0)
    e = (1/(1 + np.exp(-h @ W2 - b2)) - y.reshape(-1, 1))/y.size
    d = e*(z > 0)
    return x.T @ d, d.sum(0), h.T @ e, e.sum(0)
