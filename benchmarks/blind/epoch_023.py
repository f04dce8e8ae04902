# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: NumPy backprop, any depth, all formulas apart
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))

def relu(z):
    return np.where(z > 0, z, 0)

def slope(z, last):
    if not last:
        return (z > 0).astype(float)
    s = sigmoid(z)
    return s * (1 - s)

def epoch(params, x, y, learning_rate, batch_size):
    order = np.random.permutation(len(x))
    losses, hits = [], []
    for start in range(0, len(x) - batch_size + 1, batch_size):
        rows = order[start:start + batch_size]
        outs, zs = [x[rows]], []
        for W, b, h in params:
            zs.append(outs[-1] @ W + b)
            outs.append(h(zs[-1]))
        p, t = np.clip(outs[-1], 1e-12, 1 - 1e-12), y[rows].reshape(-1, 1)
        losses.append(-np.mean(t * np.log(p) + (1 - t) * np.log(1 - p)))
        hits.append(np.mean((p > 0.5) == (t > 0.5)))
        delta = (p - t) / (p * (1 - p)) / len(rows)
        grads = []
        for (W, b, h), z, below in zip(params[::-1], zs[::-1], outs[-2::-1]):
            delta = delta * slope(z, not grads)
            grads.insert(0, (below.T @ delta, delta.sum(axis=0)))
            delta = delta @ W.T
        for layer, (gW, gb) in zip(params, grads):
            layer[0] = layer[0] - learning_rate * gW
            layer[1] = layer[1] - learning_rate * gb
    return params, np.mean(losses), np.mean(hits)
