# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: half-renamed copy of lecture code
import numpy as np

def epoch(x, y, w, b, eta, batch_size, seed=None):
    n_samples = x.shape[0]
    if batch_size is None:
        batch_size = n_samples
    batch_size = min(batch_size, n_samples)
    n_batches = n_samples // batch_size
    shuffled = np.random.default_rng(seed).permutation(n_samples)
    w_new, b_new = np.copy(w).astype(float), float(b)
    mean_loss = mean_acc = 0.0
    for i in range(n_batches):
        rows = shuffled[i::n_batches][:batch_size]
        z = np.dot(x[rows], w_new) + b_new
        y_hat = 1 / (1 + np.exp(-z))
        mean_loss += np.mean(np.logaddexp(0, z) - y[rows] * z) / n_batches
        mean_acc += np.mean((y_hat > 0.5) == y[rows]) / n_batches
        w_new -= eta * np.dot(y_hat - y[rows], x[rows]) / batch_size
        b_new -= eta * np.mean(y_hat - y[rows])
    return w_new, b_new, mean_loss, mean_acc
