# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights are updated before they pass the gradient on to the layer below
# line: 28
# style: NumPy, back-propagation with lists
import numpy as np

def relu(z):
    return np.maximum(z, 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    shuffled = np.random.permutation(len(x))
    losses = []
    for first in range(0, len(x) - batch_size + 1, batch_size):
        idx = shuffled[first:first + batch_size]
        acts = [x[idx]]
        for W, b, h in params:
            acts.append(h(acts[-1] @ W + b))
        p, t = acts[-1][:, 0], y[idx]
        losses.append(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)))
        delta = (p - t)[:, None] / batch_size
        for k in range(len(params) - 1, -1, -1):
            W, b, h = params[k]
            old = W
            W -= learning_rate * acts[k].T @ delta
            b -= learning_rate * delta.sum(axis=0)
            if k > 0:
                delta = (delta @ old.T) * (acts[k] > 0)
    return np.mean(losses)
