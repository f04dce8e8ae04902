# piece: epoch
# truth: wrong
# function: fit_epoch
# mistake: the new bias is computed but stored under the wrong key
# line: 20
# style: chatbot
import numpy as np

def fit_epoch(model, x, y, lr, batch_size, rng):
    """Update model (a dictionary) for one epoch."""
    order = rng.permutation(len(y))
    losses, accs = [], []
    for start in range(0, len(y) - batch_size + 1, batch_size):
        i = order[start:start + batch_size]
        p = 1 / (1 + np.exp(-(x[i] @ model["w"] + model["b"])))
        losses.append(-np.mean(np.log(np.where(y[i] == 1, p, 1 - p))))
        accs.append(np.mean((p > 0.5) == y[i]))
        d = p - y[i]
        model["w"] = model["w"] - lr * x[i].T @ d / batch_size
        model["bias"] = model["b"] - lr * d.mean()
    model["loss"], model["acc"] = np.mean(losses), np.mean(accs)
