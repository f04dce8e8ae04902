# piece: epoch
# truth: wrong
# function: sgd_epoch
# mistake: the weights are updated before the error of the bias is computed, which then comes from the new weights
# line: 17
# style: terse
import numpy as np

def sgd_epoch(theta, x, y, lr, batch=None):
    w, b = theta[:-1].astype(float), theta[-1]
    n = len(x); k = n if batch is None else min(batch, n); out = []
    for i in np.random.permutation(n)[:n - n % k].reshape(-1, k):
        p = lambda: .5 + .5*np.tanh((x[i] @ w + b)/2)
        z = x[i] @ w + b; q = p()
        out.append((np.mean(np.logaddexp(0, z) - y[i]*z), np.mean((z > 0) == y[i])))
        w = w - lr*x[i].T @ (q - y[i])/k
        b = b - lr*np.mean(p() - y[i])
    return np.append(w, b), *np.mean(out, axis=0)
