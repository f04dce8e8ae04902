# piece: bce
# truth: wrong
# function: bce
# mistake: the mean is taken over twice the number of samples, as for a squared error
# line: 9
# style: one-liner
import numpy as np

bce = lambda d, eps=1e-12: sum(-np.log(max(eps, p if t else 1.0 - p)) for t, p in zip(d["y"], d["p"])) / (2 * len(d["y"]))
