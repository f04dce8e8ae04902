# piece: sigmoid
# truth: right
# function: logistic
# mistake: none
# line: none
# style: terse NumPy, extra parameter with default
import numpy as np

def logistic(t, steepness=1.0, midpoint=0.0):
    """Generalised logistic curve; the defaults give the ordinary sigmoid."""
    u = steepness * (np.asarray(t, dtype=float) - midpoint)
    return np.exp(np.minimum(u, 0)) / (1.0 + np.exp(-np.abs(u)))
