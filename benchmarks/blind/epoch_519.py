# piece: epoch
# truth: wrong
# function: epoch
# mistake: every gradient is taken from all data, the batch is used for the figures only
# line: 22
# style: wordy, English comments
import numpy as np

def epoch(x, y, w, b, lr, batch_size):
    n = len(x)
    # None, or too large, means one batch with everything
    size = n if batch_size is None or batch_size > n else batch_size
    # a fresh order for this epoch
    order = np.random.permutation(n)
    history = []
    for k in range(n // size):
        batch = order[k * size:(k + 1) * size]
        z = x[batch] @ w + b
        # figures of the batch as the model sees it
        history.append([np.mean(np.logaddexp(0, z) - y[batch] * z), np.mean((z > 0) == y[batch])])
        # derivative of the loss by the parameters
        xs, ys = x, y
        delta = 1 / (1 + np.exp(-(xs @ w + b))) - ys
        w = w - lr * xs.T @ delta / len(ys)
        b = b - lr * delta.mean()
    loss, accuracy = np.array(history).mean(axis=0)
    return w, b, loss, accuracy
