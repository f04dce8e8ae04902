# piece: epoch
# truth: wrong
# function: epoch
# mistake: inputs and labels are shuffled apart from each other
# line: 11
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x); m = min(batch or n, n); P = np.random.permutation
    X = x[P(n)]; Y = y[P(n)]
    l = a = 0; K = n // m
    for k in range(K):
        u, v = X[k*m:k*m+m], Y[k*m:k*m+m]
        p = 1/(1 + np.exp(-(u@w + b)))
        l += -np.mean(v*np.log(p) + (1 - v)*np.log(1 - p))/K
        a += np.mean((p > .5) == v)/K
        w, b = w - lr*(p - v)@u/m, b - lr*np.mean(p - v)
    return w, b, l, a
