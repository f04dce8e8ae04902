# piece: epoch
# truth: right
# function: epoch
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = x.shape[0]
    if batch_size is None or batch_size > n:
        batch_size = n
    # our own copies, the updates below write into them
    w = w.copy()
    order = np.arange(n)
    rng.shuffle(order)
    x_shuffled, y_shuffled = x[order], y[order]
    n_batches = n // batch_size
    loss_sum = 0.0
    correct = 0
    for k in range(n_batches):
        rows = slice(k * batch_size, (k + 1) * batch_size)
        xb, yb = x_shuffled[rows], y_shuffled[rows]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        loss_sum += np.sum(np.where(yb == 1, -np.log(p), -np.log(1 - p)))
        correct += np.sum((p > 0.5) == yb)
        w -= lr * np.mean((p - yb)[:, None] * xb, axis=0)
        b -= lr * np.mean(p - yb)
    seen = n_batches * batch_size
    return w, b, loss_sum / seen, correct / seen
