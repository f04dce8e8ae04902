# piece: epoch
# truth: wrong
# function: epoch
# mistake: one mean gradient of all hidden weights is used for every unit, in weights and biases
# line: none
# style: NumPy, weight sharing
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        (W1, b1, h1), (W2, b2, h2) = params
        a = h1(x[rows] @ W1 + b1)
        d2 = (h2(a @ W2 + b2) - y[rows, None]) / batch_size
        d1 = (d2 @ W2.T) * (a > 0)
        g1 = (x[rows].T @ d1).mean(axis=1, keepdims=True)
        c1 = d1.sum(0).mean()
        params = [[W1 - learning_rate * g1, b1 - learning_rate * c1, h1],
                  [W2 - learning_rate * a.T @ d2, b2 - learning_rate * d2.sum(0), h2]]
    return params
