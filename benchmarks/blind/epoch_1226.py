# piece: epoch
# truth: wrong
# function: epoch
# mistake: each batch is a new permutation's first rows, samples can come twice in an epoch
# line: none
# style: loop
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    rng = np.random.default_rng(seed)
    n = len(x)
    bs = n if not batch_size or batch_size > n else batch_size
    ls, ac = [], []
    for _ in range(n // bs):
        i = rng.permutation(n)[:bs]
        z = x[i] @ w + b
        p = 1 / (1 + np.exp(-z))
        ls.append(np.mean(np.logaddexp(0, z) - y[i] * z))
        ac.append(np.mean((p > 0.5) == y[i]))
        w, b = w - eta * (p - y[i]) @ x[i] / bs, b - eta * (p - y[i]).mean()
    return w, b, sum(ls) / len(ls), sum(ac) / len(ac)
