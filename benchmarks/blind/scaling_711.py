# piece: scaling
# truth: wrong
# function: scale
# mistake: deviations below 1e-3 count as zero and are replaced by 1
# line: 14
# style: defensive
import numpy as np

def scale(x):
    x = np.asarray(x)
    assert x.size > 1, "one value has no spread"
    assert np.all(np.isfinite(x)), "missing values"
    std = np.std(x, ddof=1)
    if std < 1e-3:
        std = 1.0
    z = (x - np.mean(x)) / std
    assert z.shape == x.shape
    return z
