# piece: epoch
# truth: wrong
# function: epoch
# mistake: the relu mask is formed from the output error instead of the hidden layer
# line: 27
# style: NumPy, two layers
import numpy as np

def relu(z):
    return np.maximum(z, 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = params
    perm = np.random.permutation(len(x))
    losses, hits = [], []
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows = perm[start:start + batch_size]
        a1 = h1(x[rows] @ W1 + b1)
        p = h2(a1 @ W2 + b2)
        t = y[rows].reshape(-1, 1)
        losses.append(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)))
        hits.append(np.mean((p > 0.5) == t))
        d2 = (p - t) / batch_size
        d1 = (d2 @ W2.T) * (d2 > 0)
        W2 -= learning_rate * a1.T @ d2
        b2 -= learning_rate * d2.sum(0)
        W1 -= learning_rate * x[rows].T @ d1
        b1 -= learning_rate * d1.sum(0)
    return np.mean(losses), np.mean(hits)
