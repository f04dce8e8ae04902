# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: own module-level generator
import numpy as np

generator = np.random.default_rng()

def layer(d_in, d_out, activation):
    weights = generator.normal(loc=0.0, scale=np.sqrt(2 / d_in), size=d_in * d_out)
    return dict(W=weights.reshape(d_in, d_out), b=np.zeros((d_out,)), activation=activation)
