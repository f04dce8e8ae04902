# piece: network
# truth: wrong
# function: network
# mistake: the first sample is put through for every row
# line: 13
# style: loop over samples
import numpy as np

def network(x, params):
    rows = np.atleast_2d(x)
    outputs = []
    for row in rows:
        z = rows[0]
        for W, b, h in params:
            z = h(z @ W + b)
        outputs.append(z)
    out = np.array(outputs) if np.ndim(x) == 2 else outputs[0]
    return out[..., 0] if out.shape[-1] == 1 else out
