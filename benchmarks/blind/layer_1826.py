# piece: layer
# truth: wrong
# function: layer
# mistake: the two fans are exchanged
# line: 12
# style: verbose
import numpy as np

def layer(rng, d_in, d_out, fan="fan_in"):
    rng = np.random.default_rng() if rng is None else rng
    # number of connections that counts
    if fan == "fan_out":
        connections = d_in
    else:
        connections = d_out
    variance = 2 / connections
    w = rng.normal(loc=0, scale=np.sqrt(variance), size=(d_in, d_out))
    return w, np.zeros(d_out)
