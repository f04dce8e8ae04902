# piece: epoch
# truth: wrong
# function: epoch
# mistake: the default weight decay of 0.01 changes the weights without being asked for
# line: 9
# style: loop
import numpy as np

def epoch(data, params, lr, batch, weight_decay=0.01):
    x, y = data
    w, b = params
    n = len(x)
    if batch is None or batch > n:
        batch = n
    perm = np.random.permutation(n)
    losses = []
    accs = []
    for k in range(n // batch):
        rows = perm[k * batch:(k + 1) * batch]
        z = x[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[rows] * z))
        accs.append(np.mean((p > 0.5) == y[rows]))
        grad_w = x[rows].T @ (p - y[rows]) / batch + weight_decay * w
        grad_b = np.mean(p - y[rows])
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, np.mean(losses), np.mean(accs)
