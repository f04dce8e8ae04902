# piece: epoch
# truth: wrong
# function: epoch
# mistake: samples and labels are shuffled by two different permutations
# line: 17
# style: verbose
import numpy as np

def epoch(x, y, w, b, lr, batch):
    # number of samples
    n = len(y)
    # no batch size or one that is too large: a single batch
    if batch is None or batch > n:
        batch = n
    # shuffle the data
    order_x = np.random.permutation(n)
    order_y = np.random.permutation(n)
    xs = x[order_x]
    ys = y[order_y]
    # collect the numbers of each batch
    all_losses = []
    all_accuracies = []
    for k in range(n // batch):
        # k-th batch
        xb = xs[k * batch:(k + 1) * batch]
        yb = ys[k * batch:(k + 1) * batch]
        # forward
        z = xb @ w + b
        p = 1 / (1 + np.exp(-z))
        # numbers as seen before the update
        all_losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        all_accuracies.append(np.mean((p > 0.5) == yb))
        # backward
        w = w - lr * xb.T @ (p - yb) / batch
        b = b - lr * np.mean(p - yb)
    return w, b, np.mean(all_losses), np.mean(all_accuracies)
