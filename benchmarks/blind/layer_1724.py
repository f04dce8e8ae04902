# piece: layer
# truth: wrong
# function: layer
# mistake: the factor 2 of He is missing, which is LeCun's initialisation
# line: 10
# style: textbook
import numpy as np

def layer(d_in, d_out, rng):
    sigma = np.sqrt(1 / d_in)
    return sigma * rng.standard_normal((d_in, d_out)), np.zeros(d_out)
