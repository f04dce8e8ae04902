# piece: network
# truth: wrong
# function: network
# mistake: sigmoid and ReLU are exchanged between the layers
# line: 15
# style: terse
import numpy as np

def _s(z):
    return 0.5 * np.tanh(z / 2) + 0.5

def _r(z):
    return np.maximum(z, 0)

def network(x, w1, b1, w2, b2, f=_s, g=_r):
    return g(f(x @ w1 + b1) @ w2 + b2)[:, 0]
