# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: permuted copies, recursion over batches, NumPy
import numpy as np

def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))

def run(W, b, x, y, rate, size):
    if len(x) < size:
        return W, b
    e = (sigmoid(x[:size] @ W + b)[:, 0] - y[:size]) / size
    return run(W - rate * (e @ x[:size])[:, None], b - rate * e.sum(), x[size:], y[size:], rate, size)

def epoch(params, x, y, learning_rate, batch_size):
    perm = np.random.permutation(len(x))
    W, b, h = params[0]
    W, b = run(W, b, x[perm], y[perm], learning_rate, batch_size)
    return [[W, b, h]]
