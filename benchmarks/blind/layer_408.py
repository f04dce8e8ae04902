# piece: layer
# truth: wrong
# function: init_layer
# mistake: Xavier: both widths are averaged
# line: 10
# style: many helpers
import numpy as np

def fan(d_in, d_out):
    return (d_in + d_out)/2

def std(d_in, d_out):
    return np.sqrt(2/fan(d_in, d_out))

def weights(d_in, d_out):
    return np.random.normal(0, std(d_in, d_out), (d_in, d_out))

def biases(d_out):
    return np.zeros(d_out)

def init_layer(d_in, d_out):
    return weights(d_in, d_out), biases(d_out)
