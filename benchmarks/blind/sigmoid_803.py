# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the temperature multiplies where it should divide
# line: 14
# style: defensive
import numpy as np

def sigmoid(x, temperature=1.0):
    if not temperature > 0:
        raise ValueError("the temperature must be positive")
    x = np.asarray(x, dtype=float)
    assert not np.isnan(x).any(), "NaN in the input"
    z = x * temperature
    s = 0.5 + 0.5 * np.tanh(0.5 * z)
    assert s.shape == x.shape
    return s
