# piece: epoch
# truth: wrong
# function: epoch
# mistake: the squared error's derivative is used while the loss is the cross-entropy
# line: 26
# style: C-like
import numpy as np

def epoch(X, Y, theta, alpha, batch=None, seed=None):
    # X: n x d, Y: n x 1, theta: (d + 1) x 1 with the bias first
    n = X.shape[0]
    if batch is None or batch > n:
        batch = n
    p = np.random.default_rng(seed).permutation(n)
    th = theta.astype(float)
    J = 0.0
    acc = 0.0
    nb = n // batch
    for k in range(nb):
        i = p[k * batch:(k + 1) * batch]
        Xb = np.hstack([np.ones((batch, 1)), X[i]])
        z = Xb @ th
        h = 0.5 * (1.0 + np.tanh(z / 2))
        J += np.mean(np.logaddexp(0, z) - Y[i] * z)
        acc += np.mean((h > 0.5) == Y[i])
        dz = (h - Y[i]) * h * (1 - h)
        th = th - alpha * Xb.T @ dz / batch
    return th, J / nb, acc / nb
