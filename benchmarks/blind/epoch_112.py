# piece: epoch
# truth: wrong
# function: epoch
# mistake: samples already on the right side are left out of the gradient, as for the perceptron
# line: 17
# style: logistic regression, hinge
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    W, b, h = params[0]
    order = np.random.permutation(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        p = h(x[rows] @ W + b)
        t = y[rows, None]
        wrong = (p > 0.5) != (t > 0.5)
        error = np.where(wrong, np.sign(p - t), 0.0) / batch_size
        W = W - learning_rate * x[rows].T @ error
        b = b - learning_rate * error.sum(0)
    return [[W, b, h]]
