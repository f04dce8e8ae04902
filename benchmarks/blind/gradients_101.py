# piece: gradients
# truth: wrong
# function: gradients
# mistake: relu's mask is taken of x @ W1 without the bias
# line: 20
# style: NumPy backprop
import numpy as np

def forward(x, W1, b1, W2, b2):
    a = np.maximum(x @ W1 + b1, 0)
    return a, 1 / (1 + np.exp(-(a @ W2 + b2)[:, 0]))

def loss(x, y, W1, b1, W2, b2):
    p = forward(x, W1, b1, W2, b2)[1]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    a, p = forward(x, W1, b1, W2, b2)
    d2 = (p - y)[:, None] / len(y)
    d1 = d2 @ W2.T * (x @ W1 > 0)
    return x.T @ d1, d1.sum(0), a.T @ d2, d2.sum(0)
