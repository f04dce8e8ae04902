# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters are bound to new local arrays, the caller sees no training
# line: 15
# style: NumPy, one layer, local names
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        for W, b, h in params:
            error = (h(x[rows] @ W + b) - y[rows].reshape(-1, 1)) / batch_size
            W, b = W - learning_rate * x[rows].T @ error, b - learning_rate * error.sum(axis=0)
