# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: helpers
import numpy as np

def batches(n, size):
    """rows of a permutation; the rest is dropped"""
    size = min(size or n, n)
    count = n // size
    return np.random.permutation(n)[: count * size].reshape(count, size)

def one_batch(x, y, theta, lr):
    z = x @ theta
    loss = np.logaddexp(0, -(2 * y - 1) * z).mean()
    grad = x.T @ ((1 + np.tanh(z / 2)) / 2 - y) / len(y)
    return theta - lr * grad, loss, ((z > 0) == y).mean()

def epoch(x, y, w, b, lr, batch):
    x1 = np.c_[x, np.ones(len(x))]
    theta = np.append(w, b)
    rows = []
    for i in batches(len(y), batch):
        theta, *figures = one_batch(x1[i], y[i], theta, lr)
        rows.append(figures)
    loss, acc = np.mean(rows, axis=0)
    return theta[:-1], theta[-1], loss, acc
