# piece: linear
# truth: wrong
# function: linear
# mistake: the batch is flattened, one number comes back for all samples
# line: 12
# style: vdot, defensive
import numpy as np

def linear(x, w, b):
    assert x.shape[-1] == w.shape[0]
    repeated = np.tile(w, len(x))
    return np.vdot(x, repeated) + b
