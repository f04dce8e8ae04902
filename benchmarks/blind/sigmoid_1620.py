# piece: sigmoid
# truth: wrong
# function: logistic
# mistake: the steepness divides the argument instead of multiplying it
# line: 11
# style: textbook
import numpy as np

def logistic(t, k=1.0):
    """Logistic curve with growth rate k: 1 / (1 + exp(-k t))."""
    return 1.0 / (1.0 + np.exp(-t / k))
