# piece: epoch
# truth: wrong
# function: run_epoch
# mistake: the velocity is a default argument, so a second run starts with the momentum left by the first
# line: 14
# style: object-minded
import numpy as np

class State(dict):
    def __init__(self, w, b):
        super().__init__(w=np.array(w, float), b=np.array([b], float))


def run_epoch(x, y, state, lr, batch_size=None, seed=None, momentum=0.9, velocity={}):
    n = len(y)
    size = n if batch_size is None else min(batch_size, n)
    order = np.random.default_rng(seed).permutation(n)
    for s in range(0, n - size + 1, size):
        i = order[s:s + size]
        r = np.exp(-np.logaddexp(0, -(x[i] @ state["w"] + state["b"]))) - y[i]
        grads = {"w": x[i].T @ r / size, "b": r.mean(keepdims=True)}
        for key, g in grads.items():
            velocity[key] = momentum * velocity.get(key, 0.0) - lr * g
            state[key] = state[key] + velocity[key]
    return state
