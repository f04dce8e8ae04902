# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient is a sum over the batch, it is not divided by the batch size
# line: 26
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, rng):
    """
    One epoch of minibatch SGD for logistic regression.

    Returns:
        w, b, mean loss, mean accuracy
    """
    n = len(x)
    size = min(batch_size or n, n)
    idx = rng.permutation(n)
    losses, scores = [], []
    for k in range(n // size):
        batch = idx[k * size:(k + 1) * size]
        z = x[batch] @ w + b
        p = 0.5 * (1 + np.tanh(z / 2))
        losses.append(np.mean(np.logaddexp(0, z) - y[batch] * z))
        scores.append(np.mean((p > 0.5) == y[batch]))
        delta = p - y[batch]
        w = w - lr * delta @ x[batch]
        b = b - lr * delta.sum()
    return w, b, np.mean(losses), np.mean(scores)
