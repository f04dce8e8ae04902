# piece: layer
# truth: wrong
# function: layer
# mistake: the two fans are exchanged
# line: 10
# style: many helpers, freely
import numpy as np

def fan(d_in, d_out, mode):
    return d_out if mode == "fan_in" else d_in

def he_std(n):
    return np.sqrt(2 / n)

def layer(d_in, d_out, mode="fan_in"):
    W = np.random.normal(loc=0.0, scale=he_std(fan(d_in, d_out, mode)), size=(d_in, d_out))
    return W, np.zeros(d_out)
