# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # bias as the last weight
    n = len(x)
    X = np.hstack([x, np.ones((n, 1))])
    theta = np.append(w, b)
    size = min(n, n if batch is None else batch)
    # one column of keys, sorted: a random order
    order = np.argsort(np.random.rand(n))
    losses, accuracies = [], []
    for start in range(0, n - size + 1, size):
        rows = order[start:start + size]
        z = X[rows] @ theta
        losses.append(np.mean(np.logaddexp(0, -(2 * y[rows] - 1.0) * z)))
        accuracies.append(np.mean((z > 0) == (y[rows] > 0.5)))
        theta = theta - lr * X[rows].T @ (0.5 + 0.5 * np.tanh(z / 2) - y[rows]) / size
    return theta[:-1], theta[-1], np.mean(losses), np.mean(accuracies)
