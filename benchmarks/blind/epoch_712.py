# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x); m = min(batch or n, n); P = np.random.permutation(n)
    S = np.zeros(2)
    for i in np.array_split(P[:n//m*m], n//m):
        z = x[i]@w + b; e = (1 + np.tanh(z/2))/2 - y[i]
        S += np.mean(np.logaddexp(0, (1 - 2*y[i])*z)), np.mean(abs(e) < .5)
        w, b = w - lr/m*e@x[i], b - lr/m*e.sum()
    return w, b, *S/(n//m)
