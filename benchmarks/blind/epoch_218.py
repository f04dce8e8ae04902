# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are not divided by the batch size
# line: 20
# style: NumPy, one layer, vectorised
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    losses = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        p = h(x[rows] @ W + b)[:, 0]
        losses.append(-np.mean(y[rows] * np.log(p) + (1 - y[rows]) * np.log(1 - p)))
        error = p - y[rows]
        W -= learning_rate * x[rows].T @ error[:, None]
        b -= learning_rate * error.sum()
    return np.mean(losses)
