# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias gradient is divided by the batch size twice
# line: 23
# style: NumPy backprop, logistic regression
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    (W, b, h), = params
    losses, hits = [], []
    perm = np.random.permutation(len(x))
    for rows in np.array_split(perm[:len(x) // batch_size * batch_size], len(x) // batch_size):
        p = h(x[rows] @ W + b).ravel()
        t = y[rows]
        losses.append(-np.mean(np.log(np.where(t == 1, p, 1 - p))))
        hits.append(np.mean((p > 0.5) == t))
        e = (p - t) / len(rows)
        W = W - learning_rate * (x[rows].T @ e)[:, None]
        b = b - learning_rate * e.mean()
    return [[W, b, h]], np.mean(losses), np.mean(hits)
