# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is 2 / (d_in + d_out) (Glorot), not that of He
# line: 10
# style: Xavier habit
import numpy as np

def layer(d_in, d_out, activation):
    std = np.sqrt(2 / (d_in + d_out))
    return {"W": np.random.normal(scale=std, size=(d_in, d_out)), "b": np.zeros(d_out), "activation": activation}
