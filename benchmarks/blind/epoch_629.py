# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the sum over the hidden units for b1, not over the batch: one number
# line: 14
# style: terse, freely
import numpy as np
def train_epoch(x, y, W1, b1, W2, b2, learning_rate=.3, batch_size=10):
    n = len(x); m = min(batch_size or n, n); o = np.random.permutation(n); q = []
    for i in (o[k*m:k*m + m] for k in range(n // m)):
        z = x[i] @ W1 + b1; h = z * (z > 0); p = 1/(1 + np.exp(-(h @ W2 + b2)[:, 0]))
        q.append([-np.log(np.where(y[i] == 1, p, 1 - p)).mean(), ((p > .5) == y[i]).mean()])
        d = ((p - y[i])/m)[:, None]; e = d @ W2.T * (z > 0)
        W1, b1, W2, b2 = W1 - learning_rate*x[i].T @ e, b1 - learning_rate*e.sum(), W2 - learning_rate*h.T @ d, b2 - learning_rate*d.sum(0)
    return (W1, b1, W2, b2, *np.mean(q, axis=0))
