# piece: epoch
# truth: wrong
# function: epoch
# mistake: two defects: gradients are summed over two batches before a step, and the loss of skipped batches is not counted
# line: none
# style: NumPy, two defects, running sums
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    kept, losses = None, []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        p = h2(a @ W2 + b2)
        d2 = (p - y[rows, None]) / batch_size
        d1 = d2 @ W2.T * (a > 0)
        grads = [x[rows].T @ d1, d1.sum(0), a.T @ d2, d2.sum(0)]
        if kept is None:
            kept = grads
            continue
        grads = [g + o for g, o in zip(grads, kept)]
        kept = None
        q = np.clip(p[:, 0], 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y[rows] * np.log(q) + (1 - y[rows]) * np.log(1 - q)))
        params = [[W1 - learning_rate * grads[0], b1 - learning_rate * grads[1], h1],
                  [W2 - learning_rate * grads[2], b2 - learning_rate * grads[3], h2]]
    return params, float(np.mean(losses)) if losses else 0.0
