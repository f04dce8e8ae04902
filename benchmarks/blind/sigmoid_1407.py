# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the steepness k multiplies the result instead of the argument
# line: 12
# style: textbook
import numpy as np

def logistic(x, k=1.0):
    """Logistic curve with steepness k."""
    u = np.clip(np.asarray(x, dtype=float), -300, 300)
    return k / (1.0 + np.exp(-u))
