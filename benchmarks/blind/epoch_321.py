# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, one layer, strided batches
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    [(W, b, h)] = params
    order = np.argsort(np.random.rand(len(x)))
    for k in range(len(x) // batch_size):
        rows = order[k::len(x) // batch_size][:batch_size]
        p = h(x[rows] @ W + b)[:, 0]
        W = W + learning_rate * np.mean((y[rows] - p)[:, None] * x[rows], axis=0)[:, None]
        b = b + learning_rate * np.mean(y[rows] - p)
    return [(W, b, h)]
