# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the last batch's loss is returned, the list is emptied in every round
# line: 16
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch):
    """One pass over the data in random minibatches."""
    n = len(x)
    size = min(batch, n) if batch is not None else n
    perm = np.random.permutation(n)
    accuracies = []
    for k in range(n // size):
        losses = []
        idx = perm[k * size:(k + 1) * size]
        z = x[idx] @ w + b
        probs = 1 / (1 + np.exp(-z))
        losses.append(np.mean(np.logaddexp(0, z) - y[idx] * z))
        accuracies.append(np.mean((probs > 0.5) == y[idx]))
        w = w - lr * x[idx].T @ (probs - y[idx]) / size
        b = b - lr * np.mean(probs - y[idx])
    return w, b, np.mean(losses), np.mean(accuracies)
