# piece: epoch
# truth: wrong
# function: epoch
# mistake: the parameters handed in come back, the trained copies are thrown away
# line: 23
# style: NumPy, deep copies
import copy
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    new = copy.deepcopy(params)
    order = np.random.permutation(len(x))
    while len(order) >= batch_size:
        rows, order = order[:batch_size], order[batch_size:]
        (W1, b1, h1), (W2, b2, h2) = new
        a = h1(x[rows] @ W1 + b1)
        d = (h2(a @ W2 + b2) - y[rows][:, None]) / batch_size
        c = d @ W2.T * np.sign(a)
        W2 -= learning_rate * a.T @ d
        b2 -= learning_rate * d.sum(0)
        W1 -= learning_rate * x[rows].T @ c
        b1 -= learning_rate * c.sum(0)
    return params
