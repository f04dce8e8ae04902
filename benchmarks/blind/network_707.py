# piece: network
# truth: wrong
# function: network
# mistake: names not in the table become the identity without a word, and "sigmoid" is misspelt in it
# line: 11
# style: defensive, freely
import numpy as np

FUNCTIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmiod": lambda z: 1 / (1 + np.exp(-z)),
    "tanh": np.tanh,
}

def network(x, params, names):
    assert len(params["W"]) == len(params["b"]) == len(names)
    z = np.asarray(x, dtype=float)
    for W, b, name in zip(params["W"], params["b"], names):
        assert isinstance(name, str)
        z = FUNCTIONS.get(name, lambda v: v)(z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
