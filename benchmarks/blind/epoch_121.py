# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: in-place NumPy, over-defensive, options off
import numpy as np

def epoch(params, x, y, learning_rate, batch_size, *, momentum=0.0, l2=0.0, shuffle=True):
    n = len(x)
    if batch_size is None or batch_size > n:
        batch_size = n
    order = np.random.permutation(n) if shuffle else np.arange(n)
    (W1, b1, f), (W2, b2, g) = params
    speed = [np.zeros_like(v) for v in (W1, b1, W2, b2)]
    for start in range(0, n - batch_size + 1, batch_size):
        xb, yb = x[order[start:start + batch_size]], y[order[start:start + batch_size], None]
        a = f(xb @ W1 + b1)
        e = (g(a @ W2 + b2) - yb) / len(xb)
        d = np.where(a > 0, e @ W2.T, 0.0)
        grads = xb.T @ d + l2 * W1, d.sum(0), a.T @ e + l2 * W2, e.sum(0)
        for value, v, grad in zip((W1, b1, W2, b2), speed, grads):
            v *= momentum
            v -= learning_rate * grad
            value += v
    return params
