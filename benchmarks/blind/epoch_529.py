# piece: epoch
# truth: wrong
# function: epoch
# mistake: the first bias is never updated, and accuracy and loss are divided by one batch more
# line: none
# style: wordy, English comments
import numpy as np

def epoch(x, y, W1, b1, W2, b2, lr, batch_size):
    # how many batches are there
    n = len(x)
    size = n if batch_size is None or batch_size > n else batch_size
    count = n // size
    order = np.random.permutation(n)
    loss = accuracy = 0.0
    for start in range(0, count * size, size):
        rows = order[start:start + size]
        t = y[rows][:, None]
        # forward pass
        z1 = x[rows] @ W1 + b1
        a1 = np.where(z1 > 0, z1, 0)
        p = 1 / (1 + np.exp(-(a1 @ W2 + b2)))
        loss -= np.mean(t * np.log(np.maximum(p, 2 ** -52)) + (1 - t) * np.log(np.maximum(1 - p, 2 ** -52)))
        accuracy += np.mean((p > 0.5) == t)
        # backward pass
        e2 = (p - t) / size
        e1 = (e2 @ W2.T) * (z1 > 0)
        # all parameters one step down
        W2, b2 = W2 - lr * a1.T @ e2, b2 - lr * e2.sum(axis=0)
        W1, b1 = W1 - lr * x[rows].T @ e1, b1
    return W1, b1, W2, b2, loss / (count + 1), accuracy / (count + 1)
