# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy of the last batch are returned, not the mean over the batches
# line: 27
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    indices = np.arange(n)
    rng.shuffle(indices)
    stats = []
    for k in range(n // batch_size):
        chosen = indices[k * batch_size:(k + 1) * batch_size]
        xb = x[chosen]
        yb = y[chosen]
        score = xb @ w + b
        prob = 1 / (1 + np.exp(-score))
        loss = np.mean(np.logaddexp(0, score) - yb * score)
        acc = np.mean((prob > 0.5) == yb)
        stats.append([loss, acc])
        w = w - lr * (xb * (prob - yb)[:, None]).mean(axis=0)
        b = b - lr * (prob - yb).mean()
    loss, acc = stats[-1]
    return w, b, loss, acc
