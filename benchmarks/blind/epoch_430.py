# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: bias as last weight, tanh for sigmoid
import numpy as np

def epoch(X, y, w, lr, batch_size):
    n, d = X.shape
    B = n if batch_size is None else min(batch_size, n)
    data = np.c_[X, np.ones(n), y][np.random.permutation(n)]
    out = []
    for part in data[:n - n % B].reshape(-1, B, d + 2):
        x, t = part[:, :-1], part[:, -1]
        m = x @ w
        p = (1 + np.tanh(m/2))/2
        out.append([np.mean(np.log1p(np.exp(-np.abs(m))) + np.maximum(m, 0) - t*m), np.mean(np.round(p) == t)])
        w = w - lr/B*(p - t) @ x
    return w, *np.mean(out, axis=0)
