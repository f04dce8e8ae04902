# piece: linear
# truth: wrong
# function: model
# mistake: stable form without the case distinction: sigma(|z|) also for negative z
# line: 12
# style: lecture
import numpy as np

def model(x, w, b):
    z = np.einsum("...d,d->...", x, w) + b
    e = np.exp(-np.abs(z))
    return 1 / (1 + e)
