# piece: network
# truth: wrong
# function: network
# mistake: the zip is used up by the check of its length, so no layer is computed
# line: 12
# style: defensive
import numpy as np

def network(x, Ws, bs, acts):
    x = np.asarray(x, dtype=float)
    assert x.ndim == 2
    layers = zip(Ws, bs, acts)
    if len(list(layers)) != len(Ws):
        raise ValueError("the lists differ in length")
    z = x
    for W, b, act in layers:
        assert z.shape[1] == W.shape[0], "sizes do not fit"
        z = act(z @ W + b)
    return z[:, 0] if z.shape[1] == 1 else z
