# piece: linear
# truth: wrong
# function: model
# mistake: w times x instead of x times w: fails for a batch or, if it is square, mixes the samples
# line: 13
# style: defensive
import numpy as np

def model(x, w, b):
    x, w = np.asarray(x), np.asarray(w)
    assert w.ndim == 1, "one weight a feature"
    assert np.isscalar(b) or np.ndim(b) == 0
    z = w @ x + b
    return np.where(z >= 0, 1, np.exp(-abs(z))) / (1 + np.exp(-abs(z)))
