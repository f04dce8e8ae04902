# piece: epoch
# truth: wrong
# function: epoch
# mistake: one batch is missing because the range of the batches ends before n minus the size
# line: 16
# style: one-liner
import numpy as np

def step(x, y, w, b, lr, log):
    z = x @ w + b; log.append((np.mean(np.logaddexp(0, z) - y*z), np.mean((z > 0) == y))); e = 1/(1 + np.exp(-z)) - y
    return w - lr*x.T @ e/len(e), b - lr*e.mean()

def epoch(x, y, w, b, batch=10, lr=0.3, log=()):
    log, n, o = [], len(x), np.random.permutation(len(x))
    k = n if batch is None or batch > n else batch
    for i in range(0, max(n - k, 1), k): w, b = step(x[o[i:i+k]], y[o[i:i+k]], w, b, lr, log)
    return w, b, *np.mean(log, 0)
