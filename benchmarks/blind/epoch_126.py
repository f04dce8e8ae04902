# piece: epoch
# truth: wrong
# function: epoch
# mistake: the labels are subtracted from the outputs in place, the loss is computed from the difference
# line: 17
# style: NumPy, error in place
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        p = h2(a @ W2 + b2)[:, 0]
        e = p
        e -= y[rows]
        t = y[rows]
        q = np.clip(p, 1e-12, 1 - 1e-12)
        losses.append(-np.mean(t * np.log(q) + (1 - t) * np.log(1 - q)))
        d2 = e[:, None] / batch_size
        d1 = d2 @ W2.T * (a > 0)
        params = [[W1 - learning_rate * x[rows].T @ d1, b1 - learning_rate * d1.sum(0), h1],
                  [W2 - learning_rate * a.T @ d2, b2 - learning_rate * d2.sum(0), h2]]
    return params, float(np.mean(losses))
