# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the slice starts at k and not at k * batch_size, so the batches overlap
# line: 31
# style: chatbot
import numpy as np

def run_epoch(w, b, x, y, lr, batch_size, rng):
    """
    Train a one-layer model for one epoch with minibatch SGD.

    Args:
        w, b: parameters
        x, y: training data
        lr: learning rate
        batch_size: samples per batch, None for a single full batch
        rng: NumPy random generator

    Returns:
        w, b, mean loss and mean accuracy over the batches
    """
    n_samples = x.shape[0]
    if batch_size is None or batch_size > n_samples:
        batch_size = n_samples
    n_batches = n_samples // batch_size
    permutation = rng.permutation(n_samples)
    epoch_loss = 0.0
    epoch_acc = 0.0
    for k in range(n_batches):
        batch_idx = permutation[k:k + batch_size]
        x_batch = x[batch_idx]
        y_batch = y[batch_idx]
        y_hat = 1.0 / (1.0 + np.exp(-(x_batch @ w + b)))
        safe = np.clip(y_hat, 2.2e-16, 1 - 2.2e-16)
        epoch_loss += -np.mean(y_batch * np.log(safe) + (1 - y_batch) * np.log(1 - safe))
        epoch_acc += np.mean((y_hat > 0.5) == y_batch)
        error = y_hat - y_batch
        w = w - lr * (x_batch.T @ error) / batch_size
        b = b - lr * error.mean()
    return w, b, epoch_loss / n_batches, epoch_acc / n_batches
