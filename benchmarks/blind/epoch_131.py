# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, half-sum form of the sigmoid, tuple result
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    sign = 2 * y - 1
    (A, a, f), (B, b, g) = params
    keys = np.random.rand(len(x)).argsort()
    loss = 0.0
    count = len(keys) // batch_size
    for rows in np.array_split(keys[:count * batch_size], count):
        u = f(x[rows] @ A + a)
        margin = sign[rows] * (u @ B + b)[:, 0]
        loss += np.logaddexp(0, -margin).mean() / count
        pull = sign[rows] * 0.5 * (1 - np.tanh(margin / 2)) / len(rows)
        back = np.outer(pull, B[:, 0]) * (u != 0)
        B, b = B + learning_rate * (pull @ u)[:, None], b + learning_rate * pull.sum()
        A, a = A + learning_rate * x[rows].T @ back, a + learning_rate * back.sum(axis=0)
    return [(A, a, f), (B, b, g)], loss
