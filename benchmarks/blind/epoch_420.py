# piece: epoch
# truth: wrong
# function: epoch
# mistake: relu is differentiated as one where the input of the layer is positive
# line: 22
# style: in-place, dictionary of a network
import numpy as np

def epoch(X, y, P, lr, batch_size):
    n = len(X)
    B = n if batch_size is None else min(n, batch_size)
    perm = np.random.permutation(n)
    losses, accs = [], []
    for k in range(n // B):
        x, t = X[perm[k*B:(k+1)*B]], y[perm[k*B:(k+1)*B], None]
        h = np.maximum(x @ P["W1"] + P["b1"], 0)
        p = 1/(1 + np.exp(-(h @ P["W2"] + P["b2"])))
        q = np.clip(p, 1e-15, 1 - 1e-15)
        losses.append(-np.mean(t*np.log(q) + (1 - t)*np.log(1 - q)))
        accs.append(np.mean((p > 0.5) == t))
        g2 = (p - t)/B
        g1 = (g2 @ P["W2"].T) * (x.sum(axis=1, keepdims=True) > 0)
        P["W2"] -= lr*h.T @ g2
        P["b2"] -= lr*g2.sum(0)
        P["W1"] -= lr*x.T @ g1
        P["b1"] -= lr*g1.sum(0)
    return np.mean(losses), np.mean(accs)
