# piece: scaling
# truth: wrong
# function: z_scores
# mistake: values beyond two standard deviations are cut off
# line: 17
# style: verbose
import numpy as np

def z_scores(data):
    data = np.asarray(data, dtype=float)
    # mean and deviation
    mu = np.mean(data)
    sigma = np.std(data, ddof=1)
    # z values
    z = (data - mu) / sigma
    # no outliers
    z = np.clip(z, -2, 2)
    return z
