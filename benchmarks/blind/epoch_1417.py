# piece: epoch
# truth: wrong
# function: epoch
# mistake: the return stands inside the loop, so only the first batch is used
# line: 27
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    rng = np.random.default_rng(rng)
    n = len(x)
    k = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    losses = []
    accuracies = []
    for i in range(n // k):
        idx = order[i * k:(i + 1) * k]
        # prediction
        p = 1 / (1 + np.exp(-(x[idx] @ w + b)))
        # loss and accuracy before the step
        losses.append(-np.mean(np.log(np.where(y[idx] == 1, p, 1 - p))))
        accuracies.append(np.mean((p > 0.5) == y[idx]))
        # step
        e = p - y[idx]
        w = w - lr * e @ x[idx] / k
        b = b - lr * e.mean()
        return w, b, np.mean(losses), np.mean(accuracies)
