# piece: epoch
# truth: wrong
# function: epoch
# mistake: the bias is never updated
# line: 26
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """One pass of mini-batch gradient descent over shuffled data."""
    rng = np.random.default_rng(rng)
    n_samples = len(x)
    if batch_size is None:
        batch_size = n_samples
    batch_size = min(batch_size, n_samples)
    shuffled = rng.permutation(n_samples)
    batch_losses, batch_accuracies = [], []
    for i in range(n_samples // batch_size):
        rows = shuffled[i * batch_size:(i + 1) * batch_size]
        logits = x[rows] @ w + b
        residual = 1 / (1 + np.exp(-logits)) - y[rows]
        batch_losses.append(np.mean(np.logaddexp(0, logits) - y[rows] * logits))
        batch_accuracies.append(np.mean((logits > 0) == (y[rows] > 0.5)))
        grad_w = x[rows].T @ residual / batch_size
        grad_b = residual.mean()
        w, b = w - lr * grad_w, b
    return w, b, float(np.mean(batch_losses)), float(np.mean(batch_accuracies))
