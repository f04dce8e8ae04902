# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are summed over the batch instead of averaged
# line: 29
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """
    Train for one epoch.

    Args:
        x, y: data; w, b: parameters; lr: step size
        batch_size: int, or None for all samples; rng: numpy Generator
    Returns:
        w, b, loss, accuracy
    """
    n = x.shape[0]
    bs = n if (batch_size is None or batch_size > n) else batch_size
    permutation = rng.permutation(n)
    losses = []
    accuracies = []
    for batch in permutation[: n // bs * bs].reshape(-1, bs):
        z = x[batch] @ w + b
        p = 0.5 * (1 + np.tanh(z / 2))
        losses.append(np.mean(np.logaddexp(0, z) - y[batch] * z))
        accuracies.append(np.mean((z > 0) == y[batch]))
        delta = p - y[batch]
        w = w - lr * x[batch].T @ delta
        b = b - lr * delta.sum()
    return w, b, np.mean(losses), np.mean(accuracies)
