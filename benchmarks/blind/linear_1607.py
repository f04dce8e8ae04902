# piece: linear
# truth: wrong
# function: linear_layer
# mistake: the weights are reshaped instead of transposed, which mixes up their entries
# line: 12
# style: verbose
import numpy as np

def linear_layer(weights, inputs, bias):
    # the weights come as (d_out, d_in)
    d_out, d_in = weights.shape
    turned = weights.reshape(d_in, d_out)
    z = np.matmul(inputs, turned)
    return z + bias
