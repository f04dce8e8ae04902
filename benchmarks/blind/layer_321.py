# piece: layer
# truth: wrong
# function: layer
# mistake: the generator is made anew with the same seed at each call, all layers get the same numbers
# line: 11
# style: reproducible, French
import numpy as np

def layer(d_in, d_out, activation):
    # générateur reproductible
    rng = np.random.default_rng(12345)
    poids = rng.normal(scale=np.sqrt(2 / d_in), size=(d_in, d_out))
    biais = np.zeros(d_out)
    return poids, biais, activation
