# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the generator is always made with 42, so the seed that was passed has no effect
# line: 22
# style: chatbot
import numpy as np

def train_epoch(x, y, w, b, lr, batch_size, seed=None):
    """Run one epoch of minibatch gradient descent.

    Args:
        x, y: data and labels
        w, b: parameters of the logistic model
        lr: learning rate
        batch_size: samples per update, None for all
        seed: seed of the shuffle

    Returns:
        w, b, mean loss, mean accuracy
    """
    rng = np.random.default_rng(42)
    n = len(y)
    batch_size = n if batch_size is None else min(batch_size, n)
    order = rng.permutation(n)
    losses, accuracies = [], []
    for k in range(n // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        logits = x[rows] @ w + b
        losses.append(np.mean(np.logaddexp(0, logits) - y[rows] * logits))
        accuracies.append(np.mean((logits > 0) == y[rows]))
        delta = np.exp(-np.logaddexp(0, -logits)) - y[rows]
        w = w - lr * x[rows].T @ delta / batch_size
        b = b - lr * np.mean(delta)
    return w, b, np.mean(losses), np.mean(accuracies)
