# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: half-renamed
import numpy as np

def epoch(x, y, w, b, lr, batch):
    batch_size = len(x) if not batch else min(batch, len(x))
    todo = set(range(len(x)))
    losses, accuracies = [], []
    while len(todo) >= batch_size:
        chosen = np.random.choice(sorted(todo), batch_size, replace=False)
        todo -= set(chosen.tolist())
        x_batch, y_batch = x[chosen], y[chosen]
        y_hat = 1 / (1 + np.exp(-(x_batch @ w + b)))
        losses.append(-np.mean(y_batch * np.log(y_hat) + (1 - y_batch) * np.log(1 - y_hat)))
        accuracies.append(np.mean((y_hat >= 0.5) == y_batch))
        error = y_hat - y_batch
        w, b = w - lr * np.dot(error, x_batch) / batch_size, b - lr * error.sum() / batch_size
    return w, b, np.mean(losses), np.mean(accuracies)
