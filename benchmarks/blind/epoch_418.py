# piece: epoch
# truth: wrong
# function: epoch
# mistake: all gradients are taken at the weights of the beginning of the epoch
# line: 15
# style: closure
import numpy as np

def epoch(X, y, w, b, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    w_old, b_old = w, b

    def forward(i):
        return 1/(1 + np.exp(-(X[i] @ w_old + b_old)))

    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // B):
        i = perm[k*B:(k+1)*B]
        p = forward(i)
        q = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-(y[i]*np.log(q) + (1 - y[i])*np.log(1 - q)).mean())
        accs.append(((p > .5) == y[i]).mean())
        w = w - lr*X[i].T @ (p - y[i])/B
        b = b - lr*(p - y[i]).mean()
    return w, b, np.mean(losses), np.mean(accs)
