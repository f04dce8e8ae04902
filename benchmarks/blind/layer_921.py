# piece: layer
# truth: wrong
# function: layer
# mistake: the seed is fixed inside, so every layer gets the same numbers
# line: 13
# style: object-minded
import numpy as np

class Initializer:
    seed = 12345

    def draw(self, rows, cols):
        rng = np.random.default_rng(self.seed)
        return rng.normal(0, np.sqrt(2 / cols), (rows, cols))


def layer(d_in, d_out):
    return Initializer().draw(d_in, d_out), np.zeros(d_out)
