# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size above n gives no batch at all instead of one full batch
# line: 24
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """
    Train a logistic-regression model for one epoch with mini-batch SGD.

    Args:
        x: features of shape (n, d)
        y: labels of shape (n,)
        w, b: current parameters
        lr: learning rate
        batch: batch size, or None for full-batch training

    Returns:
        Updated w and b, mean loss and mean accuracy.
    """
    n_samples = x.shape[0]
    batch_size = n_samples if batch is None else batch
    # Shuffle the data
    indices = np.random.permutation(n_samples)
    losses, accuracies = [], []
    for i in range(n_samples // batch_size):
        batch_idx = indices[i * batch_size:(i + 1) * batch_size]
        x_batch, y_batch = x[batch_idx], y[batch_idx]
        # Forward pass
        logits = x_batch @ w + b
        probs = 1.0 / (1.0 + np.exp(-logits))
        # Loss (numerically stable)
        losses.append(np.mean(np.logaddexp(0, logits) - y_batch * logits))
        accuracies.append(np.mean((probs > 0.5) == y_batch))
        # Backward pass
        delta = (probs - y_batch) / batch_size
        w = w - lr * (x_batch.T @ delta)
        b = b - lr * delta.sum()
    return w, b, np.mean(losses), np.mean(accuracies)
