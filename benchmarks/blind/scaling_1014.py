# piece: scaling
# truth: wrong
# function: scaling
# mistake: values beyond three standard deviations are cut by default
# line: 9
# style: defensive
import numpy as np

def scaling(x, limit=3.0):
    x = np.asarray(x, dtype=float)
    if not np.all(np.isfinite(x)):
        raise ValueError("NaN or infinity in the data")
    z = (x - x.mean()) / x.std(ddof=1)
    return z if limit is None else np.clip(z, -limit, limit)
