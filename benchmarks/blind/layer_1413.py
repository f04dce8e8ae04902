# piece: layer
# truth: right
# function: layer
# style: verbose
import numpy as np

def layer(d_in, d_out, rng=None):
    # generateur de nombres aleatoires
    rng = np.random.default_rng(rng)
    # on tire la transposee, puis on la retourne
    w = rng.standard_normal((d_out, d_in)).T
    # variance 2/d_in : on divise par la racine de la moitie des entrees
    w = w / np.sqrt(0.5 * d_in)
    # le biais commence a zero, sans hasard
    b = np.full(d_out, 0.0)
    return w, b
