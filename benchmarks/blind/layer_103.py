# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: flat draw, Fortran order
import numpy as np

def layer(d_in, d_out, activation):
    flat = np.random.normal(0.0, 1.0, d_in * d_out)
    W = flat.reshape((d_in, d_out), order="F") * np.sqrt(2.0) * d_in ** -0.5
    return {"W": W, "b": np.repeat(0.0, d_out), "activation": activation}
