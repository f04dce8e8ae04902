# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy, all layers, reversed
import numpy as np

def relu(z):
    return np.where(z > 0, z, 0)

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    losses, shares = [], []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        states = [x[rows]]
        for W, b, h in params:
            states.append(h(states[-1] @ W + b))
        target, output = y[rows][:, None], states[-1]
        losses.append(-np.log(np.where(target == 1, output, 1 - output)).mean())
        shares.append(((output > 0.5) == target).mean())
        delta = (output - target) / batch_size
        for layer in reversed(range(len(params))):
            W, b, h = params[layer]
            gW, gb = states[layer].T @ delta, delta.sum(axis=0)
            delta = (delta @ W.T) * (states[layer] > 0)
            W -= learning_rate * gW
            b -= learning_rate * gb
    return params, np.mean(losses), np.mean(shares)
