# piece: linear
# truth: right
# function: linear
# style: textbook
import numpy as np

def linear(x, w, b):
    """Homogeneous coordinates: [x 1] [W; b]."""
    xa = np.concatenate([x, np.ones((x.shape[0], 1))], axis=1)
    return xa @ np.concatenate([w, b[None, :]], axis=0)
