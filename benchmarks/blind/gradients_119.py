# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: weights with the bias as a last row
import numpy as np

def squash(z):
    return (1 + np.tanh(z / 2)) / 2

def loss(x, y, W1, b1, W2, b2):
    p = squash(squash(x @ W1 + b1) @ W2 + b2)[:, 0]
    return -np.log(np.where(y == 1, p, 1 - p)).mean()

def gradients(x, y, W1, b1, W2, b2):
    pad = lambda v: np.hstack([v, np.ones((len(v), 1))])
    A, B = np.vstack([W1, b1]), np.vstack([W2, b2])
    h = squash(pad(x) @ A)
    e = (squash(pad(h) @ B) - y[:, None]) / len(y)
    gB = pad(h).T @ e
    gA = pad(x).T @ (e @ B[:-1].T * (h - h * h))
    return gA[:-1], gA[-1], gB[:-1], gB[-1]
