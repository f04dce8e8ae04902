# piece: epoch
# truth: wrong
# function: epoch
# mistake: x and y are shuffled with two different permutations, the pairs are torn apart
# line: 16
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    # a fresh order
    xs = x[rng.permutation(n)]
    ys = y[rng.permutation(n)]
    # statistics
    loss_sum = 0.0
    acc_sum = 0.0
    batches = n // batch_size
    for j in range(batches):
        part = slice(j * batch_size, (j + 1) * batch_size)
        p = 1 / (1 + np.exp(-(xs[part] @ w + b)))
        t = ys[part]
        loss_sum += -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))
        acc_sum += np.mean((p > 0.5) == (t == 1))
        # the step
        w = w - lr * (p - t) @ xs[part] / batch_size
        b = b - lr * np.mean(p - t)
    return w, b, loss_sum / batches, acc_sum / batches
