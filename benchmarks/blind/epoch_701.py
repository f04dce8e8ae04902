# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias never learns
# line: 35
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # sizes
    n_samples = len(x)
    size = n_samples
    if batch is not None:
        size = min(batch, n_samples)
    n_batches = n_samples // size
    # shuffle both in the same way
    permutation = np.random.permutation(n_samples)
    # protocol
    loss_log = np.zeros(n_batches)
    acc_log = np.zeros(n_batches)
    for number in range(n_batches):
        rows = permutation[number * size:(number + 1) * size]
        inputs, targets = x[rows], y[rows]
        # prediction
        outputs = 1 / (1 + np.exp(-(inputs @ w + b)))
        # loss and accuracy of this batch
        loss_log[number] = -np.mean(targets * np.log(outputs) + (1 - targets) * np.log(1 - outputs))
        acc_log[number] = np.mean((outputs > 0.5) == targets)
        # gradients
        delta = (outputs - targets) / size
        grad_w = inputs.T @ delta
        grad_b = delta.sum()
        # update
        w = w - lr * grad_w
        b_new = b - lr * grad_b
    return w, b, loss_log.mean(), acc_log.mean()
