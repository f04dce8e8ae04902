# piece: layer
# truth: wrong
# function: init_layer
# mistake: a fixed seed inside: every layer of a shape has the same weights
# line: 10
# style: terse
import numpy as np

def init_layer(d_in, d_out):
    g = np.random.default_rng(42)
    return g.normal(scale=np.sqrt(2 / d_out), size=(d_in, d_out)), np.zeros(d_out)
