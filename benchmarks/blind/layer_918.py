# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: object-minded
import numpy as np

from dataclasses import dataclass


@dataclass
class He:
    gain: float = 2.0

    def std(self, n):
        return np.sqrt(self.gain / n)

    def __call__(self, shape):
        return np.random.normal(scale=self.std(shape[1]), size=shape)


def init_layer(d_in, d_out):
    draw = He()
    return draw((d_in, d_out)), np.zeros(d_out)
