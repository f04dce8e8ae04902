# piece: epoch
# truth: wrong
# function: epoch
# mistake: the slices start at k and not at k times the batch size
# line: 15
# style: any depth, list of layers
import numpy as np

def epoch(X, y, layers, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(batch_size, n)
    perm = np.random.permutation(n)
    loss, acc = [], []
    for k in range(n // B):
        rows = perm[k:k + B]
        acts = [X[rows]]
        for i, (W, b) in enumerate(layers):
            z = acts[-1] @ W + b
            acts.append(np.maximum(z, 0) if i < len(layers) - 1 else 1 / (1 + np.exp(-z)))
        t, p = y[rows][:, None], acts[-1]
        q = np.clip(p, 1e-15, 1 - 1e-15)
        loss.append(-np.mean(t*np.log(q) + (1 - t)*np.log(1 - q)))
        acc.append(np.mean((p > 0.5) == t))
        delta = (p - t) / B
        new = []
        for i in reversed(range(len(layers))):
            W, b = layers[i]
            new.insert(0, (W - lr*acts[i].T @ delta, b - lr*delta.sum(0)))
            delta = (delta @ W.T) * (acts[i] > 0)
        layers = new
    return layers, np.mean(loss), np.mean(acc)
