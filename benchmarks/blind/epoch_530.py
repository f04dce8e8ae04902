# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: terse
import numpy as np
def epoch(x, y, w, b, lr, bs):
    n = len(y); k = n if not bs or bs > n else bs; o = np.random.permutation(n)[n % k:]; out = []
    while len(o):
        r, o = o[-k:], o[:-k]; m = 2*y[r] - 1.; z = x[r] @ w + b; q = 1/(1 + np.exp(m*z))
        out += [(-np.log(np.maximum(1 - q, 2 ** -52)).mean(), ((z > 0) == y[r]).mean())]; w, b = w + lr*(m*q) @ x[r]/k, b + lr*(m*q).mean()
    return (w, b) + tuple(np.mean(out, 0))
