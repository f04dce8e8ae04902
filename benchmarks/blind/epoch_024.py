# piece: epoch
# truth: wrong
# function: epoch
# mistake: the caller's x and y are shuffled in place
# line: none
# style: NumPy backprop, shuffled in place
import numpy as np

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    seed = np.random.randint(10**6)
    np.random.RandomState(seed).shuffle(x)
    np.random.RandomState(seed).shuffle(y)
    for k in range(len(x) // batch_size):
        part = slice(k * batch_size, (k + 1) * batch_size)
        e = (h(x[part] @ W + b)[:, 0] - y[part]) / batch_size
        W = W - learning_rate * (x[part].T @ e)[:, None]
        b = b - learning_rate * e.sum()
    return [[W, b, h]]
