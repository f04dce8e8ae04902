# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last full batch is lost
# line: 13
# style: NumPy, one layer
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    W, b = W.copy(), b.copy()
    order = np.random.permutation(len(x))
    for start in range(0, len(x) - batch_size, batch_size):
        rows = order[start:start + batch_size]
        error = h(x[rows] @ W + b)[:, 0] - y[rows]
        W -= learning_rate * (x[rows].T @ error / batch_size)[:, None]
        b -= learning_rate * error.mean()
    return [(W, b, h)]
