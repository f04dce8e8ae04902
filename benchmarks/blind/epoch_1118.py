# piece: epoch
# truth: wrong
# function: train_epoch
# mistake: return inside the loop: the epoch ends after its first batch
# line: 28
# style: defensive
import numpy as np

def train_epoch(w, b, x, y, lr, batch_size, rng):
    n = x.shape[0]
    if y.shape != (n,):
        raise ValueError("y must have one label a row of x")
    if batch_size is None or batch_size > n:
        batch_size = n
    order = rng.permutation(n)
    loss_sum, acc_sum, count = 0.0, 0.0, 0
    for k in range(n // batch_size):
        j = order[k * batch_size:(k + 1) * batch_size]
        p = 1 / (1 + np.exp(-(x[j] @ w + b)))
        pc = np.clip(p, 2.2e-16, 1 - 2.2e-16)
        loss_sum += -np.mean(y[j] * np.log(pc) + (1 - y[j]) * np.log(1 - pc))
        acc_sum += np.mean((p > 0.5) == y[j])
        count += 1
        w = w - lr * x[j].T @ (p - y[j]) / batch_size
        b = b - lr * np.mean(p - y[j])
        if not np.isfinite(loss_sum):
            raise FloatingPointError("loss is not finite")
        return w, b, loss_sum / count, acc_sum / count
