# piece: layer
# truth: wrong
# function: layer
# mistake: the bias is filled with ones
# line: 16
# style: namedtuple
from collections import namedtuple
import numpy as np

Layer = namedtuple("Layer", "W b activation")

def layer(d_in, d_out, activation):
    rng = np.random.default_rng()
    return Layer(
        W=rng.standard_normal((d_in, d_out)) * np.sqrt(2 / d_in),
        b=np.ones(d_out),
        activation=activation,
    )
