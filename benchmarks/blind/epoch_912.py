# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the accuracy compares the logits, not the probabilities, with 0.5
# line: 21
# style: MATLAB
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    n = np.size(y)
    m = n if batch_size is None else min(batch_size, n)
    p = np.random.default_rng(seed).permutation(n)
    K = n//m
    J = np.zeros(K)
    a = np.zeros(K)
    for k in range(K):
        i = p[k*m:(k+1)*m]
        z = x[i, :] @ w + b
        h = 0.5*(1 + np.tanh(z/2))
        J[k] = np.mean(np.logaddexp(0, z) - y[i]*z)
        a[k] = np.mean((z > 0.5) == y[i])
        w = w - lr*(h - y[i]) @ x[i, :]/m
        b = b - lr*np.mean(h - y[i])
    return w, b, np.mean(J), np.mean(a)
