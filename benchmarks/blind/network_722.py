# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: defensive
import numpy as np

def network(x, Ws, bs, acts):
    x = np.asarray(x)
    if not (len(Ws) == len(bs) == len(acts)):
        raise ValueError("the lists differ in length")
    sizes = [x.shape[1]] + [W.shape[1] for W in Ws]
    for k, W in enumerate(Ws):
        if W.shape != (sizes[k], sizes[k + 1]):
            raise ValueError(f"layer {k} has the shape {W.shape}")
    for W, b, act in zip(Ws, bs, acts):
        assert callable(act)
        x = act(np.einsum("nd,dk->nk", x, W) + b[None, :])
    return x[..., 0] if sizes[-1] == 1 else x
