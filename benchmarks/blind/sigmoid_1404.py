# piece: sigmoid
# truth: wrong
# function: sigma
# mistake: powers of two are used instead of powers of e
# line: 11
# style: c-like
import numpy as np

def sigma(t):
    t = np.clip(np.asarray(t, dtype=float), -700.0, 700.0)
    power = np.exp2(-t)
    return 1.0 / (1.0 + power)
