# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is the sum over the batch, not the mean
# line: 26
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n = x.shape[0]
    # no batch size, or one that is too large, means all samples at once
    if batch is None or batch > n:
        batch = n
    # new random order
    order = np.random.permutation(n)
    losses, accuracies = [], []
    # only full batches
    for k in range(n // batch):
        chosen = order[k * batch:(k + 1) * batch]
        xb, yb = x[chosen], y[chosen]
        # forward
        prob = 1 / (1 + np.exp(-(xb @ w + b)))
        losses.append(-np.mean(yb * np.log(prob) + (1 - yb) * np.log(1 - prob)))
        accuracies.append(np.mean((prob > 0.5) == yb))
        # backward
        error = prob - yb
        grad_w = xb.T @ error
        grad_b = np.sum(error)
        # step
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, np.mean(losses), np.mean(accuracies)
