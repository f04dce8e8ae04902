# piece: epoch
# truth: wrong
# function: epoch
# mistake: the derivative of the hidden relu is missing
# line: 15
# style: many helpers
import numpy as np

def sigmoid(z): return 1 / (1 + np.exp(-z))
def forward(x, W1, b1, W2, b2):
    a1 = np.maximum(x @ W1 + b1, 0)
    return a1, sigmoid(a1 @ W2 + b2)
def backward(x, y, a1, p, W2):
    d2 = (p - y) / len(y)
    d1 = d2 @ W2.T
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)

def epoch(x, y, W1, b1, W2, b2, lr, batch_size):
    params, y = [W1, b1, W2, b2], y.reshape(-1, 1)
    n = len(x)
    size = min(n, batch_size) if batch_size else n
    losses, accs = [], []
    for rows in np.random.permutation(n)[:n // size * size].reshape(-1, size):
        a1, p = forward(x[rows], *params)
        losses.append(-np.mean(np.log(np.maximum(np.where(y[rows] == 1, p, 1 - p), 2 ** -52))))
        accs.append(np.mean((p > 0.5) == y[rows]))
        params = [q - lr * g for q, g in zip(params, backward(x[rows], y[rows], a1, p, params[2]))]
    return (*params, np.mean(losses), np.mean(accs))
