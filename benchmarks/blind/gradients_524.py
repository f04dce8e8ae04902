# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of tanh is computed of a as if it were z: 1 - tanh(a)^2
# line: 18
# style: many helpers, freely
import numpy as np

def dtanh(z): return 1 - np.tanh(z) ** 2
def sigmoid(z): return 1 / (1 + np.exp(-z))
def outer_sum(a, d): return np.einsum("ni,nj->ij", a, d), d.sum(axis=0)

def gradients(x, y, W1, b1, W2, b2):
    z1 = x @ W1 + b1
    a1 = np.tanh(z1)
    p = sigmoid(a1 @ W2 + b2)
    d2 = (p - y[:, None]) / len(y)
    d1 = (d2 @ W2.T) * dtanh(a1)
    return (*outer_sum(x, d1), *outer_sum(a1, d2))
