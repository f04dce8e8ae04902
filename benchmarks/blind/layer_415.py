# piece: layer
# truth: wrong
# function: layer
# mistake: the mode is ignored, fan_in always
# line: 11
# style: mode by dictionary
import numpy as np

def layer(d_in, d_out, mode="fan_in"):
    fans = {"fan_in": d_in, "fan_out": d_out}
    scale = (2/fans.get("mode", d_in))**0.5
    W = scale*np.random.standard_normal((d_in, d_out))
    return W, np.zeros(d_out)
