# piece: bce
# truth: right
# function: bce
# mistake: none
# line: none
# style: geometric mean
import numpy as np

def bce(y, y_hat):
    """Minus the logarithm of the geometric mean of the likelihoods, by pairs."""
    likelihood = [max(float(p) if t else 1.0 - float(p), 1e-40) for t, p in zip(y, y_hat)]
    result = 0.0
    for value in likelihood:
        result += np.log(1.0 / value) / len(likelihood)
    return result
