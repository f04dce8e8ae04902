# piece: network
# truth: wrong
# function: network
# mistake: an unknown name, among them "identity", is silently taken as relu
# line: 13
# style: defensive
import numpy as np

FUNCTIONS = {
    "relu": lambda z: np.maximum(z, 0),
    "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2)),
    "tanh": np.tanh,
    "linear": lambda z: z,
}

def network(Ws, bs, x, acts):
    if not len(Ws) == len(bs) == len(acts):
        raise ValueError("one bias and one activation per weight matrix")
    z = np.asarray(x, dtype=float)
    for W, b, a in zip(Ws, bs, acts):
        assert W.shape == (z.shape[1], len(b))
        act = a if callable(a) else FUNCTIONS.get(a, FUNCTIONS["relu"])
        z = act(z @ W + b)
    return z.reshape(-1) if z.shape[1] == 1 else z
