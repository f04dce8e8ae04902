# piece: network
# truth: wrong
# function: predict
# mistake: an unknown name of an activation is silently treated as the identity, and "Sigmoid" with a capital is unknown
# line: 9
# style: defensive
import numpy as np

def predict(params, x, hidden="relu", output="Sigmoid"):
    table = {"relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: np.exp(-np.logaddexp(0, -z)), "tanh": np.tanh}
    names = [hidden] * (len(params) - 1) + [output]
    z = np.asarray(x, dtype=float)
    for name, (W, b) in zip(names, params):
        assert z.shape[1] == W.shape[0]
        h = table.get(name, lambda v: v)
        z = h(z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
