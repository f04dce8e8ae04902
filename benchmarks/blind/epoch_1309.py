# piece: epoch
# truth: wrong
# function: epoch
# mistake: loss and accuracy are measured after the update of each batch
# line: 28
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """
    Train a logistic model for one epoch of minibatch SGD.

    Returns
    -------
    w, b, mean loss, mean accuracy
    """
    n = x.shape[0]
    size = n if batch is None else min(batch, n)
    indices = np.random.permutation(n)
    losses, accuracies = [], []

    for i in range(n // size):
        sel = indices[i * size:(i + 1) * size]
        xb, yb = x[sel], y[sel]
        error = 1 / (1 + np.exp(-(xb @ w + b))) - yb
        w = w - lr * (xb.T @ error) / size
        b = b - lr * error.mean()
        z = xb @ w + b
        losses.append(np.mean(np.logaddexp(0, z) - yb * z))
        accuracies.append(np.mean((z > 0) == yb))

    return w, b, float(np.mean(losses)), float(np.mean(accuracies))
