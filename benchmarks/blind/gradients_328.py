# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative takes the sums z instead of the activations
# line: 21
# style: names of the lecture
import numpy as np

s = lambda z: 1 / (1 + np.exp(-z))
ds = lambda a: a * (1 - a)

def loss(x, y, W1, b1, W2, b2):
    p = s(s(x @ W1 + b1) @ W2 + b2).ravel()
    return -np.average(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    a1 = s(z1)
    a2 = s(a1 @ W2 + b2)
    delta2 = (a2 - y.reshape(-1, 1)) / y.size
    delta1 = (delta2 @ W2.T) * ds(z1)
    return x.T @ delta1, delta1.sum(axis=0), a1.T @ delta2, delta2.sum(axis=0)
