# piece: epoch
# truth: wrong
# function: epoch
# mistake: a global velocity keeps the direction of earlier batches and epochs
# line: 20
# style: NumPy backprop, global state
import numpy as np

velocity = [0.0, 0.0]

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        e = (sigmoid(x[rows] @ W + b) - y[rows].reshape(-1, 1)) / len(rows)
        velocity[0] = 0.5 * velocity[0] + x[rows].T @ e
        velocity[1] = e.sum(axis=0)
        W = W - learning_rate * velocity[0]
        b = b - learning_rate * velocity[1]
    return [[W, b, h]]
