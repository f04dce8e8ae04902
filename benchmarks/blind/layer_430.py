# piece: layer
# truth: right
# function: layer
# mistake: none
# line: none
# style: dictionary, wordy
import numpy as np

def layer(d_in, d_out):
    """Parameters of one layer, He initialisation with fan_out."""
    parameters = {}
    # relu halves the variance, hence the 2
    parameters["W"] = np.random.standard_normal(size=(d_in, d_out))
    parameters["W"] /= np.sqrt(d_out/2)
    # the bias need not break any symmetry
    parameters["b"] = np.zeros(d_out)
    return parameters
