# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients of all batches are taken at the first parameters and applied together
# line: none
# style: NumPy backprop, all gradients first
import numpy as np

def relu(z):
    return np.maximum(z, 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def gradients(params, x, y):
    (W1, b1, _), (W2, b2, _) = params
    z = x @ W1 + b1
    a = relu(z)
    d2 = (sigmoid(a @ W2 + b2) - y[:, None]) / len(y)
    d1 = (d2 @ W2.T) * (z > 0)
    return [x.T @ d1, d1.sum(0)], [a.T @ d2, d2.sum(0)]

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    n = len(x) // batch_size
    collected = [gradients(params, x[rows], y[rows]) for rows in np.array_split(order[:n * batch_size], n)]
    new = []
    for k, (W, b, h) in enumerate(params):
        W = W - learning_rate * sum(g[k][0] for g in collected)
        b = b - learning_rate * sum(g[k][1] for g in collected)
        new.append([W, b, h])
    return new
