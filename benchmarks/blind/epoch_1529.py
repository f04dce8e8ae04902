# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step goes uphill: the gradients are added
# line: 21
# style: textbook
import numpy as np

def epoch(w, b, x, y, batch_size, lr, rng):
    n = len(x)
    m = n if batch_size is None else min(n, batch_size)
    perm = rng.permutation(n)
    loss, acc = [], []
    for k in range(n // m):
        xb, yb = x[perm[k * m:(k + 1) * m]], y[perm[k * m:(k + 1) * m]]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        q = np.clip(p, 1e-16, 1 - 2e-16)
        loss.append(-np.mean(yb * np.log(q) + (1 - yb) * np.log(1 - q)))
        acc.append(np.mean((p > 0.5) == yb))
        grad = np.append(xb.T @ (p - yb), np.sum(p - yb)) / m
        theta = np.append(w, b) + lr * grad
        w, b = theta[:-1], theta[-1]
    return w, b, np.mean(loss), np.mean(acc)
