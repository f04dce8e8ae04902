# piece: epoch
# truth: wrong
# function: epoch
# mistake: the derivative of relu is missing in the hidden layer
# line: 19
# style: NumPy backprop, terse
import numpy as np

sigmoid = lambda z: 1 / (1 + np.exp(-z))
relu = lambda z: np.maximum(z, 0)

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for rows in order[:len(x) // batch_size * batch_size].reshape(-1, batch_size):
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        p = h2(a @ W2 + b2)
        d2 = (p - y[rows, None]) / len(rows)
        d1 = d2 @ W2.T
        params = [[W1 - learning_rate * x[rows].T @ d1, b1 - learning_rate * d1.sum(0), h1],
                  [W2 - learning_rate * a.T @ d2, b2 - learning_rate * d2.sum(0), h2]]
    return params
