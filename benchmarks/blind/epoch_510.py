# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are not cleared between the batches, they add up
# line: 13
# style: closure
import numpy as np

def make_step(w, b, lr):
    state = dict(w=np.array(w, float), b=float(b), gw=0.0, gb=0.0)
    def step(x, y):
        p = 1 / (1 + np.exp(-(x @ state["w"] + state["b"])))
        state["gw"] = state["gw"] + x.T @ (p - y) / len(y)
        state["gb"] = np.mean(p - y)
        state["w"] = state["w"] - lr * state["gw"]
        state["b"] -= lr * state["gb"]
        return -np.mean(np.log(np.maximum(np.where(y == 1, p, 1 - p), 2 ** -52))), np.mean((p > 0.5) == y)
    return state, step

def epoch(x, y, w, b, lr, batch_size):
    n = len(y)
    size = n if batch_size is None or batch_size > n else batch_size
    state, step = make_step(w, b, lr)
    parts = np.random.permutation(n)[:n - n % size].reshape(-1, size)
    log = np.array([step(x[r], y[r]) for r in parts])
    return state["w"], state["b"], log[:, 0].mean(), log[:, 1].mean()
