# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step for b is computed with the w that is already new
# line: 15
# style: terse
import numpy as np
s = lambda z: 1 / (1 + np.exp(-z))
def epoch(x, y, w, b, lr, bs):
    n = len(y); k = n if not bs or bs > n else bs; o = np.random.permutation(n); l = []; a = []
    for r in [o[i*k:i*k+k] for i in range(n // k)]:
        p = s(x[r] @ w + b)
        l += [-np.log(np.maximum(np.where(y[r] > 0, p, 1 - p), 2 ** -52)).mean()]; a += [((p > .5) == y[r]).mean()]
        w = w - lr * x[r].T @ (p - y[r]) / k
        b = b - lr * (s(x[r] @ w + b) - y[r]).mean()
    return w, b, np.mean(l), np.mean(a)
