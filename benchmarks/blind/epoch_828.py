# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: one-liner
import numpy as np
from functools import reduce
E = lambda s, q: np.tanh(q[0] @ s/2)/2 + .5 - q[1]
M = lambda z, t: (np.mean(np.logaddexp(0, z) - t*z), np.mean((z > 0) == t))
X = lambda x: np.c_[x, np.ones(len(x))]

def epoch(x, y, w, b, lr, batch): return (lambda k, L: (lambda s: (s[:-1], s[-1], *np.mean(L, 0)))(reduce(lambda s, i: (L.append(M(X(x[i]) @ s, y[i])), s - lr*X(x[i]).T @ E(s, (X(x[i]), y[i]))/k)[1], np.random.permutation(len(x))[:len(x)//k*k].reshape(-1, k), np.append(w, b).astype(float))))(min(batch or len(x), len(x)), [])
