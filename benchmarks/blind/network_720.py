# piece: network
# truth: wrong
# function: network
# mistake: the batch is made single precision
# line: 12
# style: defensive
import numpy as np

def network(x, Ws, bs, acts):
    assert len(Ws) == len(bs) == len(acts), "one of each for every layer"
    assert x.ndim == 2, "batch expected"
    z = np.asarray(x, dtype=np.float32)
    for W, b, act in zip(Ws, bs, acts):
        assert z.shape[1] == W.shape[0], (z.shape, W.shape)
        assert b.shape == (W.shape[1],)
        z = act(z @ W + b)
        assert np.isfinite(z).all()
    return z[:, 0] if z.shape[1] == 1 else z
