# piece: epoch
# truth: wrong
# function: epoch
# mistake: only the sign of the gradient is used, all steps are equally long
# line: 10
# style: NumPy, sign of the gradient
import numpy as np

def move(value, gradient, rate):
    return value - rate * np.sign(gradient)

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        (W1, b1, f), (W2, b2, g) = params
        z = x[rows] @ W1 + b1
        a = f(z)
        d2 = (g(a @ W2 + b2) - y[rows, None]) / len(rows)
        d1 = np.einsum("nk,jk->nj", d2, W2) * (z > 0)
        params = [[move(W1, x[rows].T @ d1, learning_rate), move(b1, d1.sum(0), learning_rate), f],
                  [move(W2, a.T @ d2, learning_rate), move(b2, d2.sum(0), learning_rate), g]]
    return params
