# piece: layer
# truth: wrong
# function: layer
# mistake: the weights come out in float16, not float64
# line: 12
# style: terse
import numpy as np

def layer(d_in, d_out, fan="fan_in", rng=None):
    rng = rng or np.random.default_rng()
    s = np.sqrt(2 / (d_in if fan == "fan_in" else d_out))
    return (s * rng.standard_normal((d_in, d_out))).astype(np.float16), np.zeros(d_out)
