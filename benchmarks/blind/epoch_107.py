# piece: epoch
# truth: wrong
# function: epoch
# mistake: the hidden values of all rows are computed once before the loop and go stale
# line: none
# style: NumPy, hidden values in advance
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = [list(p) for p in params]
    hidden = h1(x @ W1 + b1)
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        p = h2(hidden[rows] @ W2 + b2)
        d2 = (p - y[rows, None]) / batch_size
        d1 = (d2 @ W2.T) * (hidden[rows] > 0)
        W2 = W2 - learning_rate * hidden[rows].T @ d2
        b2 = b2 - learning_rate * d2.sum(0)
        W1 = W1 - learning_rate * x[rows].T @ d1
        b1 = b1 - learning_rate * d1.sum(0)
    return [[W1, b1, h1], [W2, b2, h2]]
