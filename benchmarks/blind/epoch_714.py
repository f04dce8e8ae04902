# piece: epoch
# truth: wrong
# function: epoch
# mistake: the order is never shuffled
# line: 11
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x); m = min(batch or n, n)
    I = np.arange(n)
    L = []; A = []
    for i in I[:n//m*m].reshape(-1, m):
        p = 1/(1 + np.exp(-x[i]@w - b)); e = (p - y[i])/m
        L += [-np.log(np.where(y[i] > 0, p, 1 - p)).mean()]; A += [((p > .5) == y[i]).mean()]
        w = w - lr*e@x[i]; b = b - lr*e.sum()
    return w, b, np.mean(L), np.mean(A)
