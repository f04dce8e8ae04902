# piece: epoch
# truth: wrong
# function: epoch
# mistake: the remainder is cut off before the shuffling, so the last samples are never used
# line: 18
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # how many samples there are
    n = x.shape[0]
    # one full batch if nothing else is said
    if batch is None or batch > n:
        batch = n
    # how many full batches fit
    n_batches = n // batch
    # random order, as many as we need
    order = np.random.permutation(n_batches * batch)
    # means over the batches
    mean_loss = 0
    mean_acc = 0
    for k in range(n_batches):
        # choose the rows
        rows = order[k * batch:(k + 1) * batch]
        # model output
        z = x[rows] @ w + b
        p = 1 / (1 + np.exp(-z))
        # add to the means
        mean_loss = mean_loss + np.mean(np.logaddexp(0, z) - y[rows] * z) / n_batches
        mean_acc = mean_acc + np.mean((p > 0.5) == y[rows]) / n_batches
        # gradients
        grad_w = x[rows].T @ (p - y[rows]) / batch
        grad_b = np.mean(p - y[rows])
        # new parameters
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, mean_loss, mean_acc
