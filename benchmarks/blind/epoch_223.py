# piece: epoch
# truth: wrong
# function: epoch
# mistake: two mistakes: the rate is not applied to the output bias, and the deltas are summed, not averaged, over the batch
# line: none
# style: NumPy, two layers, two defects
import numpy as np

def relu(z):
    return np.where(z > 0, z, 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    first, second = params
    order = np.random.permutation(len(x))
    position = 0
    while position + batch_size <= len(x):
        rows = order[position:position + batch_size]
        position += batch_size
        inner = first[0].T @ x[rows].T + first[1][:, None]
        hidden = first[2](inner)
        error = second[2](second[0].T @ hidden + second[1][:, None]) - y[rows]
        back = (second[0] @ error) * (inner > 0)
        second[0] -= learning_rate * hidden @ error.T
        second[1] -= error.sum(axis=1)
        first[0] -= learning_rate * x[rows].T @ back.T
        first[1] -= learning_rate * back.sum(axis=1)
    return params
