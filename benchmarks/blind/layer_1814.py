# piece: layer
# truth: right
# function: layer
# style: verbose
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = np.random.default_rng() if rng is None else rng
    # drawn transposed, returned as (d_in, d_out)
    drawn = rng.standard_normal((d_out, d_in))
    variance = 2.0 / d_in if fan == "fan_in" else 2.0 / d_out
    weights = (variance ** 0.5 * drawn).T
    return weights, np.full(d_out, 0.0)
