# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: functional, freely
import numpy as np
from functools import reduce

def epoch(params, data, lr, batch_size=None):
    x, y = data
    size = min(batch_size or len(y), len(y))
    order = np.argsort(np.random.random(len(y)))
    parts = [order[k:k + size] for k in range(0, len(y) - size + 1, size)]
    def step(state, i):
        w, b, log = state
        p = 1 / (1 + np.exp(-x[i] @ w - b))
        loss = -np.log(np.maximum(np.where(y[i] == 1, p, 1 - p), 2.3e-16)).mean()
        return w - lr * x[i].T @ (p - y[i]) / size, b - lr * (p - y[i]).mean(), log + [(loss, ((p > .5) == y[i]).mean())]
    w, b, log = reduce(step, parts, (*params, []))
    return (w, b), {"loss": np.mean([l for l, _ in log]), "accuracy": np.mean([a for _, a in log])}
