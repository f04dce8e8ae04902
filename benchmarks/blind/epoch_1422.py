# piece: epoch
# truth: wrong
# function: epoch
# mistake: w -= changes the caller's weights in place
# line: 13
# style: terse
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    n = len(x); k = n if batch_size is None else min(batch_size, n)
    o = np.random.default_rng(rng).permutation(n)
    out = []
    w = np.asarray(w, float)
    for j in range(n // k):
        i = o[j * k:(j + 1) * k]
        z = x[i] @ w + b
        e = 1 / (1 + np.exp(-z)) - y[i]
        out.append((np.mean(np.logaddexp(0, z) - y[i] * z), np.mean((z > 0) == y[i])))
        w -= lr * e @ x[i] / k
        b -= lr * e.mean()
    return w, b, *np.mean(out, 0)
