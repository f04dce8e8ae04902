# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: defensive
import numpy as np

def layer(d_in, d_out, activation):
    try:
        d_in, d_out = int(d_in), int(d_out)
    except (TypeError, ValueError):
        raise TypeError("layer sizes must be integers")
    assert d_in > 0 and d_out > 0
    if not callable(activation):
        raise TypeError("activation must be callable")
    columns = [np.random.randn(d_in) * (2 / d_in) ** 0.5 for _ in range(d_out)]
    return [np.stack(columns, axis=1), np.zeros(d_out), activation]
