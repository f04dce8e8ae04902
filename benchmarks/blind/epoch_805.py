# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias stays as it was, its update is missing
# line: 11
# style: one-liner
import numpy as np
from functools import reduce
S = lambda z: 1/(1 + np.exp(-z))
N = lambda y, z: (np.mean(np.logaddexp(0, z) - y*z), np.mean((z > 0) == y))
U = lambda s, x, y, h: (s[0] - h*x.T @ (S(x @ s[0] + s[1]) - y)/len(y), s[1], s[2] + [N(y, x @ s[0] + s[1])])

def epoch(x, y, w, b, lr, batch): return (lambda r: (r[0], r[1], *np.mean(r[2], 0)))((lambda n, k: reduce(lambda s, i: U(s, x[i], y[i], lr), np.random.permutation(n)[:n//k*k].reshape(-1, k), (w, b, [])))(len(x), min(batch or len(x), len(x))))
