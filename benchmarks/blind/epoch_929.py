# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss takes the logarithm of unclipped probabilities, so a saturated sample makes it infinite or NaN
# line: 27
# style: chatbot
import numpy as np

def epoch(x, y, w, b, lr, batch_size, seed=None):
    """
    One pass over the data with stochastic gradient descent.

    The order is shuffled, then full batches are taken one by one.
    Returns the new parameters and the averaged loss and accuracy.
    """
    # settle the batch size
    n_samples = len(y)
    if batch_size is None or batch_size > n_samples:
        batch_size = n_samples
    n_batches = n_samples // batch_size
    indices = np.random.default_rng(seed).permutation(n_samples)
    total_loss, total_acc = 0.0, 0.0
    for j in range(n_batches):
        chosen = indices[j * batch_size:(j + 1) * batch_size]
        xb, yb = x[chosen], y[chosen]
        prob = 0.5 * (1 + np.tanh((xb @ w + b) / 2))
        safe = prob
        total_loss += -np.mean(yb * np.log(safe) + (1 - yb) * np.log(1 - safe))
        total_acc += np.mean((prob > 0.5) == yb)
        w = w - lr * xb.T @ (prob - yb) / batch_size
        b = b - lr * np.mean(prob - yb)
    return w, b, total_loss / n_batches, total_acc / n_batches
