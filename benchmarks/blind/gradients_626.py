# piece: gradients
# truth: wrong
# function: backward
# mistake: tanh: the derivative 1 - z^2 is taken at z
# line: 17
# style: helpers
import numpy as np

def forward(x, W1, b1, W2, b2):
    z = x @ W1 + b1
    a = np.tanh(z)
    return z, a, 1 / (1 + np.exp(-(a @ W2 + b2)))

def backward(x, y, W1, b1, W2, b2):
    z, a, p = forward(x, W1, b1, W2, b2)
    d = (p - np.reshape(y, (-1, 1))) / len(x)
    e = (d @ W2.T) * (1 - z ** 2)
    return x.T @ e, e.sum(0), a.T @ d, d.sum(0)
