# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's weights are changed in place
# line: 23
# style: half-renamed
import numpy as np

def epoch(x, y, w, b, lr, batch):
    n_samples = x.shape[0]
    batch_size = n_samples if not batch or batch > n_samples else batch
    perm = np.random.permutation(n_samples)
    x_perm, y_perm = x[perm], y[perm]
    epoch_loss, epoch_acc = 0.0, 0.0
    n_batches = n_samples // batch_size
    for k in range(n_batches):
        x_batch = x_perm[k * batch_size:(k + 1) * batch_size]
        y_batch = y_perm[k * batch_size:(k + 1) * batch_size]
        z = x_batch @ w + b
        epoch_loss += np.mean(np.logaddexp(0, z) - y_batch * z)
        epoch_acc += np.mean((z > 0) == y_batch)
        dz = 1 / (1 + np.exp(-z)) - y_batch
        w -= lr * x_batch.T @ dz / batch_size
        b = b - lr * dz.mean()
    return w, b, epoch_loss / n_batches, epoch_acc / n_batches
