# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the figures of the last batch are reported
# line: 17
# style: one-liner, freely
import numpy as np

sig = lambda z: 1 / (1 + np.exp(-z))
bce = lambda t, p: -np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))
new = lambda q, x, t, p, lr: {'w': q['w'] - lr * x.T @ (p - t) / len(t), 'b': q['b'] - lr * np.mean(p - t)}

def epoch(params, data, lr, batch=None):
    (x, y), log, q = data, [], params
    for i in (lambda n, m: np.random.permutation(n)[:n - n % m].reshape(-1, m))(len(x), min(batch or len(x), len(x))):
        p = sig(x[i] @ q['w'] + q['b']); log.append((bce(y[i], p), np.mean((p > 0.5) == y[i]))); q = new(q, x[i], y[i], p, lr)
    return {**q, 'loss': log[-1][0], 'acc': log[-1][1]}
