# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: the order is drawn from NumPy's global generator, the rng passed in is ignored
# line: 16
# style: verbose
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    num_examples = len(y)
    if batch_size is None:
        batch_size = num_examples
    if batch_size > num_examples:
        batch_size = num_examples
    # a fresh order in each epoch
    order = np.random.permutation(num_examples)
    batch_losses = []
    batch_accuracies = []
    for batch in range(num_examples // batch_size):
        chosen = order[batch * batch_size:(batch + 1) * batch_size]
        inputs = x[chosen]
        labels = y[chosen]
        # prediction with the present parameters
        predictions = 1 / (1 + np.exp(-(inputs @ w + b)))
        clipped = np.clip(predictions, 2.2e-16, 1 - 2.2e-16)
        batch_losses.append(-(labels * np.log(clipped) + (1 - labels) * np.log(1 - clipped)).mean())
        batch_accuracies.append(((predictions > 0.5) == labels).mean())
        # gradients
        residual = predictions - labels
        grad_w = inputs.T @ residual / batch_size
        grad_b = residual.mean()
        # step
        w = w - lr * grad_w
        b = b - lr * grad_b
    return w, b, np.mean(batch_losses), np.mean(batch_accuracies)
