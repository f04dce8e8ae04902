# piece: scaling
# truth: right
# function: fit_scaler
# mistake: none
# line: none
# style: defensive
import numpy as np

def fit_scaler(x):
    x = np.asarray(x, dtype=np.float64)
    assert x.size > 1, "at least two numbers"
    assert np.isfinite(x).all()
    mu = x.mean()
    sigma = np.linalg.norm(x - mu) / np.sqrt(x.size - 1)
    if sigma == 0:
        sigma = 1.0

    def transform(data):
        return (np.asarray(data, dtype=np.float64) - mu) / sigma

    return transform
