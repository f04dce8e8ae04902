# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the parameters are packed as theta with the bias first, the update leaves the bias out
# line: 21
# style: half-renamed, freely
import numpy as np

def run_epoch(theta, x, y, eta, batch):
    X = np.column_stack([np.ones(len(x)), x])
    n = len(X)
    m = min(batch or n, n)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // m):
        idx = perm[k * m:(k + 1) * m]
        z = X[idx] @ theta
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accs.append(np.mean((z > 0) == y[idx]))
        grad = X[idx].T @ (1 / (1 + np.exp(-z)) - y[idx]) / m
        theta = np.append(theta[:1], theta[1:] - eta * grad[1:])
    return theta, np.mean(losses), np.mean(accs)
