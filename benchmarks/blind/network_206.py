# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: defensive
import numpy as np

def network(x, params):
    z = np.asarray(x, dtype=float)
    assert params, "at least one layer"
    for number, (W, b, h) in enumerate(params):
        if z.shape[-1] != W.shape[0]:
            raise ValueError(f"layer {number}: {z.shape[-1]} inputs, {W.shape[0]} expected")
        z = h(np.einsum("...i,io->...o", z, W) + b)
    return np.squeeze(z, axis=-1) if z.shape[-1] == 1 else z
