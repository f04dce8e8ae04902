# piece: bce
# truth: right
# function: binary_cross_entropy
# mistake: none
# line: none
# style: verbose
import numpy as np

def binary_cross_entropy(y, y_hat):
    # work in double precision, whatever came in
    p = y_hat.astype(np.float64)
    t = y.astype(np.float64)
    # keep away from 0 and 1, where the logarithm is not finite
    tiny = 1e-15
    p = np.minimum(np.maximum(p, tiny), 1.0 - tiny)
    # log1p(-p) is log(1 - p)
    per_sample = t * np.log(p) + (1.0 - t) * np.log1p(-p)
    return -per_sample.sum() / per_sample.size
