# piece: epoch
# truth: wrong
# function: epoch
# mistake: a batch size of None is turned into 32 rows instead of the whole set
# line: 17
# style: chatbot-like with docstring
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    """
    Train a logistic model for one epoch of minibatch SGD.

    Returns the new weights, the new bias, the mean loss and the mean
    accuracy over the batches.
    """
    n = len(x)
    batch_size = min(batch_size or 32, n)
    indices = np.random.default_rng(seed).permutation(n)
    losses, accuracies = [], []
    for k in range(n // batch_size):
        idx = indices[k * batch_size:(k + 1) * batch_size]
        logits = x[idx] @ w + b
        probabilities = 1 / (1 + np.exp(-logits))
        losses.append(np.mean(np.logaddexp(0, logits) - y[idx] * logits))
        accuracies.append(np.mean((probabilities > 0.5) == y[idx]))
        w = w - eta * (x[idx].T @ (probabilities - y[idx])) / len(idx)
        b = b - eta * np.mean(probabilities - y[idx])
    return w, b, float(np.mean(losses)), float(np.mean(accuracies))
