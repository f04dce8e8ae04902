# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels of a batch are sliced from the unshuffled array
# line: 15
# style: half-renamed copy of lecture code
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n_samples = len(x)
    batch_size = n_samples if batch_size is None or batch_size > n_samples else batch_size
    n_batches = n_samples // batch_size
    permutation = np.random.default_rng(seed).permutation(n_samples)
    x_shuffled = x[permutation]
    y_shuffled = y
    epoch_loss, epoch_acc = 0.0, 0.0
    for i in range(n_batches):
        x_batch = x_shuffled[i * batch_size:(i + 1) * batch_size]
        y_batch = y_shuffled[i * batch_size:(i + 1) * batch_size]
        logits = x_batch @ w + b
        y_hat = 1 / (1 + np.exp(-logits))
        epoch_loss += np.mean(np.logaddexp(0, logits) - y_batch * logits) / n_batches
        epoch_acc += np.mean((y_hat > 0.5) == y_batch) / n_batches
        w = w - eta * x_batch.T @ (y_hat - y_batch) / batch_size
        b = b - eta * np.mean(y_hat - y_batch)
    return w, b, epoch_loss, epoch_acc
