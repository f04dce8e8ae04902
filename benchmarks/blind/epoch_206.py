# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, two layers, returns new parameters
import numpy as np

def relu(z):
    return z * (z > 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = params
    for rows in np.random.permutation(len(x))[:len(x) // batch_size * batch_size].reshape(-1, batch_size):
        z1 = x[rows] @ W1 + b1
        a1 = h1(z1)
        p = h2(a1 @ W2 + b2)
        d2 = (p - y[rows, None]) / len(rows)
        d1 = (d2 @ W2.T) * (z1 > 0)
        W2 = W2 - learning_rate * a1.T @ d2
        b2 = b2 - learning_rate * d2.sum(axis=0)
        W1 = W1 - learning_rate * x[rows].T @ d1
        b1 = b1 - learning_rate * d1.sum(axis=0)
    return [[W1, b1, h1], [W2, b2, h2]]
