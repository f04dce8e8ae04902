# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's weights are updated in place
# line: 37
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """
    Train for one epoch with mini-batch SGD.

    Args:
        x, y: training data
        w, b: current parameters of the one-layer model
        lr: learning rate
        batch: batch size or None for the full batch

    Returns:
        Updated w and b, mean loss and mean accuracy over the batches.
    """
    n_samples = len(x)
    batch_size = n_samples if batch is None else min(batch, n_samples)
    indices = np.random.permutation(n_samples)
    total_loss, total_acc = 0.0, 0.0
    n_batches = n_samples // batch_size
    for i in range(n_batches):
        idx = indices[i * batch_size:(i + 1) * batch_size]
        x_batch, y_batch = x[idx], y[idx]
        # Forward pass
        y_pred = 1.0 / (1.0 + np.exp(-(np.dot(x_batch, w) + b)))
        total_loss += -np.mean(y_batch * np.log(y_pred) + (1 - y_batch) * np.log(1 - y_pred))
        total_acc += np.mean((y_pred > 0.5) == y_batch)
        # Gradients
        dz = (y_pred - y_batch) / batch_size
        # Parameter update
        w -= lr * np.dot(x_batch.T, dz)
        b -= lr * np.sum(dz)
    return w, b, total_loss / n_batches, total_acc / n_batches
