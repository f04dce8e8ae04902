# piece: epoch
# truth: wrong
# function: epoch
# mistake: the data of the caller are shuffled in place
# line: 12
# style: in-place
import numpy as np

def epoch(X, y, w, b, rate, batch):
    n = X.shape[0]
    batch = n if batch is None else min(batch, n)
    state = np.random.get_state()
    np.random.shuffle(X)
    np.random.set_state(state)
    np.random.shuffle(y)
    losses, hits = [], []
    for i in range(n // batch):
        xb, yb = X[i*batch:(i+1)*batch], y[i*batch:(i+1)*batch, None]
        p = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(np.mean(np.where(yb == 1, -np.log(p + 1e-300), -np.log(1 - p + 1e-300))))
        hits.append(np.mean((p > 0.5) == yb))
        w -= rate * xb.T @ (p - yb) / batch
        b -= rate * (p - yb).mean(axis=0)
    return np.mean(losses), np.mean(hits)
