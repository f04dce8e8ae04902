# piece: epoch
# truth: wrong
# function: epoch
# mistake: the first batch is skipped; and the accuracy compares the score, not the probability, with 0.5
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    if batch is None or batch > n:
        batch = n
    order = np.random.permutation(n)
    losses, accs = [], []
    for k in range(1, n // batch):
        i = order[k * batch:(k + 1) * batch]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        losses.append(-np.mean(y[i] * np.log(p) + (1 - y[i]) * np.log(1 - p)))
        accs.append(np.mean((z > 0.5) == y[i]))
        for j in range(len(w)):
            w = w - lr * np.eye(len(w))[j] * np.mean((p - y[i]) * x[i][:, j])
        b = b - lr * np.mean(p - y[i])
    return w, b, np.mean(losses), np.mean(accs)
