# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: defensive
import numpy as np

def network(x, Ws, bs, hidden_acts, output_act):
    x = np.atleast_2d(np.asarray(x, dtype=float))
    acts = [*hidden_acts, output_act]
    if len({len(Ws), len(bs), len(acts)}) != 1:
        raise ValueError("numbers of weights, biases and activations differ")
    for k in range(len(Ws)):
        if not callable(acts[k]):
            raise TypeError(f"activation {k} is not a function")
        W, b = np.asarray(Ws[k]), np.asarray(bs[k]).reshape(1, -1)
        assert b.shape[1] == W.shape[1], f"bias {k} does not fit"
        x = np.asarray(acts[k](x @ W + b))
        assert x.shape[1] == W.shape[1], f"activation {k} changed the shape"
    return np.squeeze(x, axis=1) if x.shape[1] == 1 else x
