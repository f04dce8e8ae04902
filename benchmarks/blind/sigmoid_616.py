# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: clips the argument at -30: sigma(-100) is 1e-13
# line: 13
# style: loop
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    if x.dtype.kind != "f":
        x = x.astype(float)
    bound = 30
    out = np.empty(x.shape, x.dtype)
    for i, v in np.ndenumerate(x):
        v = max(min(v, bound), -bound)
        out[i] = 1 / (1 + np.exp(-v)) if v > 0 else np.exp(v) / (1 + np.exp(v))
    return out
