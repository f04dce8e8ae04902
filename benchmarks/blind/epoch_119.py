# piece: epoch
# truth: wrong
# function: epoch
# mistake: two defects: the first batch's rows are used for the labels of every batch, and the hidden layer keeps its bias
# line: none
# style: NumPy, two defects
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    labels = y[order[:batch_size], None]
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        d2 = (h2(a @ W2 + b2) - labels) / batch_size
        d1 = (d2 @ W2.T) * (a > 0)
        W1 = W1 - learning_rate * x[rows].T @ d1
        W2 = W2 - learning_rate * a.T @ d2
        b2 = b2 - learning_rate * d2.sum(0)
        params = [[W1, b1, h1], [W2, b2, h2]]
    return params
