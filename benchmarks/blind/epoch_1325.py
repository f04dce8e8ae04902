# piece: epoch
# truth: wrong
# function: epoch
# mistake: the losses of the batches are added up but not divided by their number
# line: 25
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    if batch is None or batch > n:
        batch = n
    number = n // batch
    perm = np.random.permutation(n)[:number * batch].reshape(number, batch)
    total_loss = 0.0
    total_acc = 0.0
    for rows in perm:
        z = x[rows] @ w + b
        total_loss += np.mean(np.logaddexp(0, z) - y[rows] * z)
        total_acc += np.mean((z > 0) == y[rows])
        g = 1 / (1 + np.exp(-z)) - y[rows]
        w = w - lr * x[rows].T @ g / batch
        b = b - lr * np.mean(g)
    # means over the batches
    return w, b, total_loss, total_acc / number
