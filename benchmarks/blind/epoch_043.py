# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy backprop, terse
import numpy as np

relu = lambda z: np.maximum(z, 0)
sigmoid = lambda z: 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))[:len(x) // batch_size * batch_size]
    for rows in order.reshape(-1, batch_size):
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        d2 = (h2(a @ W2 + b2) - y[rows, None]) / batch_size
        d1 = d2 @ W2.T * (a > 0)
        params = [[W1 - learning_rate * x[rows].T @ d1, b1 - learning_rate * d1.sum(0), h1],
                  [W2 - learning_rate * a.T @ d2, b2 - learning_rate * d2.sum(0), h2]]
    return params
