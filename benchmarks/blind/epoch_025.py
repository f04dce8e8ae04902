# piece: epoch
# truth: wrong
# function: epoch
# mistake: the sigmoid's derivative a * (1 - a) is used for the relu units
# line: 26
# style: NumPy backprop, dictionary
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def relu(z):
    return np.maximum(z, 0)

def epoch(params, x, y, learning_rate, batch_size):
    (W1, b1, h1), (W2, b2, h2) = params
    order = np.random.permutation(len(x))
    history = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        a = h1(x[rows] @ W1 + b1)
        p = h2(a @ W2 + b2)
        t = y[rows].reshape(-1, 1)
        history.append(float(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p))))
        d2 = (p - t) / len(rows)
        d1 = (d2 @ W2.T) * a * (1 - a)
        W2, b2 = W2 - learning_rate * a.T @ d2, b2 - learning_rate * d2.sum(0)
        W1, b1 = W1 - learning_rate * x[rows].T @ d1, b1 - learning_rate * d1.sum(0)
    return {"params": [[W1, b1, h1], [W2, b2, h2]], "loss": sum(history) / len(history)}
