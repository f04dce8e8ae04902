# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: many helpers, freely
import numpy as np

def box_muller(n):
    u, v = 1 - np.random.random(n), np.random.random(n)
    return np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)

def layer(d_in, d_out, mode="fan_in"):
    fan = {"fan_in": d_in, "fan_out": d_out}[mode]
    W = box_muller(d_in * d_out).reshape(d_in, d_out) * np.sqrt(2 / fan)
    return W, np.zeros(d_out)
