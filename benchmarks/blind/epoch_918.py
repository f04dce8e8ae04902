# piece: epoch
# truth: right
# function: train_one_epoch
# mistake: none
# line: none
# style: verbose
import numpy as np

def train_one_epoch(x, y, w, b, lr, batch_size, seed=None):
    # a full batch when no size is given or the size is too large
    n = x.shape[0]
    if batch_size is None or batch_size > n:
        batch_size = n
    # one table with the labels in the last column, shuffled by rows
    table = np.column_stack([x, y]).astype(float)
    np.random.default_rng(seed).shuffle(table, axis=0)
    w = np.array(w, dtype=float)
    loss_sum = 0.0
    acc_sum = 0.0
    n_batches = n // batch_size
    for k in range(n_batches):
        part = table[k * batch_size:(k + 1) * batch_size]
        xb, yb = part[:, :-1], part[:, -1]
        z = xb @ w + b
        # loss from the logits
        loss_sum += np.mean(np.maximum(z, 0) - z * yb + np.log1p(np.exp(-np.abs(z))))
        acc_sum += np.mean((z > 0) == (yb == 1))
        # update
        delta = 0.5 * (1 + np.tanh(z / 2)) - yb
        w -= lr * np.dot(delta, xb) / batch_size
        b = b - lr * delta.mean()
    print("training loss:", loss_sum / n_batches)
    return w, b, loss_sum / n_batches, acc_sum / n_batches
