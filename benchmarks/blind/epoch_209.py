# piece: epoch
# truth: wrong
# function: epoch
# mistake: the copies are updated and the old parameters returned
# line: 22
# style: NumPy, one layer, copies
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    W, b = W.copy(), b.copy()
    order = np.random.permutation(len(x))
    loss = 0.0
    count = len(x) // batch_size
    for k in range(count):
        rows = order[batch_size * k:batch_size * (k + 1)]
        p = h(x[rows] @ W + b)
        t = y[rows][:, None]
        loss += np.mean(-t * np.log(p) - (1 - t) * np.log(1 - p)) / count
        W -= learning_rate * x[rows].T @ (p - t) / batch_size
        b -= learning_rate * np.mean(p - t, axis=0)
    return params, loss
