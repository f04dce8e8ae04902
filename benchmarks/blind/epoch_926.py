# piece: epoch
# truth: wrong
# function: epoch
# mistake: only x is shuffled, the labels stay in the old order
# line: 15
# style: MATLAB
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    n = np.size(y)
    if batch_size is None or batch_size > n:
        batch_size = n
    p = np.random.default_rng(seed).permutation(n)
    X = x[p, :]
    T = y[:]
    L = 0
    A = 0
    K = n//batch_size
    for k in range(K):
        Xk = X[k*batch_size:(k+1)*batch_size, :]
        Tk = T[k*batch_size:(k+1)*batch_size]
        z = Xk @ w + b
        a = 1/(1 + np.exp(-np.clip(z, -500, 500)))
        L = L + np.mean(np.logaddexp(0, z) - Tk*z)/K
        A = A + np.mean((a > 0.5) == Tk)/K
        w = w - lr*Xk.T @ (a - Tk)/batch_size
        b = b - lr*np.mean(a - Tk)
    return w, b, L, A
