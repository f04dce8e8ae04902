# piece: sigmoid
# truth: right
# function: sigma
# style: textbook
import numpy as np

def sigma(t):
    """sigma(t) = 1 - 1 / (1 + e^t), written with e^t only where t is not positive."""
    t = np.asarray(t, dtype=float)
    low = np.exp(np.minimum(t, 0))
    high = np.exp(np.minimum(-t, 0))
    return low / (low + high)
