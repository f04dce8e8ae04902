# piece: epoch
# truth: wrong
# function: epoch
# mistake: the sum of the batch losses is divided by the number of samples, not of batches
# line: 26
# style: loop
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = len(x)
    if batch is None or batch > n:
        batch = n
    perm = np.random.permutation(n)
    loss_sum = 0.0
    acc_sum = 0.0
    n_batches = 0
    while (n_batches + 1) * batch <= n:
        rows = perm[n_batches * batch:(n_batches + 1) * batch]
        z = x[rows].dot(w) + b
        p = 0.5 * (1 + np.tanh(0.5 * z))
        loss_sum += np.mean(np.logaddexp(0, z) - y[rows] * z)
        acc_sum += np.mean((p > 0.5) == y[rows])
        w = w - lr * x[rows].T.dot(p - y[rows]) / batch
        b = b - lr * (p - y[rows]).sum() / batch
        n_batches += 1
    return w, b, loss_sum / n, acc_sum / n_batches
