# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch is centred by its own mean before the forward pass
# line: 15
# style: NumPy, standardised batches
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, sigmoid = params[0]
    order = np.random.permutation(len(x))
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows = order[start:start + batch_size]
        xb = x[rows]
        xb = xb - xb.mean(axis=0)
        p = sigmoid(xb @ W + b)
        d = (p - y[rows].reshape(p.shape)) / p.size
        W, b = W - learning_rate * xb.T @ d, b - learning_rate * d.sum(0)
    return [[W, b, sigmoid]]
