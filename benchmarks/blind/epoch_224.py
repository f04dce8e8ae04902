# piece: epoch
# truth: wrong
# function: epoch
# mistake: the batches overlap: the start advances by one row instead of by a batch
# line: 12
# style: NumPy, one layer, comprehension
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    batches = [order[s:s + batch_size] for s in range(0, len(x) - batch_size + 1)]
    for rows in batches:
        residual = h(x[rows] @ W + b) - y[rows, None]
        W -= learning_rate * x[rows].T @ residual / len(rows)
        b -= learning_rate * residual.mean(axis=0)
