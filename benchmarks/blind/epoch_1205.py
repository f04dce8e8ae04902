# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss sums over the batches and is divided by the number of samples
# line: 31
# style: verbose with comments
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    # number of samples and of full batches
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    n_batches = n // batch_size
    # new order for this epoch
    order = np.random.default_rng(seed).permutation(n)
    loss_sum, acc_sum = 0.0, 0.0
    for k in range(n_batches):
        # the rows of this batch
        rows = order[k * batch_size:(k + 1) * batch_size]
        # forward
        z = x[rows] @ w + b
        y_hat = 1 / (1 + np.exp(-z))
        # statistics before the step
        loss_sum += np.mean(np.logaddexp(0, z) - y[rows] * z)
        acc_sum += np.mean((y_hat > 0.5) == y[rows])
        # backward and step
        error = y_hat - y[rows]
        w = w - eta * x[rows].T @ error / batch_size
        b = b - eta * error.mean()
    return w, b, loss_sum / n, acc_sum / n_batches
