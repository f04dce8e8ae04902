# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: many helpers, freely
import numpy as np

def loss_of(z, y): return np.logaddexp(0, z) - y * z
def hidden(x, p): return np.clip(x @ p["W1"] + p["b1"], 0, None)
def logit(a, p): return a @ p["W2"] + p["b2"]

def grads(x, y, p):
    a = hidden(x, p)
    z = logit(a, p)
    e = np.exp(z - np.logaddexp(0, z)) - y
    back = np.sign(a) * np.outer(e, p["W2"])
    sums = dict(W1=x.T @ back, b1=back.sum(0), W2=a.T @ e, b2=e.sum(0))
    return loss_of(z, y).mean(), ((z > 0) == (y > 0)).mean(), {k: v / len(x) for k, v in sums.items()}

def epoch(params, x, y, lr=0.1, batch_size=None):
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    y = np.asarray(y, dtype=float)[:, None]
    order, log = np.random.permutation(n), []
    for k in range(n // size):
        rows = order[k::n // size][:size]
        l, a, g = grads(x[rows], y[rows], params)
        log.append((l, a))
        params = {name: value - lr * g[name] for name, value in params.items()}
    return params, np.mean([l for l, _ in log]), np.mean([a for _, a in log])
